package tradewind.chart.view.internal;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.Subject;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.Focus;
import tradewind.core.data.MarketFeed;
import tradewind.core.quote.Quote;

/** Brings the latest snapshot of the feed in focus into the model of a chart. Display thread; never waits. */
final class FeedFollower {
    private final ChartModel model;
    private @Nullable MarketFeed feed;
    private long sequence = Long.MIN_VALUE;
    private long second = Long.MIN_VALUE;
    private Subject subject = Subject.none("");

    FeedFollower(ChartModel model) {
        this.model = model;
    }

    Optional<MarketFeed> feed() {
        return Optional.ofNullable(feed);
    }

    /** Looks once. @return whether there is something new to draw */
    boolean look(Optional<Focus> focus, Optional<Connection> connection) {
        Optional<MarketFeed> present = focus.flatMap(Focus::feed);
        boolean other = present.orElse(null) != feed;
        if (other) {
            feed = present.orElse(null);
            sequence = Long.MIN_VALUE;
        }
        boolean changed = subject(present, connection, other);
        MarketFeed shown = feed;
        if (shown != null) {
            changed |= snapshot(shown.snapshot(), other);
        }
        return changed | clock(connection);
    }

    private boolean subject(Optional<MarketFeed> present, Optional<Connection> connection, boolean other) {
        String awaited = Awaited.text(present, connection);
        String mark = connection.map(c -> watermark(c.status())).orElse("");
        Subject now = present.map(f -> Subject.of(f.instrument(), f.settings().regularOnly(), mark, awaited))
                .orElseGet(() -> Subject.none(awaited));
        if (now.equals(subject) && !other) {
            return false;
        }
        subject = now;
        if (other) {
            model.show(now, BarSeries.empty(present.map(f -> f.settings().barSize()).orElse(BarSize.M1)));
            model.update(model.series(), Quote.NONE);
        } else {
            model.subject(now);
        }
        return true;
    }

    private static String watermark(ConnectionStatus status) {
        return status.profile().kind() == AccountKind.LIVE ? "" : status.profile().kind().name();
    }

    private boolean snapshot(FeedSnapshot snapshot, boolean other) {
        if (snapshot.sequence() == sequence && !other) {
            return false;
        }
        sequence = snapshot.sequence();
        model.update(snapshot.series(), snapshot.quote());
        return true;
    }

    private boolean clock(Optional<Connection> connection) {
        long now = connection.map(c -> c.serverClock().millis()).orElseGet(System::currentTimeMillis);
        boolean next = now / 1000 != second;
        second = now / 1000;
        model.time(now);
        return next;
    }
}
