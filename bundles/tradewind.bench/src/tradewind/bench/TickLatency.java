package tradewind.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.TickType;

/**
 * Latencies of bids that were due at fixed moments: the size of each is the moment, in microseconds of
 * {@link System#nanoTime}.
 */
final class TickLatency implements QuoteListener {
    private static final long RECENT_MICROS = TimeUnit.SECONDS.toMicros(30);

    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch last = new CountDownLatch(1);
    private final Latencies latencies = new Latencies();
    private final long lengthMicros;
    private double end = Double.NaN;

    /** @param expected ticks in all, @param perSecond how many in a second */
    TickLatency(int expected, int perSecond) {
        lengthMicros = TimeUnit.SECONDS.toMicros(expected - 1) / perSecond;
    }

    CountDownLatch first() {
        return first;
    }

    CountDownLatch last() {
        return last;
    }

    Latencies latencies() {
        return latencies;
    }

    @Override
    public void onTick(TickType type, double value, double size, long time) {
        first.countDown();
        long micros = System.nanoTime() / 1000 - (long) size;
        // The instrument's own quotes have sizes that are no moments.
        if (type != TickType.BID || Math.abs(micros) > RECENT_MICROS) {
            return;
        }
        if (Double.isNaN(end)) {
            end = size + lengthMicros - 1;
        }
        latencies.record(micros);
        if (size >= end) {
            last.countDown();
        }
    }
}
