package tradewind.workbench.internal.models;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.progress.IProgressConstants;
import tradewind.core.forecast.JobState;
import tradewind.core.forecast.JobState.Phase;
import tradewind.core.forecast.ModelJob;

/** Shows a model job among the platform's jobs, where it can be seen in every perspective and be cancelled too. */
final class JobMirror extends Job {
    private static final int POLL_MILLIS = 250;
    private static final int FULL = 1000;

    private final ModelJob job;

    private JobMirror(ModelJob job) {
        super(job.state().title());
        this.job = job;
        // A failure is told where the job is shown, not by a dialog over whatever the person is doing.
        setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
    }

    static void show(ModelJob job) {
        new JobMirror(job).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), FULL);
        int told = 0;
        try {
            while (true) {
                if (monitor.isCanceled()) {
                    job.cancel();
                }
                JobState state = job.state();
                monitor.subTask(JobText.state(state));
                int done = (int) Math.round(JobText.share(state) * FULL);
                monitor.worked(Math.max(0, done - told));
                told = Math.max(told, done);
                JobState ended = ended();
                if (ended != null) {
                    return ended.phase() == Phase.CANCELLED ? Status.CANCEL_STATUS : Status.OK_STATUS;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        } catch (ExecutionException e) {
            return Status.error(getName(), e);
        }
    }

    private @Nullable JobState ended() throws InterruptedException, ExecutionException {
        try {
            return job.ended().get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return null;
        }
    }
}
