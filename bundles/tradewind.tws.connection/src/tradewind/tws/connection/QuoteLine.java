package tradewind.tws.connection;

import java.util.Arrays;

/**
 * One market-data request: the number under which its ticks come, and where they go. When the taking thread cannot keep
 * up, the newest value of each type is kept here instead of every tick.
 */
final class QuoteLine {
    /** Tick types above this number are not kept. */
    static final int TYPES = 128;

    final int requestId;
    final QuoteStream stream;
    final LineOwner owner;

    /** Whether a valid price has come. Reading thread. */
    boolean priced;

    private volatile boolean conflating;
    private final double[] latest = new double[TYPES];
    private final double[] latestSize = new double[TYPES];
    private final long[] latestTime = new long[TYPES];
    private final long[] latestReceived = new long[TYPES];
    private final boolean[] fresh = new boolean[TYPES];

    QuoteLine(int requestId, QuoteStream stream, LineOwner owner) {
        this.requestId = requestId;
        this.stream = stream;
        this.owner = owner;
    }

    boolean conflating() {
        return conflating;
    }

    /** Keeps the newest value only. The reading thread, when the ring is full and until {@link #drain}. */
    synchronized void conflate(int type, double value, double size, long time, long received) {
        conflating = true;
        if (type >= 0 && type < TYPES) {
            latest[type] = value;
            latestSize[type] = size;
            latestTime[type] = time;
            latestReceived[type] = received;
            fresh[type] = true;
        }
    }

    /** Hands over what was kept; ticks take the ring again. The taking thread, when the ring is empty. */
    void drain(TickRing.Consumer to) {
        double[] values;
        double[] sizes;
        long[] times;
        long[] receipts;
        boolean[] changed;
        synchronized (this) {
            values = latest.clone();
            sizes = latestSize.clone();
            times = latestTime.clone();
            receipts = latestReceived.clone();
            changed = fresh.clone();
            Arrays.fill(fresh, false);
            conflating = false;
        }
        for (int type = 0; type < TYPES; type++) {
            if (changed[type]) {
                to.tick(this, type, values[type], sizes[type], times[type], receipts[type]);
            }
        }
    }
}
