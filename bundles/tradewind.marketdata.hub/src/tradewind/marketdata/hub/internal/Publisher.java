package tradewind.marketdata.hub.internal;

import java.util.function.Supplier;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.FeedStatus;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.Quote;

/**
 * Makes snapshots and tells of them: at once when history or the end of a bar changed something, at most once in the
 * poll interval for the bar in progress. On the hub's thread, except for {@link #latest} and {@link #listeners}.
 */
final class Publisher {
    /** What a snapshot shows. */
    record Look(Instrument instrument, BarSeries series, Quote quote, FeedStatus status) {
    }

    private final Ports ports;
    private final ServerTime serverTime;
    private final long interval;
    private final Supplier<Look> look;
    private final Listeners<FeedSnapshot> listeners = new Listeners<>();
    private volatile FeedSnapshot latest;
    private Subscription timer = () -> { };
    private Subscription endTimer = () -> { };
    private boolean queued;
    private boolean anew = true;
    private boolean closed;
    private long last = Long.MIN_VALUE / 2;
    private long watchedEnd;
    private String failure = "";

    /** @param interval of the bar in progress, local milliseconds */
    Publisher(Ports ports, ServerTime serverTime, long interval, FeedSnapshot first, Supplier<Look> look) {
        this.ports = ports;
        this.serverTime = serverTime;
        this.interval = interval;
        this.look = look;
        latest = first;
    }

    /** Any thread. */
    FeedSnapshot latest() {
        return latest;
    }

    /** Any thread. */
    Listeners<FeedSnapshot> listeners() {
        return listeners;
    }

    /** Publishes when the interval since the last time is over. */
    void soon() {
        if (queued || closed) {
            return;
        }
        long wait = last + interval - ports.clock().millis();
        if (wait <= 0) {
            now();
        } else {
            queued = true;
            timer = ports.loop().schedule(this::now, wait);
        }
    }

    /** Makes a snapshot of what is known now and tells of it. */
    void now() {
        timer.close();
        queued = false;
        if (closed) {
            return;
        }
        last = ports.clock().millis();
        Look seen = look.get();
        FeedSnapshot before = latest;
        long firstChanged = anew ? Long.MIN_VALUE : seen.series.firstDifference(before.series());
        anew = false;
        FeedSnapshot next = new FeedSnapshot(seen.instrument, seen.series, seen.quote, seen.status, firstChanged,
                before.sequence() + 1);
        latest = next;
        failed(listeners.tell(next));
    }

    /** The next snapshot shows another series, not a later state of this one. */
    void anew() {
        anew = true;
    }

    /** Publishes once more when the server's clock has come to the end of a bar, epoch seconds. */
    void atEnd(long end) {
        if (end != watchedEnd && serverTime.millis() < end * 1000) {
            watchedEnd = end;
            watch();
        }
    }

    private void watch() {
        endTimer.close();
        endTimer = ports.loop().schedule(() -> {
            if (serverTime.millis() >= watchedEnd * 1000) {
                now();
            } else {
                watch();
            }
        }, serverTime.delayUntil(watchedEnd * 1000));
    }

    /** Notes that a listener failed; empty for none. */
    void failed(String what) {
        failure = what.isEmpty() ? failure : what;
    }

    /** What the last listener that failed said, empty if none has. */
    String failure() {
        return failure;
    }

    void close() {
        closed = true;
        timer.close();
        endTimer.close();
    }
}
