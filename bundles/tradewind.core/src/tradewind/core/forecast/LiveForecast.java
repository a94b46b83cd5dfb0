package tradewind.core.forecast;

import java.time.Instant;
import java.util.List;

/**
 * A forecast that was made, and written to the log, before its bar was complete.
 *
 * @param start      of the bar that is forecast
 * @param end        when that bar is complete
 * @param after      start of the confirmed bar it was made from
 * @param made       server's clock when it was made; before {@code end}
 * @param naive      the close before: what "nothing changes" says
 * @param volatility of log returns a bar, known then
 * @param ranges     calibrated ranges of the close for 50, 80 and 95 per cent, each holding the one before
 * @param abstention why nobody should go by it, for people; empty if nothing speaks against it
 */
public record LiveForecast(Instant start, Instant end, Instant after, Instant made, double naive, double volatility,
        CandleForecast candle, List<ForecastRange> ranges, String abstention) {
    /** @throws IllegalArgumentException if it was made too late, or there are not three ranges */
    public LiveForecast {
        ranges = List.copyOf(ranges);
        if (!made.isBefore(end) || ranges.size() != Fate.SHARES.size()) {
            throw new IllegalArgumentException("Not a forecast of the bar from " + start + " to " + end + ": made at "
                    + made + ", " + ranges.size() + " ranges");
        }
    }

    public boolean abstains() {
        return !abstention.isEmpty();
    }

    /** The 80 per cent range. */
    public ForecastRange range80() {
        return ranges.get(1);
    }
}
