package tradewind.workbench.internal.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.CsvFiles;
import tradewind.core.data.Gap;
import tradewind.core.data.MarketFeed;
import tradewind.workbench.internal.Snapshot;
import tradewind.workbench.internal.diagnosis.Doctor;
import tradewind.workbench.internal.dialogs.ImportReport;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.FutureJob;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/** What can be done with the bars in focus. All of it runs as jobs that the progress view shows. */
final class DataCommands {
    private final Shell shell;

    DataCommands(IWorkbenchWindow window) {
        this.shell = window.getShell();
    }

    private void withFeed(Consumer<MarketFeed> work) {
        Desk.get().feed().ifPresent(work);
    }

    private static String name(MarketFeed feed) {
        return feed.instrument().displayName();
    }

    void refresh() {
        withFeed(feed -> FutureJob.run("Refreshing the history of " + name(feed), p -> feed.backfillNow(), v -> { }));
    }

    void exportCsv() {
        withFeed(feed -> FutureJob.run("Exporting " + name(feed), p -> feed.exportCsv(),
                file -> tell("Export", Numbers.count(feed.snapshot().series().size(), "bar is", "bars are") + " in\n" + file)));
    }

    void repairGaps() {
        withFeed(feed -> FutureJob.run("Repairing gaps of " + name(feed), p -> feed.repair(),
                left -> tell("Repair gaps", repaired(feed, left))));
    }

    private static String repaired(MarketFeed feed, List<Gap> left) {
        if (left.isEmpty()) {
            return "No bars are missing within the trading hours of " + name(feed) + ".";
        }
        Gap first = left.get(0);
        return Numbers.count(left.size(), "gap remains", "gaps remain") + "; the server has no bars there. The first one begins "
                + Times.bar(first.from(), feed.settings().barSize(), feed.instrument().zone()) + " and lacks "
                + first.missingBars() + " bars. Minutes without a trade are no error.";
    }

    void fetchMaximum() {
        withFeed(feed -> FutureJob.run("Fetching all history of " + name(feed), feed::fetchMaximum,
                all -> tell("All history", all.isEmpty() ? "The server has no history of " + name(feed) + "."
                        : Numbers.size(all.size()) + " bars of " + name(feed) + " from "
                                + Times.bar(all.time(0), all.resolution(0), feed.instrument().zone())
                                + " on are in the store, each at its own resolution.")));
    }

    void importCsv() {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText("Import bars");
        dialog.setFilterNames(new String[] {"Bars (*.csv, *.csv.gz)", "All files"});
        dialog.setFilterExtensions(new String[] {"*.csv;*.csv.gz", "*"});
        String chosen = dialog.open();
        if (chosen != null) {
            withFeed(feed -> importCsv(feed, Path.of(chosen)));
        }
    }

    private void importCsv(MarketFeed feed, Path file) {
        Optional<CsvFiles> csv = Services.find(CsvFiles.class);
        if (csv.isEmpty()) {
            tell("Import", "The service that reads CSV files is not there.");
            return;
        }
        FutureJob.run("Importing " + file.getFileName(), p -> CompletableFuture
                .supplyAsync(() -> csv.get().read(file, Optional.empty()))
                .thenCompose(read -> take(feed, read).thenApply(v -> read)), read -> onDisplay(
                        () -> new ImportReport(shell, file, read).open()));
    }

    private static CompletableFuture<Void> take(MarketFeed feed, CsvFiles.Import read) {
        BarSeries bars = read.bars();
        return bars.isEmpty() ? CompletableFuture.completedFuture(null) : feed.importBars(bars);
    }

    void saveDiagnosis() {
        save("Save diagnosis", "tradewind-diagnosis.txt", file -> FutureJob.run("Saving the diagnosis",
                p -> CompletableFuture.supplyAsync(() -> write(file, Doctor.onDuty().report())),
                done -> tell("Diagnosis", "The diagnosis is in\n" + done)));
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void saveSnapshot() {
        save("Save picture of the window", "tradewind.png", file -> shell.getDisplay().timerExec(300, () -> {
            try {
                Snapshot.write(shell, file);
            } catch (IOException e) {
                MessageDialog.openError(shell, "Picture", "The picture could not be saved: " + e.getMessage());
            }
        }));
    }

    private void save(String title, String name, Consumer<Path> work) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(title);
        dialog.setFileName(name);
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            work.accept(Path.of(chosen));
        }
    }

    private void tell(String title, String text) {
        onDisplay(() -> MessageDialog.openInformation(shell, title, text));
    }

    private void onDisplay(Runnable work) {
        OnDisplay.run(shell.getDisplay(), () -> {
            if (!shell.isDisposed()) {
                work.run();
            }
        });
    }
}
