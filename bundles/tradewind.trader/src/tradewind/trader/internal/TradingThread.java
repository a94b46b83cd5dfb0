package tradewind.trader.internal;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import tradewind.core.Subscription;

/** The thread {@code trading}, a daemon. After closing, tasks are dropped in silence. */
final class TradingThread implements EventLoop, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TradingThread.class.getName());
    private static final long CLOSE_SECONDS = 5;

    private final ScheduledThreadPoolExecutor executor;
    private volatile Thread thread = Thread.currentThread();

    TradingThread() {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread fresh = new Thread(task, "trading");
            fresh.setDaemon(true);
            thread = fresh;
            return fresh;
        }, new ScheduledThreadPoolExecutor.DiscardPolicy());
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.prestartCoreThread();
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(guarded(task));
    }

    @Override
    public Subscription schedule(Runnable task, long delayMillis) {
        Future<?> future = executor.schedule(guarded(task), Math.max(0, delayMillis), MILLISECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public boolean here() {
        return Thread.currentThread() == thread;
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A task of trading failed", e);
            }
        };
    }

    /** Lets what was handed in before finish, waiting at most a few seconds. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(CLOSE_SECONDS, SECONDS)) {
                LOG.log(Level.WARNING, "The trading thread is still busy after {0} s", CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
