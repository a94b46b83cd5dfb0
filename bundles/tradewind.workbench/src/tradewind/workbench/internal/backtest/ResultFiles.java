package tradewind.workbench.internal.backtest;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.data.DataFolder;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.trade.Alerts;

/** A result as files, and in the browser. Nothing is written on the display thread. */
final class ResultFiles {
    private ResultFiles() {
    }

    static void csv(Shell shell, Outcome outcome) {
        ask(shell, "Export trades", outcome.plan().fileName("-trades.csv"), "Trades (*.csv)", "*.csv").ifPresent(file ->
                OnDisplay.then(BacktestDesk.get().writeCsv(outcome, file), shell, written -> told("The trades are in ", written),
                        error -> failed(shell, error)));
    }

    static void page(Shell shell, Outcome outcome) {
        ask(shell, "Export report", outcome.plan().fileName("-report.html"), "Web page (*.html)", "*.html").ifPresent(file ->
                OnDisplay.then(BacktestDesk.get().writePage(outcome, file), shell,
                        written -> told("The report is in ", written), error -> failed(shell, error)));
    }

    /** Plays it once more and writes what was decided at each bar. */
    static void log(Shell shell, Outcome outcome) {
        ask(shell, "Write the decision log", outcome.plan().fileName("-decisions.log"), "Decision log (*.log)", "*.log")
                .ifPresent(file -> OnDisplay.then(BacktestDesk.get().writeLog(outcome, file), shell,
                        written -> Alerts.tell(Alerts.Level.GOOD, Words.logs(written)), error -> failed(shell, error)));
    }

    /** Writes the page into the data folder and opens it. */
    static void browse(Shell shell, Outcome outcome) {
        Path file = DataFolder.current().root().resolve("reports").resolve(outcome.plan().fileName("-backtest.html"));
        OnDisplay.then(BacktestDesk.get().writePage(outcome, file), shell, written -> {
            if (!Program.launch(written.toUri().toString())) {
                MessageDialog.openInformation(shell, "Report", "No browser could be started. The report is in\n" + written);
            }
        }, error -> failed(shell, error));
    }

    private static Optional<Path> ask(Shell shell, String title, String name, String filter, String pattern) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(title);
        dialog.setFileName(name);
        dialog.setFilterNames(new String[] {filter});
        dialog.setFilterExtensions(new String[] {pattern});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        return chosen == null ? Optional.empty() : Optional.of(Path.of(chosen));
    }

    private static void told(String words, Path written) {
        Alerts.tell(Alerts.Level.GOOD, words + written);
    }

    private static void failed(Shell shell, Throwable error) {
        Throwable cause = OnDisplay.cause(error);
        if (!(cause instanceof java.util.concurrent.CancellationException)) {
            MessageDialog.openError(shell, "Back-test", String.valueOf(cause.getMessage()));
        }
    }
}
