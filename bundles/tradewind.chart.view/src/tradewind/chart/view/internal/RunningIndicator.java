package tradewind.chart.view.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tradewind.chart.view.model.ShownIndicator;
import tradewind.chart.view.model.ValueColumn;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.indicator.Indicator;
import tradewind.core.indicator.IndicatorDescriptor;
import tradewind.core.indicator.IndicatorOutput.Drawing;
import tradewind.core.instrument.TradingHours;

/**
 * An indicator that follows a series. Confirmed bars go in once; the bars behind them, which may still change, are asked of a
 * copy. When a bar that went in has changed, it begins anew. One thread.
 */
final class RunningIndicator {
    /** A bar so far back that it is still not confirmed will not be soon: it goes in as it is. */
    private static final int MOST_LIVE_BARS = 64;
    private final PlacedIndicator placed;
    private final TradingHours hours;
    private Indicator state;
    private BarSeries seen = BarSeries.empty(BarSize.M1);
    private int taken;
    private final ValueColumn[] columns;

    RunningIndicator(PlacedIndicator placed, TradingHours hours) {
        this.placed = placed;
        this.hours = hours;
        state = placed.kind().create(placed.values(), hours);
        columns = new ValueColumn[placed.kind().descriptor().outputs().size()];
        Arrays.fill(columns, ValueColumn.EMPTY);
    }

    boolean is(PlacedIndicator other, TradingHours otherHours) {
        return placed.equals(other) && hours.equals(otherHours);
    }

    /** Takes in what is new in a series. */
    void follow(BarSeries series) {
        if (series == seen) {
            return;
        }
        if (series.barSize() != seen.barSize() || same(series) < taken) {
            state = placed.kind().create(placed.values(), hours);
            taken = 0;
        }
        ValueColumn.Writer[] writers = new ValueColumn.Writer[columns.length];
        Arrays.setAll(writers, k -> columns[k].extend(taken));
        while (taken < series.size() && (!series.provisional(taken) || taken < series.size() - MOST_LIVE_BARS)) {
            say(state, series, taken++, writers);
        }
        if (taken < series.size()) {
            Indicator ahead = state.copy();
            for (int i = taken; i < series.size(); i++) {
                say(ahead, series, i, writers);
            }
        }
        Arrays.setAll(columns, k -> writers[k].build());
        seen = series;
    }

    /** How many bars are what they were. */
    private int same(BarSeries series) {
        long changed = series.firstDifference(seen);
        return changed == Long.MAX_VALUE ? series.size() : series.indexAtOrBefore(changed - 1) + 1;
    }

    private static void say(Indicator indicator, BarSeries series, int i, ValueColumn.Writer[] writers) {
        indicator.add(series, i);
        for (int k = 0; k < writers.length; k++) {
            writers[k].add(indicator.value(k));
        }
    }

    /** What is drawn of it. */
    ShownIndicator shown() {
        IndicatorDescriptor told = placed.kind().descriptor();
        List<ShownIndicator.Line> lines = new ArrayList<>();
        for (int k = 0; k < columns.length; k++) {
            Drawing drawing = told.outputs().get(k).drawing();
            if (drawing != Drawing.NONE) {
                lines.add(new ShownIndicator.Line(told.outputs().get(k).name(), drawing, placed.inks().get(k), columns[k],
                        state.displacement(k)));
            }
        }
        return new ShownIndicator(placed.title(), told.overPrices(), told.scale(), lines);
    }
}
