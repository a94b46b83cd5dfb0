package tradewind.chart.view.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import tradewind.chart.view.model.Cursor;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.swt.PriceChart;

/** The windows that the chart opens. Display thread. */
final class ChartDialogs {
    private static final int MOST_ROWS = 5000;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private final PriceChart chart;

    ChartDialogs(PriceChart chart) {
        this.chart = chart;
    }

    void goToDate() {
        Scene scene = chart.model().scene();
        InputDialog dialog = new InputDialog(chart.getShell(), "Go to date",
                "Date, or date and time, in " + scene.zone().getId() + ":", LocalDate.now(scene.zone()).toString(),
                text -> parse(text) == null ? "Write it as 2026-11-23 or 2026-11-23 14:30" : null);
        if (dialog.open() == Window.OK) {
            LocalDateTime when = parse(dialog.getValue());
            if (when != null) {
                chart.model().goTo(when.atZone(scene.zone()).toEpochSecond());
                chart.refresh();
            }
        }
    }

    private static @Nullable LocalDateTime parse(String text) {
        try {
            String t = text.trim();
            return t.length() <= 10 ? LocalDate.parse(t).atStartOfDay() : LocalDateTime.parse(t, MINUTE);
        } catch (DateTimeException e) {
            return null;
        }
    }

    void savePicture() {
        FileDialog dialog = new FileDialog(chart.getShell(), SWT.SAVE);
        dialog.setText("Save the chart as PNG");
        dialog.setFilterExtensions(new String[] {"*.png"});
        String name = chart.model().scene().subject().name().replaceAll("[^A-Za-z0-9._-]+", "-");
        dialog.setFileName((name.isEmpty() ? "chart" : name) + ".png");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            save(file);
        }
    }

    private void save(String file) {
        Scene scene = chart.model().scene();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {chart.snapshot(scene.at(Cursor.NONE, scene.now()))};
        try {
            loader.save(file, SWT.IMAGE_PNG);
        } catch (SWTException e) {
            MessageDialog.openError(chart.getShell(), "Not saved", "The picture could not be written to " + file + ": "
                    + e.getMessage());
        }
    }

    void copyTable() {
        Clipboard clipboard = new Clipboard(chart.getDisplay());
        clipboard.setContents(new Object[] {VisibleText.table(chart.model().scene(), MOST_ROWS)},
                new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    void showTable() {
        Scene scene = chart.model().scene();
        Shell shell = new Shell(chart.getShell(), SWT.SHELL_TRIM | SWT.APPLICATION_MODAL);
        shell.setText("Bars in view: " + scene.subject().name());
        shell.setLayout(new FillLayout());
        Text text = new Text(shell, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setText(VisibleText.summary(scene) + ".\n\n" + VisibleText.table(scene, MOST_ROWS));
        shell.setSize(760, 520);
        shell.open();
        text.setFocus();
    }
}
