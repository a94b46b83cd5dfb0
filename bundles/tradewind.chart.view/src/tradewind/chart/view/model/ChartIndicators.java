package tradewind.chart.view.model;

import java.util.List;
import tradewind.core.bar.BarSeries;

/**
 * The indicators on a chart, with their values.
 *
 * @param start time of the first bar that they have a value for, epoch seconds; bars that begin at another time are others
 */
public record ChartIndicators(long start, List<ShownIndicator> shown) {
    public static final ChartIndicators NONE = new ChartIndicators(Long.MIN_VALUE, List.of());

    public ChartIndicators {
        shown = List.copyOf(shown);
    }

    /** Those that are drawn over the bars. */
    public List<ShownIndicator> overPrices() {
        return shown.stream().filter(ShownIndicator::overPrices).toList();
    }

    /** Those that have a pane. */
    public List<ShownIndicator> below() {
        return shown.stream().filter(s -> !s.overPrices()).toList();
    }

    /** Whether the values are those of bars of this series. */
    boolean fit(BarSeries series) {
        return !series.isEmpty() && series.time(0) == start;
    }

    /** The same without values, so that panes keep their places while values are computed. */
    ChartIndicators blank() {
        return new ChartIndicators(Long.MIN_VALUE, shown.stream().map(s -> new ShownIndicator(s.title(), s.overPrices(),
                s.scale(), s.lines().stream().map(l -> new ShownIndicator.Line(l.name(), l.drawing(), l.ink(),
                        ValueColumn.EMPTY, l.displacement())).toList())).toList());
    }

    /** Whether the values of the first {@code count} bars are the same in both, and drawn the same. */
    boolean sameUntil(ChartIndicators other, int count) {
        if (this == other) {
            return true;
        }
        if (shown.size() != other.shown.size()) {
            return false;
        }
        for (int k = 0; k < shown.size(); k++) {
            if (!same(shown.get(k), other.shown.get(k), count)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(ShownIndicator a, ShownIndicator b, int count) {
        if (!a.title().equals(b.title()) || a.overPrices() != b.overPrices() || a.lines().size() != b.lines().size()) {
            return false;
        }
        for (int i = 0; i < a.lines().size(); i++) {
            ShownIndicator.Line mine = a.lines().get(i);
            ShownIndicator.Line theirs = b.lines().get(i);
            if (mine.ink() != theirs.ink() || mine.displacement() != theirs.displacement()
                    || !mine.values().same(theirs.values(), count)) {
                return false;
            }
        }
        return true;
    }
}
