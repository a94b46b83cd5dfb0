package tradewind.workbench.internal.backtest;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import tradewind.core.Subscription;
import tradewind.core.strategy.BacktestResult.Equity;
import tradewind.workbench.internal.blotter.RowTable;
import tradewind.workbench.internal.live.Latest;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;

/** In plain words whether it lost; net result and drawdown beside the statistics; every trade. */
final class ResultPanel extends Composite {
    private static final String EMPTY = "No back-test yet. Put one together in Back-test (Alt+Shift+B) and press Run.";
    /** Where there is less room than this, the trades stand beside the rest and not below it. */
    private static final int LOW = 330;
    private static final Equity NO_CURVE = new Equity(new long[0], new double[0], new double[0]);

    private final Combo part;
    private final Label verdict;
    private final CurveCanvas curve;
    private final RowTable<Figure> figures;
    private final SortableTable<TradeRow> trades;
    private Optional<Outcome> outcome = Optional.empty();
    private List<Outcome.Part> parts = List.of();
    private Consumer<Optional<Outcome>> listener = o -> { };
    private String remark = "";

    ResultPanel(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(this);
        verdict = Themes.ownColours(new Label(this, SWT.WRAP));
        verdict.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).indent(10, 6).applyTo(verdict);
        part = new Combo(this, SWT.READ_ONLY);
        part.setToolTipText("All instruments together, or one of them");
        part.addListener(SWT.Selection, e -> showPart());
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).indent(0, 4).exclude(true).applyTo(part);
        part.setVisible(false);
        SashForm sash = new SashForm(this, SWT.VERTICAL);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(sash);
        SashForm top = new SashForm(sash, SWT.HORIZONTAL);
        curve = new CurveCanvas(top);
        figures = new RowTable<>(top, Figure.columns(), Figure::name);
        top.setWeights(58, 42);
        trades = new SortableTable<>(sash, TradeColumns.all(), TradeRow::number);
        trades.table().addListener(SWT.Selection, e -> reveal());
        trades.table().addListener(SWT.DefaultSelection, e -> reveal());
        sash.setWeights(58, 42);
        sash.addListener(SWT.Resize, e -> sash.setOrientation(sash.getClientArea().height < LOW ? SWT.HORIZONTAL
                : SWT.VERTICAL));
        Latest<BacktestDesk> latest = new Latest<>(this, desk -> show(desk.outcome()));
        Subscription following = BacktestDesk.get().onChange(latest);
        addDisposeListener(e -> following.close());
        Themes.onChange(this, this::colour);
        showPart();
    }

    SortableTable<TradeRow> trades() {
        return trades;
    }

    Optional<Outcome> outcome() {
        return outcome;
    }

    /** Told of what is shown, starting now. */
    void whenShown(Consumer<Optional<Outcome>> next) {
        listener = next;
        listener.accept(outcome);
    }

    private void show(Optional<Outcome> next) {
        if (next.equals(outcome)) {
            return;
        }
        outcome = next;
        parts = next.map(Outcome::parts).orElse(List.of());
        part.removeAll();
        parts.forEach(p -> part.add(p.name()));
        part.select(0);
        boolean several = parts.size() > 1;
        ((GridData) part.getLayoutData()).exclude = !several;
        part.setVisible(several);
        remark = "";
        trades.table().deselectAll();
        showPart();
        listener.accept(outcome);
    }

    private Optional<Outcome.Part> chosen() {
        int i = Math.max(0, part.getSelectionIndex());
        return i < parts.size() ? Optional.of(parts.get(i)) : Optional.empty();
    }

    private void showPart() {
        Optional<Outcome.Part> p = chosen();
        String currency = outcome.map(Outcome::currency).orElse("");
        verdict.setText(p.map(x -> Words.verdict(x.statistics(), currency, x.stopped())).orElse(EMPTY).replace("&", "&&"));
        colour();
        ZoneId zone = outcome.map(o -> o.plan().series().getFirst().subject().zone()).orElse(ZoneId.systemDefault());
        curve.show(p.map(Outcome.Part::equity).orElse(NO_CURVE), zone, p.isPresent() ? "Too few bars for a curve." : "");
        figures.show(p.map(x -> Figure.of(x.statistics())).orElse(List.of()), outcome.map(o -> o.plan().title() + ", made in "
                + Times.span(o.took())).orElse("Statistics"));
        showTrades();
        requestLayout();
        layout();
    }

    private void showTrades() {
        List<TradeRow> rows = chosen().map(Outcome.Part::rows).orElse(List.of());
        boolean open = rows.stream().anyMatch(r -> r.trade().open());
        trades.show(rows, chosen().isEmpty() ? "Trades" : Numbers.count(rows.size(), "trade", "trades")
                + (open ? ", still open ones included" : "")
                + (remark.isEmpty() ? ". Select one to see it on the chart." : ". " + remark));
    }

    private void reveal() {
        List<TradeRow> selected = trades.rows().selected();
        if (selected.size() == 1 && outcome.isPresent()) {
            remark = BacktestDesk.get().reveal(outcome.get(), selected.getFirst());
            showTrades();
        }
    }

    /** What lost is orange, what gained beyond doubt is good; the words say the same. */
    private void colour() {
        Palette palette = Themes.palette();
        verdict.setForeground(chosen().map(p -> p.statistics().net() < 0 ? palette.down()
                : p.statistics().deflatedSharpe() >= Words.CONVINCING ? palette.good() : palette.text())
                .orElse(palette.muted()));
    }

    @Override
    public boolean setFocus() {
        return trades.table().setFocus();
    }
}
