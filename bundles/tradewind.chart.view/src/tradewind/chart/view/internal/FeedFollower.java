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
    private long now;
    private long second = Long.MIN_VALUE;
    private Subject subject = Subject.none("");
    private BarSize wanted = BarSize.M1;
    private @Nullable BarZoom zoom;

    FeedFollower(ChartModel model) {
        this.model = model;
    }

    /** Bars of this size are shown from the next look on, where they can be made of those of the feed. */
    void show(BarSize size) {
        wanted = size;
    }

    Optional<MarketFeed> feed() {
        return Optional.ofNullable(feed);
    }

    /** Looks once. @return whether there is something new to draw */
    boolean look(Optional<Focus> focus, Optional<Connection> connection) {
        Optional<MarketFeed> present = focus.flatMap(Focus::feed);
        boolean other = present.orElse(null) != feed;
        clock(connection);
        if (other) {
            feed = present.orElse(null);
            zoom = null;
        }
        boolean changed = subject(present, connection, other);
        MarketFeed shown = feed;
        if (shown != null) {
            changed |= snapshot(shown.snapshot());
        }
        return changed | nextSecond();
    }

    private boolean subject(Optional<MarketFeed> present, Optional<Connection> connection, boolean other) {
        String awaited = Awaited.text(present, connection);
        String mark = connection.map(c -> watermark(c.status())).orElse("");
        Subject told = present.map(f -> Subject.of(f.instrument(), f.settings().regularOnly(), mark, awaited))
                .orElseGet(() -> Subject.none(awaited));
        if (told.equals(subject) && !other) {
            return false;
        }
        subject = told;
        if (other) {
            model.show(told, BarSeries.empty(wanted));
            model.update(model.series(), Quote.NONE);
        } else {
            model.subject(told);
        }
        return true;
    }

    private static String watermark(ConnectionStatus status) {
        return status.profile().kind() == AccountKind.LIVE ? "" : status.profile().kind().name();
    }

    private boolean snapshot(FeedSnapshot snapshot) {
        BarZoom present = zoom;
        boolean resized = present == null || present.target() != wanted;
        if (present == null || resized) {
            present = new BarZoom(wanted, subject.hours());
            zoom = present;
        } else if (snapshot.sequence() == sequence) {
            return false;
        }
        sequence = snapshot.sequence();
        BarSeries bars = present.of(snapshot.series(), now / 1000);
        if (resized) {
            model.show(subject, bars);
        }
        model.update(bars, snapshot.quote());
        return true;
    }

    private void clock(Optional<Connection> connection) {
        now = connection.map(c -> c.serverClock().millis()).orElseGet(System::currentTimeMillis);
    }

    private boolean nextSecond() {
        boolean next = now / 1000 != second;
        second = now / 1000;
        model.time(now);
        return next;
    }
}
