package tradewind.core.forecast;

import java.math.BigDecimal;
import tradewind.core.instrument.PriceIncrements;

/**
 * A price grid for fast arithmetic: bands with a constant increment each.
 *
 * @param edges      lower edges of the bands, ascending; the first holds for everything below too
 * @param increments increment of each band, above 0
 */
public record TickGrid(double[] edges, double[] increments) {
    /** A price within this share of a step of a grid price counts as on the grid: the noise of binary fractions. */
    private static final double NOISE = 1e-6;
    private static final long UNIT = 1_000_000;

    public static TickGrid uniform(double increment) {
        return new TickGrid(new double[] {0}, new double[] {increment});
    }

    public static TickGrid of(PriceIncrements increments) {
        return new TickGrid(increments.bands().stream().mapToDouble(b -> b.lowEdge().doubleValue()).toArray(),
                increments.bands().stream().mapToDouble(b -> b.increment().doubleValue()).toArray());
    }

    /**
     * The coarsest grid that all prices of the bars lie on, down to a millionth; for data without an instrument.
     */
    public static TickGrid inferred(BarColumns bars) {
        long step = 0;
        for (int i = 0; i < bars.size() && step != 1; i++) {
            step = divisor(divisor(step, units(bars.open(i))), divisor(units(bars.high(i)), units(bars.low(i))));
            step = divisor(step, units(bars.close(i)));
        }
        return uniform(BigDecimal.valueOf(Math.max(1, step)).divide(BigDecimal.valueOf(UNIT)).doubleValue());
    }

    private static long units(double price) {
        return Math.round(price * UNIT);
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    /** The increment at a price. */
    public double at(double price) {
        int band = 0;
        while (band + 1 < edges.length && price >= edges[band + 1]) {
            band++;
        }
        return increments[band];
    }

    public double nearest(double price) {
        double tick = at(price);
        return multiple(Math.rint(price / tick), tick);
    }

    /** The grid price at or above. */
    public double up(double price) {
        double tick = at(price);
        return multiple(Math.ceil(price / tick - NOISE), tick);
    }

    /** The grid price at or below. */
    public double down(double price) {
        double tick = at(price);
        return multiple(Math.floor(price / tick + NOISE), tick);
    }

    /** The double closest to the decimal fraction: 1682 steps of 0.05 are 84.1, not 84.10000000000001. */
    private static double multiple(double steps, double tick) {
        double perUnit = 1 / tick;
        double whole = Math.rint(perUnit);
        return Math.abs(perUnit - whole) < NOISE * whole ? steps / whole : steps * tick;
    }
}
