package tradewind.core.forecast;

import tradewind.core.bar.Bar;

/**
 * A forecast of one bar: always a possible one, with the high at or above open and close, the low at or below both, and a
 * volume of 0 or more.
 *
 * @param open      median, as are high, low, close and volume
 * @param meanClose the expected close: what squared errors are measured against, not rounded to the grid
 * @param quantiles of the close
 */
public record CandleForecast(double open, double high, double low, double close, double volume, double meanClose,
        Quantiles quantiles) {
    /** @throws IllegalArgumentException if no such bar can be */
    public CandleForecast {
        if (!Bar.isValid(open, high, low, close, volume) || !Double.isFinite(meanClose)) {
            throw new IllegalArgumentException("Not a bar: open " + open + ", high " + high + ", low " + low
                    + ", close " + close + ", volume " + volume + ", mean " + meanClose);
        }
    }
}
