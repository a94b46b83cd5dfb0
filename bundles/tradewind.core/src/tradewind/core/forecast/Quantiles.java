package tradewind.core.forecast;

/**
 * Quantiles of a forecast price.
 *
 * @param levels probabilities, ascending between 0 and 1
 * @param values as many prices, never descending
 */
public record Quantiles(double[] levels, double[] values) {
    /** Enough for intervals of 50, 80, 90 and 95 per cent. Not to be written to. */
    public static final double[] LEVELS = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};

    /** @throws IllegalArgumentException if the levels do not ascend or the values cross */
    public Quantiles {
        if (levels.length != values.length || levels.length == 0) {
            throw new IllegalArgumentException(levels.length + " levels and " + values.length + " values");
        }
        for (int i = 0; i < levels.length; i++) {
            boolean inside = levels[i] > (i == 0 ? 0 : levels[i - 1]) && levels[i] < 1;
            if (!inside || !Double.isFinite(values[i]) || i > 0 && values[i] < values[i - 1]) {
                throw new IllegalArgumentException("Quantile " + levels[i] + " is " + values[i]
                        + (i == 0 ? "" : " after " + values[i - 1]));
            }
        }
    }

    /** All quantiles at one price: a forecast that says nothing about its own uncertainty. */
    public static Quantiles point(double price) {
        double[] values = new double[LEVELS.length];
        java.util.Arrays.fill(values, price);
        return new Quantiles(LEVELS, values);
    }

    /** The price at a level, between known levels in a straight line, beyond them the outermost. */
    public double at(double level) {
        if (level <= levels[0]) {
            return values[0];
        }
        for (int i = 1; i < levels.length; i++) {
            if (level <= levels[i]) {
                double share = (level - levels[i - 1]) / (levels[i] - levels[i - 1]);
                return values[i - 1] + share * (values[i] - values[i - 1]);
            }
        }
        return values[values.length - 1];
    }

    /** Lower end of the central interval that holds {@code share} of the outcomes. */
    public double lower(double share) {
        return at((1 - share) / 2);
    }

    /** Upper end of the central interval that holds {@code share} of the outcomes. */
    public double upper(double share) {
        return at((1 + share) / 2);
    }
}
