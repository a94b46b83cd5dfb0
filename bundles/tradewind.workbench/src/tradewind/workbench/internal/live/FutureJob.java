package tradewind.workbench.internal.live;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import tradewind.core.connection.HistoricalData;

/** Shows a future as a job in the progress view, where it can be cancelled. */
public final class FutureJob<T> extends Job {
    private static final int POLL_MILLIS = 200;

    private final Function<HistoricalData.Progress, CompletableFuture<T>> start;
    private final Consumer<T> success;

    private FutureJob(String name, Function<HistoricalData.Progress, CompletableFuture<T>> start,
            Consumer<T> success) {
        super(name);
        this.start = start;
        this.success = success;
        setUser(false);
    }

    /**
     * Starts the work on a thread of the platform.
     *
     * @param start   begins the work, which may report its progress
     * @param success told the result on that thread; a failure is shown by the platform
     */
    public static <T> void run(String name, Function<HistoricalData.Progress, CompletableFuture<T>> start,
            Consumer<T> success) {
        new FutureJob<>(name, start, success).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, getName(), IProgressMonitor.UNKNOWN);
        CompletableFuture<T> future = start.apply((done, total, detail) -> {
            // A page more may come to light on the way: what is left is split anew each time.
            progress.setWorkRemaining(Math.max(1, total - done));
            progress.subTask(detail);
        });
        try {
            success.accept(await(future, monitor));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            future.cancel(true);
            return Status.CANCEL_STATUS;
        } catch (ExecutionException e) {
            Throwable cause = OnDisplay.cause(e.getCause() == null ? e : e.getCause());
            return Status.error(getName() + " did not succeed: " + cause.getMessage(), cause);
        }
    }

    private T await(CompletableFuture<T> future, IProgressMonitor monitor)
            throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (monitor.isCanceled()) {
                    future.cancel(true);
                    throw new CancellationException();
                }
            }
        }
    }
}
