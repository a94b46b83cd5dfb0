package tradewind.marketdata.hub.internal;

import java.util.concurrent.atomic.AtomicLong;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.TickType;

/**
 * Ticks on their way from one producing thread to the hub's thread; no allocation, no lock, no waiting. When the hub
 * falls behind by the whole capacity, ticks of one type run together: the newest value stays, of prices the lowest and the
 * highest too, so that neither a wick nor the state of the market is lost. Changes of the kind of market data and gaps keep their
 * place among the ticks.
 */
final class TickQueue implements QuoteListener {
    private static final TickType[] TYPES = TickType.values();
    private static final int MARKET_DATA = TYPES.length;
    private static final int GAP = TYPES.length + 1;
    private static final MarketDataType[] KINDS = MarketDataType.values();
    static final int CAPACITY = 1 << 15;
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
    private boolean gapPressed;
    private MarketDataType pressedType = MarketDataType.NONE;
    private boolean typePressed;
    private long pressedCount;

    private volatile String reason = "";

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
    @Override
    public void onTick(TickType type, double value, double size, long time) {
        if (hasPlace()) {
            put(written.getPlain(), type.ordinal(), value, size, time);
        } else {
            pressed[type.ordinal()].add(value, size, time);
            pressedCount++;
        }
    }

    @Override
    public void onMarketData(MarketDataType type, String why) {
        reason = why;
        if (hasPlace()) {
            put(written.getPlain(), MARKET_DATA, type.ordinal(), 0, 0);
        } else {
            pressedType = type;
            typePressed = true;
        }
    }

    @Override
    public void onGap() {
        if (hasPlace()) {
            put(written.getPlain(), GAP, 0, 0, 0);
        } else {
            gapPressed = true;
        }
    }

    /** Whether there is room; if not, everything is pressed from now on until there is plenty. */
    private boolean hasPlace() {
        if (anyPressed) {
            release();
        }
        long at = written.getPlain();
        anyPressed = anyPressed || at - readSeen >= CAPACITY && !hasRoom(at, 1);
        return !anyPressed;
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
        if (!hasRoom(at, 3 * TYPES.length + 2)) {
            return;
        }
        if (gapPressed) {
            put(at++, GAP, 0, 0, 0);
        }
        if (typePressed) {
            put(at++, MARKET_DATA, pressedType.ordinal(), 0, 0);
        }
        for (int type = 0; type < pressed.length; type++) {
            Pressed p = pressed[type];
            if (p.any) {
                boolean price = type <= TickType.LAST.ordinal();
                if (price && p.low != p.last) {
                    put(at++, type, p.low, p.size, p.time);
                }
                if (price && p.high != p.last) {
                    put(at++, type, p.high, p.size, p.time);
                }
                put(at++, type, p.last, p.size, p.time);
                p.any = false;
            }
        }
        anyPressed = false;
        gapPressed = false;
        typePressed = false;
    }

    /** Ticks that ran together with others so far; the producing thread. */
    long pressedTicks() {
        return pressedCount;
    }

    /** How many entries wait to be drained. */
    int size() {
        long from = read.getAcquire();
        return (int) (written.getAcquire() - from);
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /** Hands over at most {@code max} ticks and returns how many; the hub's thread. */
    int drain(QuoteListener target, int max) {
        long from = read.getPlain();
        long to = Math.min(written.getAcquire(), from + max);
        for (long at = from; at < to; at++) {
            int k = (int) at & MASK;
            int type = types[k];
            if (type < TYPES.length) {
                target.onTick(TYPES[type], values[k], sizes[k], times[k]);
            } else if (type == GAP) {
                target.onGap();
            } else {
                target.onMarketData(KINDS[(int) values[k]], reason);
            }
        }
        read.setRelease(to);
        return (int) (to - from);
    }
}
