package tradewind.core.forecast;

import tradewind.core.bar.Bar;

/** A forecast and the confirmed bar that came. */
public record ScoredForecast(LiveForecast forecast, Bar outcome) {
    public Fate fate() {
        return Fate.of(forecast.ranges(), outcome.close());
    }

    /** Distance of the forecast close from the one that came, in price, 0 or more. */
    public double error() {
        return Math.abs(forecast.candle().close() - outcome.close());
    }

    /** The same of "nothing changes". */
    public double naiveError() {
        return Math.abs(forecast.naive() - outcome.close());
    }

    /** Whether the price moved and the forecast had named a direction. */
    public boolean directed() {
        return outcome.close() != forecast.naive() && forecast.candle().meanClose() != forecast.naive();
    }

    /** Whether the named direction was right. Means nothing unless {@link #directed}. */
    public boolean hit() {
        return outcome.close() > forecast.naive() == forecast.candle().meanClose() > forecast.naive();
    }
}
