package tradewind.trader.internal;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import tradewind.core.Subscription;
import tradewind.core.trade.TradingEvent;
import tradewind.core.trade.TradingSnapshot;

/** Tells everybody: events at once, snapshots at most every few milliseconds. Belongs to the trading thread. */
final class Publisher {
    private static final System.Logger LOG = System.getLogger(Publisher.class.getName());
    private static final long APART_MILLIS = 4;

    private final EventLoop loop;
    private final LongFunction<TradingSnapshot> snapshots;
    private final List<Consumer<TradingSnapshot>> changes = new CopyOnWriteArrayList<>();
    private final List<Consumer<TradingEvent>> events = new CopyOnWriteArrayList<>();
    private volatile TradingSnapshot latest = TradingSnapshot.EMPTY;
    private boolean due;
    private long version;
    private long publishedAt;

    /** @param snapshots makes one of a version */
    Publisher(EventLoop loop, LongFunction<TradingSnapshot> snapshots) {
        this.loop = loop;
        this.snapshots = snapshots;
    }

    TradingSnapshot latest() {
        return latest;
    }

    Subscription onChange(Consumer<TradingSnapshot> listener) {
        loop.execute(() -> {
            changes.add(listener);
            tell(listener, latest);
        });
        return () -> changes.remove(listener);
    }

    Subscription onEvent(Consumer<TradingEvent> listener) {
        events.add(listener);
        return () -> events.remove(listener);
    }

    void event(TradingEvent event) {
        events.forEach(listener -> tell(listener, event));
        changed();
    }

    /** Something is different; what comes within a few milliseconds is told together. */
    void changed() {
        if (!due) {
            due = true;
            loop.schedule(this::flush, publishedAt + APART_MILLIS - loop.clock().millis());
        }
    }

    /** Tells now what would be told in a moment, so that who gets an answer sees it in the snapshot too. */
    void flush() {
        if (due) {
            publish();
        }
    }

    private void publish() {
        due = false;
        publishedAt = loop.clock().millis();
        latest = snapshots.apply(++version);
        changes.forEach(listener -> tell(listener, latest));
    }

    private static <T> void tell(Consumer<T> listener, T news) {
        try {
            listener.accept(news);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A listener of trading failed", e);
        }
    }
}
