package tradewind.ai.internal.score;

/**
 * Intervals of the close that hold what they promise although volatility shifts: adaptive conformal inference (Gibbs and
 * Candes 2021). How far outcomes lay outside the model's own interval, in volatilities, is kept for the last {@value
 * #WINDOW} bars; the interval is widened by a quantile of that, whose level moves up after a miss and down after a hit.
 * The interval of a bar hangs on earlier bars alone.
 */
final class AdaptiveIntervals {
    private static final int WINDOW = 500;
    private static final int ENOUGH = 50;
    private static final double STEP = 0.01;

    private final double[] lower;
    private final double[] upper;
    private final double share;

    private AdaptiveIntervals(double share, int n) {
        this.share = share;
        lower = new double[n];
        upper = new double[n];
    }

    /** @param share of outcomes that the intervals should hold */
    static AdaptiveIntervals of(Outcomes outcomes, Forecasts forecasts, double share) {
        AdaptiveIntervals result = new AdaptiveIntervals(share, outcomes.size());
        result.run(outcomes, forecasts);
        return result;
    }

    private void run(Outcomes o, Forecasts f) {
        SortedWindow scores = new SortedWindow(WINDOW);
        double normal = Normal.inverse((1 + share) / 2);
        double miss = 1 - share;
        for (int k = 0; k < lower.length; k++) {
            double low = f.quantile(k, (1 - share) / 2);
            double high = f.quantile(k, (1 + share) / 2);
            double unit = o.before(k) * o.volatility(k);
            boolean unsure = scores.size() < ENOUGH;
            double wider = unsure ? high > low ? 0 : normal : scores.quantile((1 - miss) * (1 + 1.0 / scores.size()));
            double middle = (low + high) / 2;
            lower[k] = Math.min(middle, low - wider * unit);
            upper[k] = Math.max(middle, high + wider * unit);
            double y = o.close(k);
            boolean outside = y < lower[k] || y > upper[k];
            scores.add(Math.max(low - y, y - high) / unit);
            if (!unsure) {
                miss += STEP * (1 - share - (outside ? 1 : 0));
            }
        }
    }

    double share() {
        return share;
    }

    double lower(int k) {
        return lower[k];
    }

    double upper(int k) {
        return upper[k];
    }

    /** Makes this interval hold the narrower one, so that quantiles do not cross. */
    void enclose(AdaptiveIntervals narrower) {
        for (int k = 0; k < lower.length; k++) {
            lower[k] = Math.min(lower[k], narrower.lower[k]);
            upper[k] = Math.max(upper[k], narrower.upper[k]);
        }
    }
}
