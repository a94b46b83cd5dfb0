package tradewind.chart.view.internal;

import java.util.List;
import tradewind.core.bar.BarAggregation;
import tradewind.core.bar.BarGrid;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.instrument.TradingHours;

/** Shows a series in larger bars; a new state of the series costs what has changed in it. One thread. */
final class BarZoom {
    /** The sizes that a person can choose from. */
    static final List<BarSize> SIZES = List.of(BarSize.M1, BarSize.M2, BarSize.M5, BarSize.M15, BarSize.M30, BarSize.H1,
            BarSize.D1);

    private final BarSize target;
    private final BarAggregation aggregation;
    private BarSeries source;
    private BarSeries result;

    BarZoom(BarSize target, TradingHours hours) {
        this.target = target;
        this.aggregation = new BarAggregation(BarGrid.of(target, hours));
        this.source = BarSeries.empty(target);
        this.result = source;
    }

    BarSize target() {
        return target;
    }

    /** Whether bars of this size can be made of those. */
    static boolean possible(BarSize from, BarSize to) {
        return from == to || from.intraday() && from.seconds() < to.seconds()
                && (!to.intraday() || to.seconds() % from.seconds() == 0);
    }

    /**
     * The series in bars of the target size, or itself if that cannot be made of it.
     *
     * @param now epoch seconds
     */
    BarSeries of(BarSeries newer, long now) {
        if (newer.barSize() == target || !possible(newer.barSize(), target)) {
            return newer;
        }
        boolean first = source.isEmpty() || source.barSize() != newer.barSize();
        result = first ? aggregation.of(newer, now)
                : aggregation.update(result, newer, newer.firstDifference(source), now);
        source = newer;
        return result;
    }
}
