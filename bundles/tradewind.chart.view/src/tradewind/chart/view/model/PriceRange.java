package tradewind.chart.view.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalDouble;
import tradewind.chart.view.canvas.Rect;
import tradewind.core.instrument.PriceIncrements;

/** The ranges of prices and of volumes to show for the bars in view. */
final class PriceRange {
    private static final double MARGIN = 0.06;
    /** A volume above so many times that of a busy bar is cut off. */
    private static final double MOST_OF_USUAL = 3;
    private static final int LEAST_TICKS = 10;
    private static final double[] ROUND = {1, 1.5, 2, 3, 5, 7.5, 10};

    private PriceRange() {
    }

    /**
     * A little more than the bars need, rounded outwards, so that a tick seldom moves the scale.
     *
     * @param stretch above 1 shows less
     * @param centre  the price in the middle, empty to follow the bars
     */
    static PriceScale scale(double low, double high, PriceIncrements increments, double stretch,
            OptionalDouble centre, Rect pane, boolean log) {
        double tick = increments.at(BigDecimal.valueOf(low)).doubleValue();
        boolean ratio = log && low > 0;
        double bottom = ratio ? Math.log(low) : low;
        double top = ratio ? Math.log(high) : high;
        double least = (ratio ? tick / low : tick) * LEAST_TICKS;
        double span = Math.max(top - bottom, least);
        double step = roundUp(span / 24);
        double middle = (top + bottom) / 2;
        double from = Math.floor((middle - span * (0.5 + MARGIN)) / step) * step;
        double to = Math.ceil((middle + span * (0.5 + MARGIN)) / step) * step;
        if (stretch != 1 || centre.isPresent()) {
            double half = (to - from) / 2 / stretch;
            double at = centre.isPresent() ? ratio ? Math.log(Math.max(centre.getAsDouble(), Double.MIN_NORMAL))
                    : centre.getAsDouble() : (to + from) / 2;
            from = at - half;
            to = at + half;
        }
        return new PriceScale(ratio ? Math.exp(from) : from, ratio ? Math.exp(to) : to, pane.y(), pane.height(),
                ratio);
    }

    /**
     * The top of the volume pane: the largest volume, but not so large that one auction flattens the rest. Rounded up,
     * so that the pane keeps its scale while the last bar grows.
     */
    static double volume(double[] volumes) {
        double[] traded = Arrays.stream(volumes).filter(v -> v > 0).sorted().toArray();
        if (traded.length == 0) {
            return 0;
        }
        double usual = traded[(int) (0.95 * (traded.length - 1))];
        return roundUp(Math.min(traded[traded.length - 1], MOST_OF_USUAL * usual));
    }

    /** The next round number at or above {@code value}; 0 for 0. */
    static double roundUp(double value) {
        if (!(value > 0)) {
            return 0;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(value)));
        for (double r : ROUND) {
            if (r * unit >= value) {
                return r * unit;
            }
        }
        return 10 * unit;
    }
}
