package tradewind.marketdata.hub.internal;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import tradewind.core.Subscription;

/** A thread of its own for an event loop, a daemon. After closing, tasks are dropped in silence. */
final class HubThread implements EventLoop, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HubThread.class.getName());

    private final ScheduledThreadPoolExecutor executor;

    HubThread(String name) {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        }, new ScheduledThreadPoolExecutor.DiscardPolicy());
        executor.setRemoveOnCancelPolicy(true);
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

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(ERROR, "A task of the hub failed", e);
            }
        };
    }

    /** Lets what was handed in before finish, waiting at most a few seconds. */
    @Override
    public void close() {
        CountDownLatch reached = new CountDownLatch(1);
        executor.execute(reached::countDown);
        try {
            if (!reached.await(5, SECONDS)) {
                LOG.log(WARNING, "The hub's thread is still busy after 5 s");
            }
        } catch (InterruptedException e) {
            LOG.log(WARNING, "Interrupted while the hub's thread was ending", e);
            Thread.currentThread().interrupt();
        }
        executor.shutdownNow();
    }
}
