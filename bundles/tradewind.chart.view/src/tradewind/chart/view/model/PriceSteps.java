package tradewind.chart.view.model;

import java.math.BigDecimal;
import tradewind.core.instrument.PriceIncrements;

/** Steps on the grid of prices that can be traded. */
public final class PriceSteps {
    private PriceSteps() {
    }

    /** The nearest price that can be traded. */
    public static BigDecimal nearest(PriceIncrements increments, double price) {
        BigDecimal exact = BigDecimal.valueOf(price);
        BigDecimal half = increments.at(exact).divide(BigDecimal.valueOf(2));
        return increments.roundDown(exact.add(half));
    }

    /** So many prices of the grid above {@code price}, or below it for a number under 0. */
    public static BigDecimal moved(PriceIncrements increments, BigDecimal price, int steps) {
        BigDecimal result = price;
        for (int i = 0; i < Math.abs(steps); i++) {
            result = steps > 0 ? above(increments, result) : below(increments, result);
        }
        return result;
    }

    private static BigDecimal above(PriceIncrements increments, BigDecimal price) {
        if (price.signum() < 0) {
            return below(increments, price.negate()).negate();
        }
        return increments.onGrid(price) ? price.add(increments.at(price)) : increments.roundUp(price);
    }

    private static BigDecimal below(PriceIncrements increments, BigDecimal price) {
        if (price.signum() <= 0) {
            return above(increments, price.negate()).negate();
        }
        // Just below the edge of a band the finer step of the band beneath holds.
        return increments.onGrid(price) ? price.subtract(increments.at(price.subtract(increments.at(price))))
                : increments.roundDown(price);
    }
}
