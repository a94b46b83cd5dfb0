package tradewind.workbench.internal.blotter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import tradewind.workbench.internal.theme.Icons;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;

/** A list of records under a line that sums them up; only rows on the screen are made, only changed ones anew. */
public final class RowTable<R> extends Composite {
    private static final int PADDING = 22;

    private final LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), this);
    private final Map<String, Image> images = new HashMap<>();
    private final List<Column<R>> columns;
    private final Function<R, Object> identity;
    private final CLabel summary;
    private final Table table;
    private Predicate<R> muted = row -> false;
    private List<R> rows = List.of();

    /** @param identity by which a row is the same although its figures change */
    public RowTable(Composite parent, List<Column<R>> columns, Function<R, Object> identity) {
        super(parent, SWT.NONE);
        this.columns = columns;
        this.identity = identity;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        summary = new CLabel(this, SWT.NONE);
        summary.setLeftMargin(8);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        table = new Table(this, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        createColumns();
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, table.indexOf((TableItem) e.item)));
        Themes.onChange(this, this::rewrite);
    }

    private void createColumns() {
        GC gc = new GC(table);
        for (Column<R> c : columns) {
            TableColumn column = new TableColumn(table, c.number() ? SWT.RIGHT : SWT.LEFT);
            column.setText(c.title());
            column.setToolTipText(c.tooltip().isEmpty() ? null : c.tooltip());
            column.setMoveable(true);
            column.setWidth(Math.max(gc.textExtent(c.widest()).x, gc.textExtent(c.title()).x) + PADDING);
        }
        gc.dispose();
    }

    /** Rows that are shown as less important. */
    public void mute(Predicate<R> which) {
        muted = which;
    }

    public Table table() {
        return table;
    }

    /** Replaces the rows; what is selected stays selected. */
    public void show(List<R> next, String line) {
        List<R> before = rows;
        rows = next;
        if (!line.equals(summary.getText())) {
            summary.setText(line);
        }
        int[] changed = RowDiff.changed(before, next);
        if (changed.length == 0 && next.size() == before.size()) {
            return;
        }
        int[] selected = table.getSelectionIndices();
        int[] moved = RowDiff.moved(before, selected, next, identity);
        table.setRedraw(false);
        table.setItemCount(next.size());
        if (changed.length > 0) {
            table.clear(changed);
        }
        if (!Arrays.equals(selected, moved)) {
            table.deselectAll();
            table.select(moved);
        }
        table.setRedraw(true);
    }

    /** Writes all rows anew. */
    public void rewrite() {
        table.clearAll();
    }

    public List<R> selected() {
        List<R> result = new ArrayList<>();
        for (int i : table.getSelectionIndices()) {
            if (i < rows.size()) {
                result.add(rows.get(i));
            }
        }
        return result;
    }

    /** The selected rows as lines of text, fields separated by tabs. */
    public String selectedText() {
        StringBuilder text = new StringBuilder();
        for (R row : selected()) {
            text.append(String.join("\t", columns.stream().map(c -> c.text().apply(row)).toList())).append('\n');
        }
        return text.toString();
    }

    private void fill(TableItem item, int index) {
        if (index < 0 || index >= rows.size()) {
            return;
        }
        R row = rows.get(index);
        Palette palette = Themes.palette();
        boolean dim = muted.test(row);
        item.setForeground(dim ? palette.muted() : null);
        for (int i = 0; i < columns.size(); i++) {
            Column<R> c = columns.get(i);
            item.setText(i, c.text().apply(row));
            item.setForeground(i, dim ? palette.muted() : c.color().apply(row, palette));
            Function<R, String> icon = c.icon();
            if (icon != null) {
                item.setImage(i, images.computeIfAbsent(icon.apply(row), name -> resources.create(Icons.descriptor(name))));
            }
        }
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
