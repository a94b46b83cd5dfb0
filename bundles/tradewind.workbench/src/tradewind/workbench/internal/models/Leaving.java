package tradewind.workbench.internal.models;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.forecast.JobState;
import tradewind.core.forecast.ModelJob;

/** What becomes of trainings when the program ends. */
public final class Leaving {
    private static final int PATIENCE_SECONDS = 30;

    private Leaving() {
    }

    /** Asks whether to leave while a model is trained. True if nothing is under way. Display thread. */
    public static boolean agreed(@Nullable Shell shell) {
        List<ModelJob> jobs = ModelDesk.get().underWay();
        if (jobs.isEmpty()) {
            return true;
        }
        return MessageDialog.open(MessageDialog.QUESTION, shell, "Close Tradewind", question(jobs.stream()
                .map(ModelJob::state).toList()), SWT.NONE, "Stay", "Cancel it and close") == 1;
    }

    static String question(List<JobState> states) {
        JobState running = states.get(states.size() - 1);
        boolean training = running.kind() != JobState.Kind.EVALUATION;
        return running.title() + " is " + JobText.state(running) + "."
                + (states.size() > 1 ? " " + (states.size() - 1) + " more wait." : "") + "\n\n"
                + (training ? "It will be cancelled and kept as it is; Continue goes on from there after the next start."
                        : "It will be cancelled; nothing is kept of an evaluation.");
    }

    /** Cancels what is under way and waits until it is kept. Not on the display thread while there is a window. */
    public static void finish() {
        List<ModelJob> jobs = ModelDesk.get().underWay();
        jobs.forEach(ModelJob::cancel);
        try {
            CompletableFuture.allOf(jobs.stream().map(ModelJob::ended).toArray(CompletableFuture[]::new))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            System.getLogger(Leaving.class.getName()).log(System.Logger.Level.WARNING,
                    "A training did not end in time and is not kept", e);
        }
    }
}
