package tradewind.workbench.internal.history;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.bar.BarSeries;

/** Which bar stands in which row: newest first, all of them or a choice. */
final class RowOrder {
    /** Says whether bar {@code i} of a series gets a row. */
    @FunctionalInterface
    interface Choice {
        boolean test(BarSeries series, int i);
    }

    private final BarSeries series;
    /** Chosen bars, ascending; null for all. */
    private final int @Nullable [] chosen;

    private RowOrder(BarSeries series, int @Nullable [] chosen) {
        this.series = series;
        this.chosen = chosen;
    }

    static RowOrder all(BarSeries series) {
        return new RowOrder(series, null);
    }

    static RowOrder of(BarSeries series, Choice choice) {
        int[] bars = new int[series.size()];
        int count = 0;
        for (int i = 0; i < bars.length; i++) {
            if (choice.test(series, i)) {
                bars[count++] = i;
            }
        }
        return new RowOrder(series, Arrays.copyOf(bars, count));
    }

    BarSeries series() {
        return series;
    }

    /** Number of rows. */
    int count() {
        int[] some = chosen;
        return some == null ? series.size() : some.length;
    }

    /** Index in the series of the bar in this row. */
    int bar(int row) {
        int[] some = chosen;
        return some == null ? series.size() - 1 - row : some[some.length - 1 - row];
    }
}
