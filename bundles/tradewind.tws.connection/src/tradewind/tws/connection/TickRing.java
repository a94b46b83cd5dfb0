package tradewind.tws.connection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Carries ticks from the thread that reads the socket to the one that calls listeners, in order, without locks and
 * without allocating. One thread puts, one takes. What is put becomes visible with {@link #publish}, once for each read
 * of the socket.
 */
final class TickRing {
    private static final VarHandle HEAD = handle("head");
    private static final VarHandle TAIL = handle("tail");
    private static final VarHandle PARKED = handle("parked");
    private static final int SPINS = 200;

    /** Takes ticks out. */
    @FunctionalInterface
    interface Consumer {
        /** @param time exchange time, epoch milliseconds; 0 if the tick does not carry it */
        void tick(QuoteLine line, int type, double value, double size, long time, long received);
    }

    private final int mask;
    private final @Nullable QuoteLine[] line;
    private final int[] type;
    private final double[] value;
    private final double[] size;
    private final long[] time;
    private final long[] received;
    private volatile long head;
    private volatile long tail;
    private volatile @Nullable Thread parked;
    /** Of the putting thread: its own position and the newest known position of the other. */
    private long put;
    private long headSeen;

    /** @param capacity a power of two */
    TickRing(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("Not a power of two: " + capacity);
        }
        mask = capacity - 1;
        line = new QuoteLine[capacity];
        type = new int[capacity];
        value = new double[capacity];
        size = new double[capacity];
        time = new long[capacity];
        received = new long[capacity];
    }

    /** False if there is no room. Putting thread only. */
    boolean put(QuoteLine to, int tickType, double tickValue, double tickSize, long tickTime, long receivedAt) {
        if (put - headSeen > mask) {
            headSeen = (long) HEAD.getAcquire(this);
            if (put - headSeen > mask) {
                return false;
            }
        }
        int i = (int) put & mask;
        line[i] = to;
        type[i] = tickType;
        value[i] = tickValue;
        size[i] = tickSize;
        time[i] = tickTime;
        received[i] = receivedAt;
        put++;
        return true;
    }

    /** Shows what was put to the taking thread, and wakes it. Putting thread only. */
    void publish() {
        if (put != (long) TAIL.getOpaque(this)) {
            TAIL.setVolatile(this, put);
            wake();
        }
    }

    /** Wakes the taking thread if it sleeps. Any thread. */
    void wake() {
        Thread sleeper = (Thread) PARKED.getVolatile(this);
        if (sleeper != null) {
            LockSupport.unpark(sleeper);
        }
    }

    /** How far the taking thread may go. Taking thread only. */
    long published() {
        return (long) TAIL.getAcquire(this);
    }

    /** Hands over everything up to {@code limit}. Taking thread only. */
    void drain(long limit, Consumer to) {
        long h = (long) HEAD.getOpaque(this);
        while (h < limit) {
            int i = (int) h & mask;
            QuoteLine target = line[i];
            line[i] = null;
            if (target != null) {
                to.tick(target, type[i], value[i], size[i], time[i], received[i]);
            }
            h++;
            if ((h & 0xff) == 0) {
                HEAD.setRelease(this, h);
            }
        }
        HEAD.setRelease(this, h);
    }

    /** Sleeps until something is published, somebody calls {@link #wake}, or the time is over. Taking thread only. */
    void await(long nanos, java.util.function.BooleanSupplier idle) {
        for (int i = 0; i < SPINS; i++) {
            if (!isEmpty() || !idle.getAsBoolean()) {
                return;
            }
            Thread.onSpinWait();
        }
        PARKED.setVolatile(this, Thread.currentThread());
        if (isEmpty() && idle.getAsBoolean()) {
            LockSupport.parkNanos(nanos);
        }
        PARKED.setVolatile(this, null);
    }

    private boolean isEmpty() {
        return (long) TAIL.getVolatile(this) == (long) HEAD.getOpaque(this);
    }

    private static VarHandle handle(String field) {
        try {
            Class<?> type = field.equals("parked") ? Thread.class : long.class;
            return MethodHandles.lookup().findVarHandle(TickRing.class, field, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
