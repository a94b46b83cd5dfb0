package tradewind.marketdata.hub.internal;

import java.util.concurrent.atomic.AtomicLong;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.TickType;

/**
 * Ticks on their way from one producing thread to the hub's thread; no allocation, no lock, no waiting. When the hub
 * falls behind by the whole capacity, ticks of one type run together: the lowest, the highest and the newest value stay,
 * so that neither a wick nor the state of the market is lost.
 */
final class TickQueue {
    private static final TickType[] TYPES = TickType.values();
    static final int CAPACITY = 1 << 14;
    private static final int MASK = CAPACITY - 1;

    private final byte[] types = new byte[CAPACITY];
    private final double[] values = new double[CAPACITY];
    private final double[] sizes = new double[CAPACITY];
    private final long[] times = new long[CAPACITY];
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    // The producer's own.
    private long readSeen;
    private final Pressed[] pressed = new Pressed[TYPES.length];
    private boolean anyPressed;
    private long lost;

    /** What became of the ticks of one type while there was no room. */
    private static final class Pressed {
        private boolean any;
        private double low;
        private double high;
        private double last;
        private double size;
        private long time;

        void add(double value, double newSize, long at) {
            low = any ? Math.min(low, value) : value;
            high = any ? Math.max(high, value) : value;
            last = value;
            size = newSize;
            time = at;
            any = true;
        }
    }

    TickQueue() {
        for (int i = 0; i < pressed.length; i++) {
            pressed[i] = new Pressed();
        }
    }

    /** Adds a tick; the producing thread. */
    void add(TickType type, double value, double size, long time) {
        if (anyPressed) {
            release();
        }
        long at = written.getPlain();
        if (anyPressed || at - readSeen >= CAPACITY && !hasRoom(at, 1)) {
            pressed[type.ordinal()].add(value, size, time);
            anyPressed = true;
            lost++;
            return;
        }
        put(at, type.ordinal(), value, size, time);
    }

    private void put(long at, int type, double value, double size, long time) {
        int k = (int) at & MASK;
        types[k] = (byte) type;
        values[k] = value;
        sizes[k] = size;
        times[k] = time;
        written.setRelease(at + 1);
    }

    private boolean hasRoom(long at, int count) {
        readSeen = read.getAcquire();
        return at + count - readSeen <= CAPACITY;
    }

    /** Moves what was pressed into the ring once there is room for all of it. */
    private void release() {
        long at = written.getPlain();
        if (!hasRoom(at, 3 * TYPES.length)) {
            return;
        }
        for (int type = 0; type < pressed.length; type++) {
            Pressed p = pressed[type];
            if (p.any) {
                if (p.low != p.last) {
                    put(at++, type, p.low, p.size, p.time);
                }
                if (p.high != p.last) {
                    put(at++, type, p.high, p.size, p.time);
                }
                put(at++, type, p.last, p.size, p.time);
                p.any = false;
            }
        }
        anyPressed = false;
    }

    /** Ticks that ran together with others so far; the producing thread. */
    long pressedTicks() {
        return lost;
    }

    /** Whether there is nothing to drain. */
    boolean isEmpty() {
        return read.getAcquire() == written.getAcquire();
    }

    /** Hands over at most {@code max} ticks and returns how many; the hub's thread. */
    int drain(QuoteListener target, int max) {
        long from = read.getPlain();
        long to = Math.min(written.getAcquire(), from + max);
        for (long at = from; at < to; at++) {
            int k = (int) at & MASK;
            target.onTick(TYPES[types[k]], values[k], sizes[k], times[k]);
        }
        read.setRelease(to);
        return (int) (to - from);
    }
}
