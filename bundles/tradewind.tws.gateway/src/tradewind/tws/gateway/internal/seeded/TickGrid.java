package tradewind.tws.gateway.internal.seeded;

import java.math.BigDecimal;
import java.util.List;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.PriceIncrements.Band;

/** A price grid in doubles. Its prices are the doubles nearest to the decimal prices. */
final class TickGrid {
    private final double[] edges;
    private final double[] ticks;
    /** Ticks in one unit of price where a tick is less than that, otherwise 0. */
    private final double[] perUnit;

    TickGrid(PriceIncrements increments) {
        List<Band> bands = increments.bands();
        edges = bands.stream().mapToDouble(b -> b.lowEdge().doubleValue()).toArray();
        ticks = bands.stream().mapToDouble(b -> b.increment().doubleValue()).toArray();
        perUnit = bands.stream().mapToDouble(b -> perUnit(b.increment())).toArray();
    }

    private static double perUnit(BigDecimal increment) {
        return increment.compareTo(BigDecimal.ONE) >= 0 ? 0 : Math.rint(1 / increment.doubleValue());
    }

    private int band(double price) {
        int band = edges.length - 1;
        while (band > 0 && price < edges[band]) {
            band--;
        }
        return band;
    }

    double tick(double price) {
        return ticks[band(price)];
    }

    /** The nearest price of the grid, at least one tick. */
    double round(double price) {
        int band = band(price);
        double steps = Math.max(1, Math.rint(price / ticks[band]));
        return perUnit[band] == 0 ? steps * ticks[band] : steps / perUnit[band];
    }
}
