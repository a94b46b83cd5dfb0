package tradewind.ai.internal.score;

/** The ranges of a {@link ConformalBand} over a whole evaluation. The one of a bar hangs on earlier bars alone. */
final class AdaptiveIntervals {
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
        ConformalBand band = new ConformalBand(share);
        for (int k = 0; k < lower.length; k++) {
            band.next(f.quantile(k, (1 - share) / 2), f.quantile(k, (1 + share) / 2), o.before(k) * o.volatility(k));
            lower[k] = band.lower();
            upper[k] = band.upper();
            band.outcome(o.close(k));
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
