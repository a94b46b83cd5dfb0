package tradewind.workbench.internal.backtest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.progress.IProgressConstants;

/** Shows a back-test among the platform's jobs, where it can be seen in every perspective and be cancelled too. */
final class RunningJob extends Job {
    private static final int POLL_MILLIS = 200;
    private static final int FULL = 1000;

    private final Running running;
    private final CompletableFuture<?> done;

    private RunningJob(Running running, CompletableFuture<?> done) {
        super(running.title());
        this.running = running;
        this.done = done;
        setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
    }

    static void show(Running running, CompletableFuture<?> done) {
        new RunningJob(running, done).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), FULL);
        int told = 0;
        while (!ended()) {
            if (monitor.isCanceled()) {
                running.cancel();
            }
            int now = (int) Math.round(running.share() * FULL);
            monitor.subTask(running.state());
            monitor.worked(Math.max(0, now - told));
            told = Math.max(told, now);
        }
        return running.cancelled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    /** Whether it has ended, well or not; who asked for it is told of a failure. */
    private boolean ended() {
        try {
            done.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
