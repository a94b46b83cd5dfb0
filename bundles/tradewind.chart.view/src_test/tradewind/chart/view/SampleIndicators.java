package tradewind.chart.view;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import tradewind.chart.view.model.ChartIndicators;
import tradewind.chart.view.model.ShownIndicator;
import tradewind.chart.view.model.ValueColumn;
import tradewind.core.bar.BarSeries;
import tradewind.core.indicator.IndicatorDescriptor.Scale;
import tradewind.core.indicator.IndicatorOutput.Drawing;

/** Indicators of every shape with values that are made of the bars in the simplest way. */
public final class SampleIndicators {
    private static final int WINDOW = 12;

    private SampleIndicators() {
    }

    /** Bands, a line that changes sides, dots, lines ahead and behind; a pane of fixed and one of free scale. */
    public static ChartIndicators of(BarSeries bars) {
        return new ChartIndicators(bars.isEmpty() ? 0 : bars.time(0), List.of(bands(bars), sides(bars), shifted(bars),
                share(bars), difference(bars)));
    }

    /** The first {@code count} of them. */
    public static ChartIndicators of(BarSeries bars, int count) {
        ChartIndicators all = of(bars);
        return new ChartIndicators(all.start(), all.shown().subList(0, count));
    }

    private static ShownIndicator bands(BarSeries bars) {
        return new ShownIndicator("Band 12", true, Scale.FREE, List.of(
                line("upper", Drawing.LINE, 0, bars, i -> mean(bars, i) + 4),
                line("middle", Drawing.LINE, 0, bars, i -> mean(bars, i)),
                line("lower", Drawing.LINE, 0, bars, i -> mean(bars, i) - 4)));
    }

    private static ShownIndicator sides(BarSeries bars) {
        return new ShownIndicator("Sides 12", true, Scale.FREE, List.of(
                line("up", Drawing.LINE, 1, bars, i -> bars.close(i) > mean(bars, i) ? mean(bars, i) - 6 : Double.NaN),
                line("down", Drawing.LINE, 2, bars, i -> bars.close(i) > mean(bars, i) ? Double.NaN : mean(bars, i) + 6),
                line("stop", Drawing.DOTS, 3, bars, i -> mean(bars, i) - 8)));
    }

    private static ShownIndicator shifted(BarSeries bars) {
        return new ShownIndicator("Shifted 5", true, Scale.FREE, List.of(
                new ShownIndicator.Line("ahead", Drawing.LINE, 4, column(bars, i -> mean(bars, i)), 5),
                new ShownIndicator.Line("behind", Drawing.LINE, 5, column(bars, bars::close), -5)));
    }

    private static ShownIndicator share(BarSeries bars) {
        return new ShownIndicator("Share 12", false, Scale.of(0, 100, 30.0, 70.0), List.of(
                line("share", Drawing.LINE, 0, bars, i -> 50 + 4 * (bars.close(i) - mean(bars, i)))));
    }

    private static ShownIndicator difference(BarSeries bars) {
        return new ShownIndicator("Difference 12", false, Scale.free(0.0), List.of(
                line("columns", Drawing.COLUMNS, 0, bars, i -> bars.close(i) - mean(bars, i)),
                line("high", Drawing.LINE, 1, bars, i -> bars.high(i) - mean(bars, i)),
                line("low", Drawing.LINE, 2, bars, i -> bars.low(i) - mean(bars, i))));
    }

    private static double mean(BarSeries bars, int i) {
        double sum = 0;
        for (int k = i - WINDOW + 1; k <= i; k++) {
            sum += k < 0 ? Double.NaN : bars.close(k);
        }
        return sum / WINDOW;
    }

    private static ShownIndicator.Line line(String name, Drawing drawing, int ink, BarSeries bars,
            IntToDoubleFunction value) {
        return new ShownIndicator.Line(name, drawing, ink, column(bars, value), 0);
    }

    private static ValueColumn column(BarSeries bars, IntToDoubleFunction value) {
        ValueColumn.Writer writer = ValueColumn.EMPTY.extend(0);
        for (int i = 0; i < bars.size(); i++) {
            writer.add(value.applyAsDouble(i));
        }
        return writer.build();
    }
}
