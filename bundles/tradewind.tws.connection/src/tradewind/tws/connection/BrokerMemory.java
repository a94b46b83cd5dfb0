package tradewind.tws.connection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.broker.BrokerEvent;
import tradewind.core.broker.BrokerEvent.FigureReported;
import tradewind.core.broker.BrokerEvent.LinkLost;
import tradewind.core.broker.BrokerEvent.LinkRestored;
import tradewind.core.broker.BrokerEvent.PortfolioReported;
import tradewind.core.broker.BrokerEvent.PositionReported;
import tradewind.core.broker.BrokerEvent.ProfitReported;
import tradewind.core.broker.BrokerEvent.Reconciled;
import tradewind.core.broker.BrokerEvent.SessionEnded;
import tradewind.core.broker.BrokerEvent.SessionStarted;

/** What somebody who begins to listen in the middle of a session must be told first. On tws-dispatch. */
final class BrokerMemory {
    private @Nullable SessionStarted session;
    private @Nullable Reconciled reconciled;
    private @Nullable LinkLost lost;
    private final Map<Object, BrokerEvent> positions = new LinkedHashMap<>();
    private final Map<Object, BrokerEvent> figures = new LinkedHashMap<>();

    void note(BrokerEvent event) {
        switch (event) {
            case SessionStarted e -> {
                forget();
                session = e;
            }
            case Reconciled e -> reconciled = e;
            case LinkLost e -> lost = e;
            case LinkRestored e -> lost = null;
            case SessionEnded e -> forget();
            case PositionReported e -> positions.put(List.of(e.account(), e.contract().conId()), e);
            case PortfolioReported e -> figures.put(List.of(e.account(), e.contract().conId()), e);
            case FigureReported e -> figures.put(List.of(e.account(), e.key(), e.currency()), e);
            case ProfitReported e -> figures.put(e.account(), e);
            default -> {
                // Orders and fills are told by the next record.
            }
        }
    }

    private void forget() {
        session = null;
        reconciled = null;
        lost = null;
        positions.clear();
        figures.clear();
    }

    boolean inSession() {
        return session != null;
    }

    /** The session so far; empty if there is none. */
    List<BrokerEvent> story() {
        List<BrokerEvent> story = new ArrayList<>();
        add(story, session);
        story.addAll(positions.values());
        add(story, reconciled);
        add(story, lost);
        story.addAll(figures.values());
        return story;
    }

    private static void add(List<BrokerEvent> story, @Nullable BrokerEvent event) {
        if (event != null) {
            story.add(event);
        }
    }
}
