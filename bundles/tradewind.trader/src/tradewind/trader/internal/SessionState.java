package tradewind.trader.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tradewind.core.broker.BrokerEvent;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.trade.AccountFigure;
import tradewind.core.trade.ProfitLoss;
import tradewind.core.trade.TradingSnapshot.Readiness;

/** The broker's session as trading sees it. Belongs to the trading thread. */
final class SessionState {
    static final long NONE = -1;

    private record FigureKey(String account, String key, String currency) {
    }

    /** Read by other threads too. */
    private volatile long epoch = NONE;
    private ConnectionProfile profile = ConnectionProfile.SIMULATOR;
    private List<String> accounts = List.of();
    private Readiness readiness = Readiness.OFFLINE;
    private String text = "Not connected";
    private boolean armed;
    /** Whether the lists have come since the session began. */
    private boolean settled;
    private Instant asked = Instant.EPOCH;
    private final Map<FigureKey, AccountFigure> figures = new LinkedHashMap<>();
    private final Map<String, ProfitLoss> profit = new LinkedHashMap<>();

    void start(BrokerEvent.SessionStarted event, Instant now) {
        epoch = event.epoch();
        profile = event.profile();
        accounts = event.accounts();
        armed = profile.kind() != AccountKind.LIVE;
        settled = false;
        figures.clear();
        profit.clear();
        asked(now);
    }

    /** The lists are being read. */
    void asked(Instant now) {
        asked = now;
    }

    void become(Readiness next, String why) {
        readiness = next;
        text = why;
    }

    void end(String reason) {
        epoch = NONE;
        armed = armed && profile.kind() != AccountKind.LIVE;
        become(Readiness.OFFLINE, reason);
    }

    /** Returns whether this was the first time in the session. */
    boolean settle() {
        boolean first = !settled;
        settled = true;
        return first;
    }

    long epoch() {
        return epoch;
    }

    boolean open() {
        return epoch != NONE;
    }

    ConnectionProfile profile() {
        return profile;
    }

    int clientId() {
        return profile.clientId();
    }

    List<String> accounts() {
        return accounts;
    }

    Readiness readiness() {
        return readiness;
    }

    String text() {
        return text;
    }

    Instant asked() {
        return asked;
    }

    boolean armed() {
        return armed;
    }

    void arm(boolean on) {
        armed = on;
    }

    void figure(BrokerEvent.FigureReported f) {
        figures.put(new FigureKey(f.account(), f.key(), f.currency()),
                new AccountFigure(f.account(), f.key(), f.value(), f.currency()));
    }

    void profit(BrokerEvent.ProfitReported p) {
        profit.put(p.account(), new ProfitLoss(p.account(), p.daily(), p.unrealized(), p.realized()));
    }

    List<AccountFigure> figures() {
        return new ArrayList<>(figures.values());
    }

    List<ProfitLoss> profit() {
        return new ArrayList<>(profit.values());
    }
}
