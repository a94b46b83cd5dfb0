package tradewind.workbench.internal.backtest;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import tradewind.workbench.internal.blotter.Column;
import tradewind.workbench.internal.blotter.RowTable;

/** A table that is sorted by a click on a column's head, or from its menu; a second time the other way. */
final class SortableTable<R> {
    /** A column and how its rows follow one another. */
    record By<R>(Column<R> column, Comparator<R> order) {
        static <R> By<R> number(Column<R> column, Function<R, Double> value) {
            return new By<>(column, Comparator.comparing(value));
        }
    }

    private final RowTable<R> rows;
    private final List<By<R>> columns;
    private List<R> shown = List.of();
    private String line = "";
    private int sorted = -1;
    private boolean descending;

    SortableTable(Composite parent, List<By<R>> columns, Function<R, Object> identity) {
        this.columns = columns;
        rows = new RowTable<>(parent, columns.stream().map(By::column).toList(), identity);
        TableColumn[] heads = table().getColumns();
        for (int i = 0; i < heads.length; i++) {
            int column = i;
            heads[i].addListener(SWT.Selection, e -> sort(column));
        }
    }

    /** "Sort by" with an item for each column: what is done with the pointer on the heads. */
    MenuManager menu() {
        MenuManager menu = new MenuManager("&Sort by");
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            IAction action = new Action(columns.get(i).column().title()) {
                @Override
                public void run() {
                    sort(column);
                }
            };
            menu.add(action);
        }
        return menu;
    }

    /** Numbers begin with the largest, texts with the first. */
    void sort(int column) {
        descending = column == sorted ? !descending : columns.get(column).column().number();
        sorted = column;
        table().setSortColumn(table().getColumn(column));
        table().setSortDirection(descending ? SWT.DOWN : SWT.UP);
        rows.show(ordered(), line);
    }

    void show(List<R> next, String summary) {
        shown = next;
        line = summary;
        rows.show(ordered(), line);
    }

    private List<R> ordered() {
        if (sorted < 0) {
            return shown;
        }
        Comparator<R> order = columns.get(sorted).order();
        Stream<R> all = shown.stream();
        return all.sorted(descending ? order.reversed() : order).toList();
    }

    RowTable<R> rows() {
        return rows;
    }

    Table table() {
        return rows.table();
    }
}
