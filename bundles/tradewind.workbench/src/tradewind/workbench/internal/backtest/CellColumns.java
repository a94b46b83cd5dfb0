package tradewind.workbench.internal.backtest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tradewind.core.strategy.Statistics;
import tradewind.core.strategy.SweepRequest.Cell;
import tradewind.core.strategy.SweepRequest.Fold;
import tradewind.workbench.internal.backtest.SortableTable.By;
import tradewind.workbench.internal.blotter.Column;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/** The columns of the tables of a sweep. */
final class CellColumns {
    private static final List<Metric> METRICS = List.of(Metric.NET, Metric.NET_BP, Metric.TRADES, Metric.SHARPE,
            Metric.DEFLATED, Metric.PROFIT_FACTOR, Metric.HIT_RATE, Metric.DRAWDOWN);

    private CellColumns() {
    }

    /** A setting and the axes by which it is named. */
    record Row(int number, Cell cell, List<String> axes) {
        String setting() {
            return named(cell.parameters().values(), axes);
        }
    }

    static String named(java.util.Map<String, String> values, List<String> axes) {
        return axes.stream().map(a -> a.replace('-', ' ') + " " + values.get(a)).collect(Collectors.joining(", "));
    }

    static List<Row> rows(SweepOutcome sweep) {
        List<Row> rows = new ArrayList<>();
        sweep.cells().forEach(c -> rows.add(new Row(rows.size() + 1, c, sweep.axes())));
        return rows;
    }

    static List<By<Row>> all() {
        List<By<Row>> columns = new ArrayList<>();
        columns.add(new By<>(Column.<Row>text("Setting", "Atr period 10, multiplier 1.7, source ohlc4", Row::setting),
                Comparator.comparingInt(Row::number)));
        METRICS.forEach(m -> columns.add(By.number(Column.<Row>number(m.label(), widest(m),
                r -> m.text(r.cell().statistics())).colored((r, p) -> Double.isNaN(m.neutral()) ? null
                        : Column.direction(m.of(r.cell().statistics()) - m.neutral(), p)),
                r -> order(m, r.cell().statistics()))));
        return columns;
    }

    /** Room for the arrow of the order beside the title. */
    private static String widest(Metric m) {
        return m.label() + "000";
    }

    /** What cannot be told comes last when the largest come first. */
    private static double order(Metric m, Statistics s) {
        double v = m.of(s);
        return Double.isNaN(v) ? Double.NEGATIVE_INFINITY : v;
    }

    /** A stretch of a walk forward. */
    record Stretch(int number, Fold fold, List<String> axes, ZoneId zone) {
    }

    static List<Stretch> stretches(SweepOutcome sweep) {
        List<Stretch> result = new ArrayList<>();
        ZoneId zone = sweep.plan().series().getFirst().subject().zone();
        sweep.result().folds().forEach(f -> result.add(new Stretch(result.size() + 1, f, sweep.axes(), zone)));
        return result;
    }

    static List<Column<Stretch>> folds() {
        return List.of(Column.<Stretch>number("Fold", "99", s -> Integer.toString(s.number())),
                Column.<Stretch>text("Tested from", "2026-11-23 17:30", s -> day(s.fold().from(), s.zone())),
                Column.<Stretch>text("To", "2026-11-23 17:30", s -> day(s.fold().to(), s.zone())),
                Column.<Stretch>text("Best before it", "Atr period 10, multiplier 1.7, source ohlc4",
                        s -> named(s.fold().best().values(), s.axes())),
                Column.<Stretch>number("Net learnt", "\u2212100 000.00", s -> Numbers.signed(s.fold().learnt().net(), 2))
                        .tip("Of that setting, on all bars before the stretch"),
                Column.<Stretch>number("Net tested", "\u2212100 000.00", s -> Numbers.signed(s.fold().tested().net(), 2))
                        .tip("Of that setting, on the stretch, which it was not chosen on")
                        .colored((s, p) -> Column.direction(s.fold().tested().net(), p)),
                Column.<Stretch>number("Trades", "10 000", s -> Numbers.size(s.fold().tested().trades())),
                Column.<Stretch>number("Net a trade, bp", "\u2212100.00", s -> Numbers.signed(s.fold().tested().netBp(), 2)));
    }

    private static String day(long seconds, ZoneId zone) {
        return Times.minute(Instant.ofEpochSecond(seconds), zone);
    }
}
