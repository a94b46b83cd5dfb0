package tradewind.strategy.internal;

/**
 * The Sharpe ratio of daily results, and how likely it is more than luck after so many tries (Bailey and Lopez de Prado
 * 2014): skewness and fat tails count, and the ratio is held against the best that as many worthless settings would show.
 */
final class DeflatedSharpe {
    private static final double EULER = 0.5772156649015329;
    private static final int LEAST_DAYS = 5;

    private DeflatedSharpe() {
    }

    /** Mean over standard deviation of days; NaN below five days or without any variation. */
    static double sharpe(double[] daily) {
        double deviation = Math.sqrt(moment(daily, 2));
        return daily.length < LEAST_DAYS || !(deviation > 0) ? Double.NaN : mean(daily) / deviation;
    }

    /** Probability that the true ratio is above what the best of {@code tries} shows by luck; NaN as {@link #sharpe}. */
    static double of(double[] daily, int tries) {
        double sharpe = sharpe(daily);
        if (Double.isNaN(sharpe)) {
            return Double.NaN;
        }
        double deviation = Math.sqrt(moment(daily, 2));
        double skewness = moment(daily, 3) / Math.pow(deviation, 3);
        double kurtosis = moment(daily, 4) / Math.pow(deviation, 4);
        double root = Math.sqrt(daily.length - 1.0);
        double error = Math.sqrt(Math.max(1e-9, 1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe)) / root;
        return normal((sharpe - luck(tries) / root) / error);
    }

    /** Expected largest of {@code tries} standard normal numbers. */
    private static double luck(int tries) {
        return tries < 2 ? 0 : (1 - EULER) * inverse(1 - 1.0 / tries) + EULER * inverse(1 - 1.0 / (tries * Math.E));
    }

    /** Distribution of the standard normal, to seven digits (Abramowitz and Stegun 26.2.17). */
    static double normal(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * t * (0.319381530 + t * (-0.356563782
                + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x < 0 ? tail : 1 - tail;
    }

    private static double inverse(double p) {
        double low = -10;
        double high = 10;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (normal(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static double moment(double[] values, int order) {
        double mean = mean(values);
        double sum = 0;
        for (double v : values) {
            sum += Math.pow(v - mean, order);
        }
        return sum / values.length;
    }
}
