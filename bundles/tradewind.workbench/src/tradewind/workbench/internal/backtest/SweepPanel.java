package tradewind.workbench.internal.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import tradewind.core.Subscription;
import tradewind.core.strategy.SweepRequest.Cell;
import tradewind.workbench.internal.backtest.CellColumns.Row;
import tradewind.workbench.internal.backtest.CellColumns.Stretch;
import tradewind.workbench.internal.blotter.RowTable;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Views;
import tradewind.workbench.internal.text.Times;
import tradewind.workbench.internal.theme.Themes;

/** What the best of many means, a heat map of two parameters beside the table of settings, and the walk forward. */
final class SweepPanel extends Composite {
    private static final String EMPTY = "No sweep yet. Write ranges under Sweep in Back-test (Alt+Shift+B) and press Sweep.";

    private final Label warning;
    private final Combo metric;
    private final Combo along;
    private final Combo up;
    private final Label held;
    private final HeatCanvas heat;
    private final SortableTable<Row> cells;
    private final RowTable<Stretch> folds;
    private final SashForm sash;
    private Optional<SweepOutcome> sweep = Optional.empty();
    /** What the plane goes through; empty for the best. */
    private Optional<Cell> through = Optional.empty();

    SweepPanel(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
        warning = Themes.ownColours(new Label(this, SWT.WRAP));
        warning.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).indent(10, 6).applyTo(warning);
        Composite choices = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(7).margins(10, 0).spacing(8, 0).applyTo(choices);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choices);
        metric = combo(choices, "&Colour");
        Arrays.stream(Metric.values()).forEach(m -> metric.add(m.label()));
        metric.select(0);
        along = combo(choices, "&Along");
        up = combo(choices, "&Down");
        held = Themes.ownColours(new Label(choices, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(held);
        sash = new SashForm(this, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        SashForm top = new SashForm(sash, SWT.HORIZONTAL);
        heat = new HeatCanvas(top, this::run);
        cells = new SortableTable<>(top, CellColumns.all(), Row::number);
        cells.table().addListener(SWT.Selection, e -> selected().ifPresent(this::cutThrough));
        cells.table().addListener(SWT.DefaultSelection, e -> runSelected());
        top.setWeights(50, 50);
        folds = new RowTable<>(sash, CellColumns.folds(), Stretch::number);
        sash.setWeights(74, 26);
        Latest<BacktestDesk> latest = new Latest<>(this, desk -> show(desk.sweep()));
        Subscription following = BacktestDesk.get().onChange(latest);
        addDisposeListener(e -> following.close());
        Themes.onChange(this, this::draw);
        draw();
        showFolds();
    }

    private Combo combo(Composite parent, String name) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(name);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().hint(130, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, e -> draw());
        return combo;
    }

    SortableTable<Row> cells() {
        return cells;
    }

    private void show(Optional<SweepOutcome> next) {
        if (next.equals(sweep)) {
            return;
        }
        sweep = next;
        through = Optional.empty();
        List<String> axes = next.map(SweepOutcome::axes).orElse(List.of());
        axis(along, axes, axes.isEmpty() ? -1 : axes.size() - 1);
        axis(up, axes, axes.size() - 2);
        cells.table().deselectAll();
        cells.show(next.map(CellColumns::rows).orElse(List.of()), next.map(s -> s.plan().title() + ", "
                + s.cells().size() + " settings in " + Times.span(s.took()) + ". Enter runs one.").orElse("Settings"));
        showFolds();
        draw();
        layout();
    }

    private static void axis(Combo combo, List<String> axes, int chosen) {
        combo.removeAll();
        axes.forEach(a -> combo.add(a.replace('-', ' ')));
        combo.select(Math.max(axes.isEmpty() ? -1 : 0, chosen));
        combo.setEnabled(axes.size() > 1);
    }

    private void showFolds() {
        List<Stretch> stretches = sweep.map(CellColumns::stretches).orElse(List.of());
        folds.show(stretches, sweep.map(SweepOutcome::walked).orElse(""));
        folds.setVisible(!stretches.isEmpty());
        sash.layout();
    }

    private Metric chosenMetric() {
        return Metric.values()[Math.max(0, metric.getSelectionIndex())];
    }

    private void draw() {
        warning.setText(sweep.map(SweepOutcome::headline).orElse(EMPTY).replace("&", "&&"));
        warning.setForeground(sweep.isPresent() ? Themes.palette().warning() : Themes.palette().muted());
        held.setForeground(Themes.palette().muted());
        Metric by = chosenMetric();
        Optional<Cell> best = sweep.map(s -> s.best(by));
        Optional<HeatMap> map = sweep.flatMap(s -> plane(s, by, through.or(() -> best)));
        held.setText(map.flatMap(m -> sweep.map(s -> rest(s, m, through.or(() -> best)))).orElse("").replace("&", "&&"));
        heat.show(map, best, sweep.isEmpty() ? "" : "Choose two different parameters.");
        warning.requestLayout();
    }

    private Optional<HeatMap> plane(SweepOutcome s, Metric by, Optional<Cell> cut) {
        int x = along.getSelectionIndex();
        int y = up.getSelectionIndex();
        if (x < 0 || cut.isEmpty() || x == y && s.axes().size() > 1) {
            return Optional.empty();
        }
        return Optional.of(HeatMap.of(s, s.axes().get(x), s.axes().size() > 1 ? s.axes().get(y) : "", by, cut.get()));
    }

    /** What the other parameters are held at. */
    private static String rest(SweepOutcome s, HeatMap m, Optional<Cell> cut) {
        java.util.Map<String, String> others = cut.map(c -> HeatMap.others(s, m.x(), m.y(), c)).orElse(java.util.Map.of());
        return others.isEmpty() ? "" : "at " + CellColumns.named(others, List.copyOf(others.keySet()));
    }

    private Optional<Cell> selected() {
        return cells.rows().selected().stream().findFirst().map(Row::cell);
    }

    /** Of more than two parameters the map shows the plane through the setting chosen in the table. */
    private void cutThrough(Cell cell) {
        through = Optional.of(cell);
        draw();
    }

    void runSelected() {
        selected().ifPresent(this::run);
    }

    private void run(Cell cell) {
        sweep.ifPresent(s -> OnDisplay.then(BacktestDesk.get().run(s.plan().with(cell.parameters().values())), this,
                done -> Views.show(BacktestResultView.ID, false), BacktestDesk::failed));
    }

    @Override
    public boolean setFocus() {
        return heat.setFocus();
    }
}
