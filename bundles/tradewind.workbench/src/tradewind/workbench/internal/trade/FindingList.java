package tradewind.workbench.internal.trade;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import tradewind.core.trade.Finding;
import tradewind.workbench.internal.theme.Icons;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;

/** What the risk gate has to say, one line for each finding: blocks first, by word, shape and colour. */
final class FindingList extends Composite {
    private static final int TEXT_WIDTH = 220;

    private final LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), this);
    private List<Line> shown = List.of();

    /** @param icon name of a file in {@code icons} */
    private record Line(String icon, String text, boolean block) {
    }

    FindingList(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(this);
        Themes.onChange(this, () -> {
            List<Line> again = shown;
            shown = List.of();
            showLines(again);
        });
    }

    /** Returns whether the lines have changed. */
    boolean show(List<Finding> findings) {
        return showLines(findings.stream().sorted((a, b) -> Boolean.compare(b.blocks(), a.blocks()))
                .map(f -> new Line(f.blocks() ? "failed" : "warning",
                        (f.blocks() ? "Blocked: " : "Warning: ") + f.text(), f.blocks())).toList());
    }

    /** One line that is neither. */
    boolean say(String icon, String text) {
        return showLines(text.isEmpty() ? List.of() : List.of(new Line(icon, text, false)));
    }

    private boolean showLines(List<Line> next) {
        if (next.equals(shown)) {
            return false;
        }
        shown = next;
        for (Control child : getChildren()) {
            child.dispose();
        }
        next.forEach(this::line);
        requestLayout();
        return true;
    }

    private void line(Line line) {
        Label mark = new Label(this, SWT.NONE);
        mark.setImage(resources.create(Icons.descriptor(line.icon())));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(mark);
        Label text = new Label(this, SWT.WRAP);
        text.setText(line.text().replace("&", "&&"));
        Palette palette = Themes.palette();
        text.setForeground(line.block() ? palette.bad() : line.icon().equals("warning") ? palette.warning() : palette.text());
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
    }
}
