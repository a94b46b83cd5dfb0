package tradewind.core.statistics;

/**
 * The Sharpe ratio of daily results, and how likely it is more than luck after so many tries (Bailey and Lopez de Prado
 * 2014): skewness and fat tails count, and the ratio is held against the best that as many worthless configurations
 * would have shown.
 */
public final class DeflatedSharpe {
    private static final double EULER = 0.5772156649015329;
    private static final int LEAST_DAYS = 5;

    private DeflatedSharpe() {
    }

    /** Mean over standard deviation of days, NaN below {@value #LEAST_DAYS} days or without any variation. */
    public static double sharpe(double[] daily) {
        double deviation = Math.sqrt(moment(daily, 2));
        return daily.length < LEAST_DAYS || !(deviation > 0) ? Double.NaN : mean(daily) / deviation;
    }

    /** Probability that the true Sharpe ratio is above what the best of {@code tries} shows by luck; NaN as {@link #sharpe}. */
    public static double of(double[] daily, int tries) {
        double sharpe = sharpe(daily);
        if (Double.isNaN(sharpe)) {
            return Double.NaN;
        }
        double deviation = Math.sqrt(moment(daily, 2));
        double skewness = moment(daily, 3) / Math.pow(deviation, 3);
        double kurtosis = moment(daily, 4) / Math.pow(deviation, 4);
        int days = daily.length;
        double error = Math.sqrt(Math.max(1e-9, 1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe)
                / (days - 1));
        return Normal.cdf((sharpe - luck(tries) / Math.sqrt(days - 1)) / error);
    }

    /** Expected largest of {@code tries} standard normal numbers. */
    private static double luck(int tries) {
        return tries < 2 ? 0 : (1 - EULER) * Normal.inverse(1 - 1.0 / tries)
                + EULER * Normal.inverse(1 - 1.0 / (tries * Math.E));
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
