package tradewind.strategy.sfi.internal;

import tradewind.core.strategy.Bars;

/**
 * Two bands that follow the price and only ever close in on it, and the trend that lasts until the close crosses the band
 * of the bar <em>before</em>. Bands are NaN and the trend is up until the average true range is known.
 */
final class SuperTrend {
    private final Average range;
    private final double multiplier;
    private final boolean ohlc4;
    private double up = Double.NaN;
    private double down = Double.NaN;
    private int trend = 1;
    private boolean flipped;

    SuperTrend(int length, double multiplier, boolean wilder, boolean ohlc4) {
        range = new Average(length, wilder);
        this.multiplier = multiplier;
        this.ohlc4 = ohlc4;
    }

    void add(Bars bars, double trueRange) {
        range.add(trueRange);
        int i = bars.size() - 1;
        double close = bars.close(i);
        double source = ohlc4 ? (bars.open(i) + bars.high(i) + bars.low(i) + close) / 4 : close;
        turn(close);
        move(source, i == 0 ? Double.NaN : bars.close(i - 1));
    }

    /** A comparison with NaN is false: without bands nothing turns. */
    private void turn(double close) {
        flipped = trend < 0 ? close > down : close < up;
        if (flipped) {
            trend = -trend;
        }
    }

    private void move(double source, double closeBefore) {
        double width = multiplier * range.value();
        double basicUp = source - width;
        double basicDown = source + width;
        up = closeBefore > up ? Math.max(basicUp, up) : basicUp;
        down = closeBefore < down ? Math.min(basicDown, down) : basicDown;
    }

    /** The band below, which an up trend ends at. */
    double up() {
        return up;
    }

    /** The band above, which a down trend ends at. */
    double down() {
        return down;
    }

    /** 1 or -1. */
    int trend() {
        return trend;
    }

    /** Whether the last bar turned it. */
    boolean flipped() {
        return flipped;
    }
}
