package tradewind.workbench.internal.trade;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import tradewind.workbench.internal.theme.Icons;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;

/**
 * Lines over the lower right corner of the window, the newest at the bottom. It lies over the window and not in it, so
 * that nothing under the pointer moves when a line comes.
 */
final class AlertBox {
    private static final int MOST_LINES = 5;
    private static final int SHORT_MILLIS = 5_000;
    private static final int LONG_MILLIS = 12_000;
    private static final int FLASH_MILLIS = 350;
    private static final int MARGIN = 36;
    private static final int WIDEST = 640;

    private final Shell shell;
    private final Composite box;
    private final LocalResourceManager resources;
    private final Deque<Composite> lines = new ArrayDeque<>();

    AlertBox(Shell shell) {
        this.shell = shell;
        box = new Composite(shell, SWT.NONE);
        box.setVisible(false);
        // The window's own layout must not give it a place.
        box.setLayoutData(null);
        resources = new LocalResourceManager(JFaceResources.getResources(), box);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(box);
        shell.addListener(SWT.Resize, e -> place());
    }

    /** @param flash whether it changes its colour once to be seen */
    void show(Alerts.Level level, String text, boolean flash) {
        while (lines.size() >= MOST_LINES) {
            close(lines.removeFirst());
        }
        Composite line = line(level, text);
        lines.addLast(line);
        place();
        if (flash) {
            Color usual = line.getBackground();
            line.setBackground(Themes.palette().line());
            line.getDisplay().timerExec(FLASH_MILLIS, () -> {
                if (!line.isDisposed()) {
                    line.setBackground(usual);
                }
            });
        }
        if (level != Alerts.Level.BAD) {
            line.getDisplay().timerExec(level == Alerts.Level.INFO ? SHORT_MILLIS : LONG_MILLIS, () -> close(line));
        }
    }

    private Composite line(Alerts.Level level, String text) {
        Composite line = new Composite(box, SWT.BORDER);
        line.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 4).spacing(8, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        Label mark = new Label(line, SWT.NONE);
        mark.setImage(resources.create(Icons.descriptor(switch (level) {
            case INFO -> "open";
            case GOOD -> "ok";
            case WARNING -> "warning";
            case BAD -> "failed";
        })));
        Label words = new Label(line, SWT.WRAP);
        words.setText(text.replace("&", "&&"));
        Palette palette = Themes.palette();
        words.setForeground(level == Alerts.Level.BAD ? palette.bad() : palette.text());
        int width = Math.min(WIDEST, words.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
        GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
                .applyTo(words);
        Button dismiss = new Button(line, SWT.PUSH | SWT.FLAT);
        dismiss.setText("\u2715");
        dismiss.setToolTipText("Take this line away");
        dismiss.addListener(SWT.Selection, e -> close(line));
        return line;
    }

    private void close(Composite line) {
        lines.remove(line);
        if (!line.isDisposed()) {
            line.dispose();
            place();
        }
    }

    private void place() {
        if (box.isDisposed() || shell.isDisposed()) {
            return;
        }
        box.setVisible(!lines.isEmpty());
        Point size = box.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        Rectangle area = shell.getClientArea();
        box.setBounds(area.x + area.width - size.x - MARGIN / 3, area.y + area.height - size.y - MARGIN, size.x, size.y);
        box.layout();
        box.moveAbove(null);
    }
}
