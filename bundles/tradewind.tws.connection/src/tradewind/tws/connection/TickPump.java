package tradewind.tws.connection;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.protocol.TickNumber;

/**
 * Takes ticks from the thread that reads the socket and hands them to the quote streams on {@code tws-ticks}.
 * Other things that happen to a stream (a gap, another kind of data) go through {@link #run} and keep their place: what
 * was given before a tick was read from the socket happens before that tick.
 */
final class TickPump implements AutoCloseable {
    private static final int CAPACITY = 1 << 16;
    private static final long NAP_NANOS = 50_000_000;
    private static final long PATIENCE_NANOS = 200_000_000;
    private static final long PAUSE_NANOS = 20_000;

    /** Told of the first valid price of a line. On the reading thread. */
    @FunctionalInterface
    interface FirstTick {
        void seen(QuoteLine line, boolean delayed);
    }

    private final FirstTick firstTick;
    private final TickRing ring;
    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final RtVolume rtVolume = new RtVolume();
    private final BooleanSupplier idle = () -> tasks.isEmpty() && !overflow() && !isClosed();
    private volatile LineTable lines = LineTable.EMPTY;
    private volatile boolean overflow;
    private volatile boolean closed;
    private long overflows;
    private long received;
    private long newestTrade;

    TickPump(FirstTick firstTick) {
        this(CAPACITY, firstTick);
    }

    /** @param capacity ticks that may wait, a power of two */
    TickPump(int capacity, FirstTick firstTick) {
        this.firstTick = firstTick;
        ring = new TickRing(capacity);
        Dispatch.daemon(this::pump, "tws-ticks").start();
    }

    /** From now on ticks with the line's number go to its stream. tws-dispatch. */
    void add(QuoteLine line) {
        lines = lines.with(line);
    }

    void remove(int requestId) {
        lines = lines.without(requestId);
    }

    /** Runs on the tick thread. Any thread. */
    void run(Runnable task) {
        tasks.add(task);
        ring.wake();
    }

    /** Ticks that come now were received at this time of the server's clock. Reading thread. */
    void receivedAt(long serverMillis) {
        received = serverMillis;
    }

    @Nullable
    QuoteLine line(int requestId) {
        return lines.get(requestId);
    }

    /** Reading thread. Whether the number belongs to a line. */
    boolean tick(int requestId, int type, double value, double size) {
        QuoteLine line = lines.get(requestId);
        if (line == null) {
            return false;
        }
        put(line, type, value, size, 0);
        if (!line.priced && WireTick.isPrice(type) && !WireTick.isNoQuote(value, size)) {
            line.priced = true;
            firstTick.seen(line, TickNumber.isDelayed(type));
        }
        return true;
    }

    /** The text of tick 48. Reading thread. */
    boolean rtVolume(int requestId, String text) {
        QuoteLine line = lines.get(requestId);
        if (line == null) {
            return false;
        }
        if (rtVolume.read(text)) {
            if (!Double.isNaN(rtVolume.dayVolume)) {
                put(line, WireTick.RT_DAY_VOLUME, rtVolume.dayVolume, 0, rtVolume.time);
            }
            if (rtVolume.hasTrade()) {
                put(line, WireTick.RT_TRADE, rtVolume.price, rtVolume.size, rtVolume.time);
                newestTrade = Math.max(newestTrade, rtVolume.time);
            }
        }
        return true;
    }

    /** The newest exchange time that a trade carried, epoch milliseconds. Reading thread. */
    long newestTradeTime() {
        return newestTrade;
    }

    /** Another server may live in another year. Reading thread. */
    void newSession() {
        newestTrade = 0;
    }

    /** Shows what came to the tick thread. Reading thread, once for each read of the socket. */
    void publish() {
        ring.publish();
    }

    /** Ticks that were not delivered one by one because the listeners were too slow. Reading thread. */
    long conflated() {
        return overflows;
    }

    private void put(QuoteLine line, int type, double value, double size, long time) {
        if (line.conflating() || !ring.put(line, type, value, size, time, received)
                && !putPatiently(line, type, value, size, time)) {
            overflows++;
            line.conflate(type, value, size, time, received);
            overflow = true;
        }
    }

    /**
     * Listeners that are a little slower than the socket are waited for, so that the server waits too; those that stand
     * still are not.
     */
    private boolean putPatiently(QuoteLine line, int type, double value, double size, long time) {
        if (overflow) {
            return false;
        }
        ring.publish();
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < until && !closed) {
            LockSupport.parkNanos(PAUSE_NANOS);
            if (ring.put(line, type, value, size, time, received)) {
                return true;
            }
        }
        return false;
    }

    private void pump() {
        while (!closed) {
            long limit = ring.published();
            runTasks();
            ring.drain(limit, TickPump::deliver);
            if (overflow && ring.published() == limit) {
                drainConflated();
            }
            ring.await(NAP_NANOS, idle);
        }
    }

    private boolean overflow() {
        return overflow;
    }

    private boolean isClosed() {
        return closed;
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** Single trades are lost then: the listeners are told of a gap, and history fills it. */
    private void drainConflated() {
        overflow = false;
        for (QuoteLine line : lines.lines()) {
            if (line != null && line.conflating()) {
                line.stream.conflated();
                line.drain(TickPump::deliver);
            }
        }
    }

    private static void deliver(QuoteLine line, int type, double value, double size, long time, long received) {
        if (line.stream.feeds(line)) {
            line.stream.tick(type, value, size, time, received);
        }
    }

    @Override
    public void close() {
        closed = true;
        ring.wake();
    }
}
