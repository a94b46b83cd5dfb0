package tradewind.workbench.internal.plugins;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Plug-ins in a table, and one of them chosen. */
final class PlugInTable<T> {
    private final TableColumnLayout layout = new TableColumnLayout();
    private final TableViewer viewer;
    private final Class<T> type;

    PlugInTable(Composite parent, Class<T> type, int width, int height, Consumer<Optional<T>> chosen) {
        this.type = type;
        Composite holder = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(width, height).applyTo(holder);
        holder.setLayout(layout);
        viewer = new TableViewer(holder, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.addSelectionChangedListener(e -> chosen.accept(chosen()));
    }

    PlugInTable<T> column(String title, int weight, Function<T, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(e -> text.apply(type.cast(e))));
        return this;
    }

    Optional<T> chosen() {
        return Optional.ofNullable(viewer.getStructuredSelection().getFirstElement()).map(type::cast);
    }

    /** Shows these; the line that was chosen stays so, else the first one is. */
    void show(List<T> rows) {
        int index = Math.max(0, viewer.getTable().getSelectionIndex());
        viewer.setInput(rows);
        if (!rows.isEmpty()) {
            viewer.setSelection(new StructuredSelection(rows.get(Math.min(index, rows.size() - 1))), true);
        }
    }

    void setFocus() {
        viewer.getTable().setFocus();
    }
}
