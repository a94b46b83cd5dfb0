package tradewind.workbench.internal.models;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.data.DataFolder;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.PriceModels;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.trade.Alerts;

/** Reports as files, and in the browser. */
final class Reports {
    private Reports() {
    }

    /** Reads the result of a model, away from the display thread, and goes on with it there. */
    static void of(Shell shell, ModelCard card, Consumer<Result> use) {
        Optional<PriceModels> models = ModelDesk.get().models();
        if (models.isEmpty()) {
            return;
        }
        OnDisplay.then(CompletableFuture.supplyAsync(() -> Result.of(card, models.get().evaluation(card))), shell,
                result -> result.ifPresentOrElse(use, () -> MessageDialog.openInformation(shell, "Report",
                        card.complete() ? "This model was kept without a report."
                                : "A training that was cancelled is not judged. Continue it first.")),
                error -> failed(shell, error));
    }

    /** Asks for a file and writes the report there. */
    static void export(Shell shell, Result result) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Export report");
        dialog.setFileName(result.fileName());
        dialog.setFilterNames(new String[] {"Web page (*.html)"});
        dialog.setFilterExtensions(new String[] {"*.html"});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            OnDisplay.then(ModelDesk.write(result, Path.of(chosen)), shell,
                    file -> Alerts.tell(Alerts.Level.GOOD, "The report is in " + file), error -> failed(shell, error));
        }
    }

    /** Writes the report into the data folder and opens it. */
    static void browse(Shell shell, Result result) {
        Path file = DataFolder.current().root().resolve("reports").resolve(result.fileName());
        OnDisplay.then(ModelDesk.write(result, file), shell, written -> {
            if (!Program.launch(written.toUri().toString())) {
                MessageDialog.openInformation(shell, "Report", "No browser could be started. The report is in\n" + written);
            }
        }, error -> failed(shell, error));
    }

    private static void failed(Shell shell, Throwable error) {
        MessageDialog.openError(shell, "Report", String.valueOf(error.getMessage()));
    }
}
