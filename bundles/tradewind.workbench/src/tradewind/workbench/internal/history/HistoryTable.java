package tradewind.workbench.internal.history;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import tradewind.core.Subscription;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.data.AuditEntry;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.MarketFeed;
import tradewind.workbench.internal.live.FocusedFeed;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.settings.DisplayZoneSetting;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;

/** Every bar of the feed in focus, newest first; only the rows on the screen are ever made. */
final class HistoryTable extends Composite {
    private static final int ROWS_A_STEP = 10_000;

    private final CLabel summary;
    private final Table table;
    private final Font italic;
    private final FocusedFeed feed;
    private final Map<Long, AuditEntry> audit = new HashMap<>();
    private RowOrder rows = RowOrder.all(BarSeries.empty(BarSize.M1));
    private @Nullable FeedSnapshot shown;
    private boolean correctedOnly;
    private boolean resizing;
    private long auditedBackfills = -1;

    HistoryTable(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        summary = new CLabel(this, SWT.NONE);
        summary.setLeftMargin(8);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        table = new Table(this, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        table.setHeaderVisible(true);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), this);
        italic = resources.create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.ITALIC));
        createColumns();
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, table.indexOf((TableItem) e.item)));
        feed = new FocusedFeed(this, this::feedChanged, this::show);
        Subscription zone = DisplayZoneSetting.onChange(z -> OnDisplay.run(getDisplay(), this::refresh));
        addDisposeListener(e -> zone.close());
        Themes.onChange(this, this::refresh);
    }

    private void createColumns() {
        GC gc = new GC(table);
        for (BarColumn c : BarColumn.values()) {
            TableColumn column = new TableColumn(table, c.number() ? SWT.RIGHT : SWT.LEFT);
            column.setText(c.title());
            column.setToolTipText(c.tooltip());
            column.setMoveable(true);
            column.setWidth(Math.max(gc.textExtent(c.widest()).x, gc.textExtent(c.title()).x) + 24);
        }
        gc.dispose();
    }

    Table table() {
        return table;
    }

    Optional<MarketFeed> feed() {
        return feed.feed();
    }

    /** Shows only bars that history has corrected, or all. */
    void setCorrectedOnly(boolean only) {
        correctedOnly = only;
        refresh();
    }

    /** The selected rows as lines of text, fields separated by tabs. */
    String selectedText() {
        StringBuilder text = new StringBuilder();
        for (int row : table.getSelectionIndices()) {
            text.append(String.join("\t", texts(rows.series().bar(rows.bar(row))))).append('\n');
        }
        return text.toString();
    }

    private void feedChanged(Optional<MarketFeed> next) {
        shown = null;
        audit.clear();
        auditedBackfills = -1;
        rows = RowOrder.all(BarSeries.empty(BarSize.M1));
        resize();
        table.clearAll();
        summary.setText(next.isEmpty() ? "No instrument is in focus. Ctrl+L opens one." : "Loading\u2026");
    }

    private void refresh() {
        FeedSnapshot again = shown;
        if (again != null && !isDisposed()) {
            shown = null;
            show(again);
        }
    }

    private void show(FeedSnapshot next) {
        FeedSnapshot before = shown;
        shown = next;
        boolean audited = readAudit(next);
        RowOrder old = rows;
        rows = correctedOnly ? RowOrder.of(next.series(), this::corrected) : RowOrder.all(next.series());
        int added = rows.count() - old.count();
        boolean all = before == null || added != 0 || audited || correctedOnly;
        if (all) {
            showAll(added);
        } else {
            int changed = Math.min(table.getItemCount(),
                    rows.count() - 1 - next.series().indexAtOrBefore(changedSince(before, next) - 1));
            if (changed > 0) {
                table.clear(0, changed - 1);
            }
        }
        summary.setText(summaryOf(next));
    }

    /** Snapshots in between may have been skipped; then everything that they may have changed counts. */
    private static long changedSince(FeedSnapshot before, FeedSnapshot next) {
        return next.sequence() == before.sequence() + 1 ? next.firstChanged() : Long.MIN_VALUE + 1;
    }

    /** Keeps what the person looks at in place while rows come in above it. */
    private void showAll(int added) {
        int top = table.getTopIndex();
        int[] selected = table.getSelectionIndices();
        table.setRedraw(false);
        resize();
        table.clearAll();
        if (added > 0 && selected.length > 0) {
            table.deselectAll();
            for (int i = 0; i < selected.length; i++) {
                selected[i] += added;
            }
            table.select(selected);
        }
        if (added > 0 && top > 0) {
            table.setTopIndex(top + added);
        }
        table.setRedraw(true);
    }

    /**
     * Gives the table its number of rows, in steps: the toolkit needs some microseconds for each, also for those that are
     * never seen.
     */
    private void resize() {
        int now = table.getItemCount();
        int wanted = rows.count();
        table.setItemCount(now + Math.clamp(wanted - now, -ROWS_A_STEP, ROWS_A_STEP));
        if (table.getItemCount() != wanted && !resizing) {
            resizing = true;
            getDisplay().asyncExec(() -> {
                resizing = false;
                if (!isDisposed()) {
                    resize();
                }
            });
        }
    }

    private boolean readAudit(FeedSnapshot next) {
        if (next.status().backfills() == auditedBackfills) {
            return false;
        }
        auditedBackfills = next.status().backfills();
        audit.clear();
        feed.feed().ifPresent(f -> f.audit().forEach(a -> audit.put(a.came().time(), a)));
        return true;
    }

    private boolean corrected(BarSeries series, int i) {
        AuditEntry entry = audit.get(series.time(i));
        return series.revision(i) > 0 || entry != null && entry.closeDiffers();
    }

    private void fill(TableItem item, int row) {
        if (row < 0 || row >= rows.count()) {
            return;
        }
        Bar bar = rows.series().bar(rows.bar(row));
        item.setText(texts(bar));
        Palette palette = Themes.palette();
        AuditEntry entry = audit.get(bar.time());
        item.setFont(bar.provisional() ? italic : null);
        item.setForeground(bar.provisional() ? palette.muted() : null);
        item.setForeground(BarColumn.REVISION.ordinal(), bar.revision() > 0 ? palette.warning() : null);
        item.setForeground(BarColumn.AUDIT.ordinal(),
                entry != null && entry.closeDiffers() ? palette.warning() : palette.muted());
    }

    private String[] texts(Bar bar) {
        FeedSnapshot now = shown;
        int decimals = now == null ? 2 : now.instrument().increments().decimalsAt(bar.close());
        BarColumn.Context context = new BarColumn.Context(zone(), decimals, audit.get(bar.time()));
        String[] texts = new String[BarColumn.values().length];
        for (BarColumn column : BarColumn.values()) {
            texts[column.ordinal()] = column.text(bar, context);
        }
        return texts;
    }

    private ZoneId zone() {
        FeedSnapshot now = shown;
        return DisplayZoneSetting.current().zone(Optional.ofNullable(now).map(FeedSnapshot::instrument));
    }

    private String summaryOf(FeedSnapshot s) {
        BarSeries series = s.series();
        if (series.isEmpty()) {
            return s.instrument().displayName() + ": no bars yet" + problem(s);
        }
        return s.instrument().displayName() + "   " + series.barSize().shortText() + "   "
                + (correctedOnly ? Numbers.size(rows.count()) + " corrected of " : "") + Numbers.count(series.size(), "bar", "bars")
                + "   " + Times.bar(series.time(0), series.barSize(), zone()) + " to "
                + Times.bar(series.time(series.size() - 1), series.barSize(), zone())
                + (s.status().unconfirmed() == 0 ? "" : "   " + s.status().unconfirmed() + " unconfirmed") + problem(s);
    }

    private static String problem(FeedSnapshot s) {
        return s.status().lastError().isEmpty() ? "" : "   " + s.status().lastError();
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
