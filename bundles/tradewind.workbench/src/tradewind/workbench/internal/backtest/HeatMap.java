package tradewind.workbench.internal.backtest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.strategy.SweepRequest.Cell;

/**
 * Two parameters of a sweep as a plane, the others held at the values of one cell.
 *
 * @param x      name of the parameter along
 * @param y      name of the parameter up, empty if only one was varied
 * @param cells  by row and column, the first row at the top; null where no run was made
 * @param low    least value of the figure on the plane, NaN if there is none
 * @param high   largest value
 */
record HeatMap(Metric metric, String x, List<String> xs, String y, List<String> ys, @Nullable Cell[][] cells, double low,
        double high) {
    /** @param through the cell that the plane goes through */
    static HeatMap of(SweepOutcome sweep, String x, String y, Metric metric, Cell through) {
        List<String> xs = sweep.values(x);
        List<String> ys = y.isEmpty() ? List.of("") : sweep.values(y);
        @Nullable
        Cell[][] cells = new @Nullable Cell[ys.size()][xs.size()];
        DoubleStream.Builder known = DoubleStream.builder();
        for (Cell cell : sweep.cells()) {
            if (others(sweep, x, y, cell).equals(others(sweep, x, y, through))) {
                int row = y.isEmpty() ? 0 : ys.indexOf(cell.parameters().text(y));
                cells[row][xs.indexOf(cell.parameters().text(x))] = cell;
                known.add(metric.of(cell.statistics()));
            }
        }
        double[] values = known.build().filter(Double::isFinite).sorted().toArray();
        return new HeatMap(metric, x, xs, y, ys, cells, values.length == 0 ? Double.NaN : values[0],
                values.length == 0 ? Double.NaN : values[values.length - 1]);
    }

    /** The values of the parameters that are varied but not shown. */
    static Map<String, String> others(SweepOutcome sweep, String x, String y, Cell cell) {
        Map<String, String> result = new LinkedHashMap<>();
        sweep.axes().stream().filter(a -> !a.equals(x) && !a.equals(y))
                .forEach(a -> result.put(a, cell.parameters().text(a)));
        return result;
    }

    Optional<Cell> cell(int row, int column) {
        return row < 0 || row >= ys.size() || column < 0 || column >= xs.size() ? Optional.empty()
                : Optional.ofNullable(cells[row][column]);
    }

    double value(Cell cell) {
        return metric.of(cell.statistics());
    }

    /**
     * How strongly a cell is coloured: from -1 to 1 about what is neutral, or from 0 to 1 where nothing is. NaN for none.
     */
    double share(Cell cell) {
        double v = value(cell);
        if (Double.isNaN(v) || Double.isNaN(low)) {
            return Double.NaN;
        }
        double neutral = metric.neutral();
        if (Double.isNaN(neutral)) {
            return high == low ? 0.5 : (v - low) / (high - low);
        }
        double reach = Math.max(Math.abs(high - neutral), Math.abs(low - neutral));
        return reach == 0 ? 0 : Math.clamp((v - neutral) / reach, -1, 1);
    }

    /** "Atr period 10, multiplier 1.7: net result −812". */
    String describe(Cell cell) {
        return x.replace('-', ' ') + " " + cell.parameters().text(x)
                + (y.isEmpty() ? "" : ", " + y.replace('-', ' ') + " " + cell.parameters().text(y)) + ": "
                + metric.label().toLowerCase(java.util.Locale.ROOT) + " " + metric.text(cell.statistics());
    }
}
