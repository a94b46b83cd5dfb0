package tradewind.marketdata.hub.internal;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.TickType;

/**
 * The way of ticks from the thread of the quotes, which calls this listener, to the hub's thread, on which the target
 * hears them. While much comes, it is let gather for a millisecond instead of waking the hub for each tick.
 */
final class TickIntake implements QuoteListener {
    /** Ticks in one go from which on it pays to let them gather. */
    private static final int BUSY = 256;

    private final EventLoop loop;
    private final InstantSource clock;
    private final QuoteListener target;
    private final Runnable before;
    private final Runnable after;
    private final TickQueue queue = new TickQueue();
    private final AtomicBoolean drainQueued = new AtomicBoolean();
    private long lastReceived;
    private long count;

    /**
     * @param before runs ahead of each handful of ticks, on the hub's thread
     * @param after  runs behind it
     */
    TickIntake(EventLoop loop, InstantSource clock, QuoteListener target, Runnable before, Runnable after) {
        this.loop = loop;
        this.clock = clock;
        this.target = target;
        this.before = before;
        this.after = after;
    }

    @Override
    public void onTick(TickType type, double value, double size, long time) {
        queue.onTick(type, value, size, time);
        wake();
    }

    @Override
    public void onMarketData(MarketDataType type, String reason) {
        queue.onMarketData(type, reason);
        wake();
    }

    @Override
    public void onGap() {
        queue.onGap();
        wake();
    }

    private void wake() {
        if (!drainQueued.get() && drainQueued.compareAndSet(false, true)) {
            loop.execute(this::drain);
        }
    }

    private void drain() {
        before.run();
        int drained = queue.drain(target, TickQueue.CAPACITY);
        count += drained;
        if (drained >= BUSY) {
            loop.schedule(this::drain, 1);
        } else {
            drainQueued.set(false);
            if (queue.size() > 0) {
                wake();
            }
        }
        if (drained > 0) {
            lastReceived = clock.millis();
            after.run();
        }
    }

    /** Ticks, and the other things a stream tells, that have come so far; the hub's thread. */
    long count() {
        return count;
    }

    /** Epoch milliseconds of the local clock when the newest came, 0 if none has; the hub's thread. */
    long lastReceived() {
        return lastReceived;
    }

    /** Ticks that are not worked off yet. Any thread. */
    int waiting() {
        return queue.size();
    }

    /** Ticks that had to run together so far; the thread of the quotes. */
    long pressed() {
        return queue.pressedTicks();
    }
}
