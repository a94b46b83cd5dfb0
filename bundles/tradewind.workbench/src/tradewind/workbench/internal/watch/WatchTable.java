package tradewind.workbench.internal.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.FocusedFeed;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.settings.Preferences;
import tradewind.workbench.internal.text.InstrumentText;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;

/** The rows of the watch list and the field that adds one. */
final class WatchTable extends Composite {
    private static final int CHANGE_PERCENT = 2;
    private static final int CHANGE = 3;
    private static final int DATA = 7;
    private static final int LONGEST_WAIT_MILLIS = 3000;

    private final Text entry;
    private final Table table;
    private final List<WatchRow> rows = new ArrayList<>();
    private final Latest<Boolean> repaint;
    private boolean opened;

    WatchTable(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
        entry = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH);
        entry.setMessage("Add a symbol, then Enter");
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 4).applyTo(entry);
        entry.addListener(SWT.DefaultSelection, e -> addTyped());
        table = new Table(this, SWT.SINGLE | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        createColumns();
        repaint = new Latest<>(table, all -> fillAll());
        table.addListener(SWT.DefaultSelection, e -> showSelected());
        table.addListener(SWT.MouseUp, this::clicked);
        table.addListener(SWT.KeyDown, this::key);
        Themes.onChange(this, this::fillAll);
        addDisposeListener(e -> rows.forEach(WatchRow::close));
        WatchText.parse(Desk.get().settings().get(Preferences.WATCH_LIST)).forEach(this::addRow);
        new FocusedFeed(this, feed -> { }, snapshot -> {
            if (!snapshot.series().isEmpty()) {
                openRows();
            }
        });
        getDisplay().timerExec(LONGEST_WAIT_MILLIS, this::openRows);
    }

    private void createColumns() {
        GC gc = new GC(table);
        column(gc, "Symbol", SWT.LEFT, "EUR.USD");
        column(gc, "Last", SWT.RIGHT, "00 000.00");
        column(gc, "Chg %", SWT.RIGHT, "+0.00 %");
        column(gc, "Chg", SWT.RIGHT, "+00.00");
        column(gc, "Bid", SWT.RIGHT, "00 000.00");
        column(gc, "Ask", SWT.RIGHT, "00 000.00");
        column(gc, "Volume", SWT.RIGHT, "000.0 k");
        column(gc, "Data", SWT.LEFT, "DELAYED-FROZEN");
        gc.dispose();
    }

    private void column(GC gc, String title, int style, String widest) {
        TableColumn column = new TableColumn(table, style);
        column.setText(title);
        column.setMoveable(true);
        column.setWidth(Math.max(gc.textExtent(widest).x, gc.textExtent(title).x) + 14);
    }

    Table table() {
        return table;
    }

    /** Adds what is typed, if it can be read; what cannot stays for correction. */
    private void addTyped() {
        try {
            add(entry.getText());
            entry.setText("");
            entry.setToolTipText(null);
        } catch (IllegalArgumentException e) {
            entry.setToolTipText(e.getMessage());
            entry.selectAll();
        }
    }

    /** Adds an instrument at the end. @throws IllegalArgumentException if the text cannot be read */
    void add(String text) {
        ContractQuery.parse(text);
        String line = text.trim();
        if (rows.stream().noneMatch(r -> r.line().equalsIgnoreCase(line))) {
            addRow(line);
            save();
        }
        select(line);
    }

    private void select(String line) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).line().equalsIgnoreCase(line)) {
                table.setSelection(i);
            }
        }
    }

    /** Quotes wait until the chart has its first bars: nobody misses them before, and the chart comes sooner. */
    private void openRows() {
        if (!opened && !isDisposed()) {
            opened = true;
            rows.forEach(WatchRow::open);
        }
    }

    private void addRow(String line) {
        try {
            ContractQuery.parse(line);
        } catch (IllegalArgumentException e) {
            System.getLogger(WatchTable.class.getName()).log(System.Logger.Level.WARNING,
                    "The watch list holds a line that cannot be read: {0}", line);
            return;
        }
        WatchRow row = new WatchRow(line, r -> repaint.accept(Boolean.TRUE));
        rows.add(row);
        new TableItem(table, SWT.NONE).setText(0, row.name());
        if (opened) {
            row.open();
        }
    }

    /** Takes the selected row out. */
    void removeSelected() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            rows.remove(index).close();
            table.remove(index);
            table.setSelection(Math.min(index, rows.size() - 1));
            save();
        }
    }

    /** Moves the selected row. @param by -1 up, 1 down */
    void moveSelected(int by) {
        int from = table.getSelectionIndex();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < rows.size()) {
            rows.add(to, rows.remove(from));
            table.setSelection(to);
            fillAll();
            save();
        }
    }

    private void save() {
        Desk.get().settings().set(Preferences.WATCH_LIST,
                WatchText.format(rows.stream().map(WatchRow::line).toList()));
    }

    /** A click on a row shows it; the arrow keys only move, so that running down the list opens nothing. */
    private void clicked(Event e) {
        TableItem item = e.button == 1 ? table.getItem(new Point(e.x, e.y)) : null;
        if (item != null && table.indexOf(item) == table.getSelectionIndex()) {
            showSelected();
        }
    }

    /** Brings the selected instrument into focus. */
    void showSelected() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            WatchRow row = rows.get(index);
            Desk.get().show(row.instrument().map(InstrumentText::line).orElse(row.line()));
        }
    }

    private void key(Event e) {
        if (e.keyCode == SWT.DEL) {
            removeSelected();
        } else if ((e.stateMask & SWT.MOD3) != 0 && (e.keyCode == SWT.ARROW_UP || e.keyCode == SWT.ARROW_DOWN)) {
            moveSelected(e.keyCode == SWT.ARROW_UP ? -1 : 1);
            e.doit = false;
        }
    }

    private void fillAll() {
        Palette palette = Themes.palette();
        for (int i = 0; i < rows.size(); i++) {
            fill(table.getItem(i), rows.get(i), palette);
        }
    }

    private static void fill(TableItem item, WatchRow row, Palette palette) {
        Quote q = row.quote();
        Optional<Instrument> instrument = row.instrument();
        Function<Double, String> price = p -> Numbers.price(p,
                instrument.map(in -> in.increments().decimalsAt(Double.isNaN(p) ? 0 : p)).orElse(2));
        // Currencies have no trades: the middle of the quote stands for the last price.
        double last = Double.isNaN(q.last()) ? q.mid() : q.last();
        double change = last - q.previousClose();
        int decimals = instrument.map(in -> in.increments().decimalsAt(Double.isNaN(last) ? 0 : last)).orElse(2);
        setText(item, 0, row.name());
        setText(item, 1, price.apply(last));
        setText(item, CHANGE, Numbers.signed(change, decimals));
        setText(item, CHANGE_PERCENT, Numbers.percent(change / q.previousClose()));
        setText(item, 4, price.apply(q.bid()));
        setText(item, 5, price.apply(q.ask()));
        setText(item, 6, Numbers.compact(q.dayVolume()));
        setText(item, DATA, data(row, q));
        Color direction = change > 0 ? palette.up() : change < 0 ? palette.down() : palette.muted();
        item.setForeground(CHANGE, direction);
        item.setForeground(CHANGE_PERCENT, direction);
        item.setForeground(DATA, q.type() == MarketDataType.LIVE ? palette.good()
                : row.problem().isEmpty() ? palette.warning() : palette.bad());
    }

    /** Setting the same text again would repaint the row. */
    private static void setText(TableItem item, int column, String text) {
        if (!text.equals(item.getText(column))) {
            item.setText(column, text);
        }
    }

    private static String data(WatchRow row, Quote q) {
        if (!row.problem().isEmpty()) {
            return row.problem();
        }
        return switch (q.type()) {
            case LIVE -> q.halted() ? "LIVE, halted" : "LIVE";
            case FROZEN -> "FROZEN";
            case DELAYED -> "DELAYED";
            case DELAYED_FROZEN -> "DELAYED-FROZEN";
            case NONE -> Numbers.NONE;
        };
    }

    /** Puts the cursor where a symbol is typed. */
    void typeSymbol() {
        entry.setFocus();
    }

    @Override
    public boolean setFocus() {
        return table.getItemCount() > 0 ? table.setFocus() : entry.setFocus();
    }
}
