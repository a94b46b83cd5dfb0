package tradewind.ai.internal.score;

import java.util.ArrayList;
import java.util.List;
import tradewind.core.forecast.Fate;
import tradewind.core.forecast.ForecastRange;
import tradewind.core.forecast.Quantiles;

/** The calibrated ranges of a model that is served, the same as those of an evaluation. Not safe for several threads. */
public final class LiveBands {
    /** More outcomes than these change nothing: the window is full and its level has settled. */
    public static final int SETTLED = 2 * ConformalBand.WINDOW;

    private final List<ConformalBand> bands = Fate.SHARES.stream().map(ConformalBand::new).toList();

    /**
     * Ranges of the next close, each holding the one before.
     *
     * @param own        the model's own quantiles
     * @param before     the last close
     * @param volatility of log returns a bar
     */
    public List<ForecastRange> next(Quantiles own, double before, double volatility) {
        List<ForecastRange> result = new ArrayList<>();
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (int b = 0; b < bands.size(); b++) {
            double share = Fate.SHARES.get(b);
            bands.get(b).next(own.lower(share), own.upper(share), before * volatility);
            lower = Math.min(lower, bands.get(b).lower());
            upper = Math.max(upper, bands.get(b).upper());
            result.add(new ForecastRange(share, lower, upper));
        }
        return result;
    }

    /** What came of the ranges asked for last. Ranges without an outcome leave no trace. */
    public void outcome(double close) {
        bands.forEach(b -> b.outcome(close));
    }
}
