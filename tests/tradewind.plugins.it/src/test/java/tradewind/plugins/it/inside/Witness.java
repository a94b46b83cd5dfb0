package tradewind.plugins.it.inside;

import static tradewind.plugins.it.inside.Product.await;
import static tradewind.plugins.it.inside.Product.require;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.connection.Connection;
import tradewind.core.data.MarketFeed;

/** Watches that the session stays the same one and that ticks and bars come without a gap. */
final class Witness implements AutoCloseable {
    private final Connection connection;
    private final MarketFeed feed;
    private final long epoch;
    private final Queue<Long> confirmed = new ConcurrentLinkedQueue<>();
    private final Subscription bars;
    private final Subscription states;
    private volatile String broken = "";

    Witness(Connection connection, MarketFeed feed) {
        this.connection = connection;
        this.feed = feed;
        epoch = connection.status().epoch();
        bars = feed.onConfirmed(this::confirm);
        states = connection.onStatus(s -> {
            if (s.epoch() != epoch || !s.state().usable()) {
                broken = "The session was left: " + s;
            }
        });
    }

    private void confirm(BarSeries series) {
        for (int i = 0; i < series.size(); i++) {
            confirmed.add(series.time(i));
        }
    }

    /** The same session, and ticks and a confirmed bar after this moment. */
    void goesOn(String after) {
        long ticks = feed.snapshot().status().ticks();
        int seen = confirmed.size();
        await("ticks and bars after " + after, Duration.ofSeconds(20),
                () -> feed.snapshot().status().ticks() > ticks && confirmed.size() > seen);
        require(broken.isEmpty(), broken);
        require(connection.status().epoch() == epoch, "Another session after " + after);
        long last = 0;
        for (long time : confirmed) {
            require(last == 0 || time == last + 60, "A bar is missing between " + last + " and " + time + " after " + after);
            last = time;
        }
    }

    @Override
    public void close() {
        bars.close();
        states.close();
    }
}
