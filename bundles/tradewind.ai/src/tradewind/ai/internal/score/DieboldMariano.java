package tradewind.ai.internal.score;

import tradewind.core.statistics.Normal;

/**
 * Whether two series of losses differ: the mean difference over its standard error, with the autocorrelation of the
 * differences in it (Newey and West, Bartlett weights).
 *
 * @param statistic below 0 if the first has the smaller losses; 0 if they are equal
 * @param p         two-sided
 */
record DieboldMariano(double statistic, double p) {
    static DieboldMariano of(double[] difference) {
        int n = difference.length;
        if (n < 2) {
            return new DieboldMariano(0, 1);
        }
        double mean = 0;
        for (double d : difference) {
            mean += d / n;
        }
        int lags = (int) Math.floor(4 * Math.pow(n / 100.0, 2.0 / 9));
        double variance = covariance(difference, mean, 0);
        for (int lag = 1; lag <= Math.min(lags, n - 1); lag++) {
            variance += 2 * (1 - lag / (lags + 1.0)) * covariance(difference, mean, lag);
        }
        if (!(variance > 0)) {
            return new DieboldMariano(0, 1);
        }
        double statistic = mean / Math.sqrt(variance / n);
        return new DieboldMariano(statistic, 2 * Normal.cdf(-Math.abs(statistic)));
    }

    private static double covariance(double[] d, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < d.length; i++) {
            sum += (d[i] - mean) * (d[i - lag] - mean);
        }
        return sum / d.length;
    }
}
