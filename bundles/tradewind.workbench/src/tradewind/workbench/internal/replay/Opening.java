package tradewind.workbench.internal.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import tradewind.workbench.internal.live.OnDisplay;

/** Opens what was chosen, away from the display thread, and says what went wrong. */
final class Opening {
    private static final System.Logger LOG = System.getLogger(Opening.class.getName());
    private static volatile String under = "";

    private Opening() {
    }

    /** What is being opened just now, empty if nothing is. */
    static String name() {
        return under;
    }

    static void of(Shell shell, Choice choice) {
        under = choice.name();
        OnDisplay.then(CompletableFuture.runAsync(() -> open(choice)), shell, done -> under = "", problem -> {
            under = "";
            LOG.log(System.Logger.Level.WARNING, "The replay of " + choice.name() + " could not be opened", problem);
            MessageDialog.openWarning(shell, "Nothing is replayed", problem.getMessage()
                    + "\n\nChoose something else, or correct the file.");
        });
    }

    private static void open(Choice choice) {
        try {
            ReplayDesk.get().open(choice.loader().load());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
