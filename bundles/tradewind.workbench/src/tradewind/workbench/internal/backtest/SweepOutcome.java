package tradewind.workbench.internal.backtest;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import tradewind.core.strategy.Statistics;
import tradewind.core.strategy.SweepRequest;
import tradewind.core.strategy.SweepRequest.Cell;

/**
 * A sweep that has been made.
 *
 * @param axes names of the parameters that were varied, in the order in which the cells vary them: the last one fastest
 */
record SweepOutcome(Plan plan, List<String> axes, SweepRequest.Result result, Duration took) {
    SweepOutcome {
        axes = List.copyOf(axes);
    }

    List<Cell> cells() {
        return result.cells();
    }

    /** The values of an axis in the order in which they were tried. */
    List<String> values(String axis) {
        return cells().stream().map(c -> c.parameters().text(axis)).distinct().toList();
    }

    /** The best by this figure. */
    Cell best(Metric metric) {
        Comparator<Cell> by = Comparator.comparingDouble(c -> merit(metric, c.statistics()));
        return cells().stream().max(by).orElseThrow();
    }

    /** More is better; what cannot be told is worst. */
    static double merit(Metric metric, Statistics s) {
        double v = metric.of(s);
        return Double.isNaN(v) ? Double.NEGATIVE_INFINITY : metric.moreIsBetter() ? v : -v;
    }

    String headline() {
        return Words.sweep(cells().size(), best(Metric.NET).statistics(), !result.folds().isEmpty());
    }

    /** What walking forward gave, empty if that was not asked for. */
    String walked() {
        List<Statistics> tested = result.folds().stream().map(SweepRequest.Fold::tested).toList();
        return tested.isEmpty() ? "" : Words.walked(tested.size(), tested.stream().mapToDouble(Statistics::net).sum(),
                tested.stream().filter(s -> s.net() > 0).count(), tested.stream().mapToInt(Statistics::trades).sum());
    }
}
