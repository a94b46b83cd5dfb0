package tradewind.bench;

import java.util.concurrent.CountDownLatch;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.TickType;

/** Counts the numbered bids of a blast: the size of each is its number, from 1 on. */
final class TickCount implements QuoteListener {
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch last = new CountDownLatch(1);
    private final int expected;
    private double previous;
    private long delivered;
    private long started;
    private long ended;

    TickCount(int expected) {
        this.expected = expected;
    }

    /** Opens when there is a stream at all. */
    CountDownLatch first() {
        return first;
    }

    /** Opens when the last of the expected ticks came. */
    CountDownLatch last() {
        return last;
    }

    @Override
    public void onTick(TickType type, double value, double size, long time) {
        first.countDown();
        // Before the blast the instrument's own quotes come.
        if (type != TickType.BID || size <= previous || delivered == 0 && size != 1) {
            return;
        }
        if (delivered == 0) {
            started = System.nanoTime();
        }
        delivered++;
        previous = size;
        if (size >= expected) {
            ended = System.nanoTime();
            last.countDown();
        }
    }

    /** Ticks that reached the subscriber; slow subscribers get fewer than were sent. */
    long delivered() {
        return delivered;
    }

    double perSecond() {
        return delivered * 1e9 / (ended - started);
    }
}
