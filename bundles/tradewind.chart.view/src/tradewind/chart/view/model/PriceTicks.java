package tradewind.chart.view.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tradewind.core.instrument.PriceIncrements;

/** Round prices for the axis: 1, 2, 2.5 or 5 times a power of ten, and always on the instrument's grid. */
public final class PriceTicks {
    private static final BigDecimal[] STEPS = {BigDecimal.ONE, BigDecimal.valueOf(2), new BigDecimal("2.5"),
        BigDecimal.valueOf(5)};
    private static final int MOST = 200;

    private PriceTicks() {
    }

    /** Prices in the scale, ascending, at least {@code minGap} pixels apart. */
    public static List<BigDecimal> of(PriceScale scale, PriceIncrements increments, int minGap) {
        List<BigDecimal> result = new ArrayList<>();
        int y = scale.bottom();
        while (y - minGap > scale.top() && result.size() < MOST) {
            double price = scale.price(y);
            BigDecimal tick = increments.at(BigDecimal.valueOf(price));
            BigDecimal step = step(scale.price(y - minGap) - price, tick);
            BigDecimal next = firstMultiple(result.isEmpty() ? price : scale.price(y - minGap), step);
            int row = scale.y(next.doubleValue());
            if (row < scale.top()) {
                break;
            }
            if (row < scale.bottom()) {
                result.add(next);
            }
            y = Math.min(y - 1, row);
        }
        return result;
    }

    /** The smallest round number at or above {@code least} that is a multiple of {@code tick}. */
    static BigDecimal step(double least, BigDecimal tick) {
        if (!(least > tick.doubleValue())) {
            return tick;
        }
        int exponent = (int) Math.floor(Math.log10(least)) - 1;
        while (true) {
            for (BigDecimal s : STEPS) {
                BigDecimal step = s.scaleByPowerOfTen(exponent);
                if (step.doubleValue() >= least && step.remainder(tick).signum() == 0) {
                    return step;
                }
            }
            exponent++;
            if (exponent > 300) {
                return tick.multiply(BigDecimal.valueOf(Math.ceil(least / tick.doubleValue())));
            }
        }
    }

    private static BigDecimal firstMultiple(double price, BigDecimal step) {
        return BigDecimal.valueOf(price).divide(step, 0, RoundingMode.CEILING).multiply(step);
    }
}
