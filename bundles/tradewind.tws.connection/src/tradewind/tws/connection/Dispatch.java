package tradewind.tws.connection;

import java.lang.System.Logger.Level;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import tradewind.core.Subscription;

/**
 * The thread {@code tws-dispatch}, on which all state of the connection lives, and {@code tws-clock}, which hands it
 * work at later times. Nothing else needs a lock.
 */
final class Dispatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Dispatch.class.getName());
    /** So many messages may wait before the socket is not read any more. */
    private static final int BACKLOG = 50_000;
    private static final long ALARM_NANOS = 1_000_000_000L;
    private static final long PAUSE_NANOS = 200_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final ThreadPoolExecutor worker;
    private final ScheduledExecutorService clock;
    private final LongSupplier nanos;
    private volatile boolean closed;

    /** @param nanos monotonic, nanoseconds */
    Dispatch(LongSupplier nanos) {
        this.nanos = nanos;
        // What comes after the end is nobody's any more.
        var discard = new ThreadPoolExecutor.DiscardPolicy();
        worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, queue, r -> daemon(r, "tws-dispatch"), discard);
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(1, r -> daemon(r, "tws-clock"), discard);
        timer.setRemoveOnCancelPolicy(true);
        clock = timer;
    }

    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Monotonic milliseconds. */
    long now() {
        return nanos.getAsLong() / NANOS_PER_MILLI;
    }

    long nanos() {
        return nanos.getAsLong();
    }

    /** Runs the task on tws-dispatch after what was given before; does nothing after {@link #close}. */
    void run(Runnable task) {
        if (!closed) {
            worker.execute(() -> guarded(task));
        }
    }

    /** As {@link #run}, for the reader of the socket: waits while far too much is waiting already. */
    void runFromReader(Runnable task) {
        if (queue.size() > BACKLOG) {
            awaitRoom();
        }
        run(task);
    }

    private void awaitRoom() {
        long since = nanos.getAsLong();
        boolean alarmed = false;
        while (queue.size() > BACKLOG && !closed) {
            LockSupport.parkNanos(PAUSE_NANOS);
            if (!alarmed && nanos.getAsLong() - since > ALARM_NANOS) {
                LOG.log(Level.WARNING, "Messages wait to be handled for more than a second; the socket is not read");
                alarmed = true;
            }
        }
    }

    /** Runs the task on tws-dispatch once, later, unless it is closed before. */
    Subscription later(long millis, Runnable task) {
        var future = clock.schedule(() -> run(task), millis, TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    /** Runs the task on tws-dispatch again and again. */
    Subscription every(long millis, Runnable task) {
        var future = clock.scheduleWithFixedDelay(() -> run(task), millis, millis, TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Handling a message failed", e);
        }
    }

    /** Lets what was given run to its end, then stops both threads. */
    @Override
    public void close() {
        closed = true;
        clock.shutdownNow();
        worker.shutdown();
    }

    /** Waits for the end after {@link #close}; false if it did not come in time. */
    boolean awaitEnd(long millis) throws InterruptedException {
        return worker.awaitTermination(millis, TimeUnit.MILLISECONDS);
    }
}
