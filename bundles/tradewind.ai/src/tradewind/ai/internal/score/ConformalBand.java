package tradewind.ai.internal.score;

import tradewind.core.statistics.Normal;

/**
 * A range of the close that holds what it promises although volatility shifts: adaptive conformal inference (Gibbs and
 * Candes 2021), bar by bar. How far outcomes lay outside the model's own range, in volatilities, is kept for the last
 * {@value #WINDOW} bars; the range is widened by a quantile of that, whose level moves up after a miss and down after a
 * hit. Not safe for several threads.
 */
final class ConformalBand {
    static final int WINDOW = 500;
    private static final int ENOUGH = 50;
    private static final double STEP = 0.01;

    private final double share;
    private final double normal;
    private final SortedWindow scores = new SortedWindow(WINDOW);
    private double miss;
    private double ownLow;
    private double ownHigh;
    private double unit = Double.NaN;
    private boolean unsure;
    private double lower;
    private double upper;

    /** @param share of outcomes that the range should hold */
    ConformalBand(double share) {
        this.share = share;
        normal = Normal.inverse((1 + share) / 2);
        miss = 1 - share;
    }

    /**
     * The range for the next bar.
     *
     * @param low  lower end of the model's own range
     * @param high upper end of it
     * @param size of a usual move, in price: what distances are measured in
     */
    void next(double low, double high, double size) {
        ownLow = low;
        ownHigh = high;
        unit = size;
        unsure = scores.size() < ENOUGH;
        double wider = unsure ? high > low ? 0 : normal : scores.quantile((1 - miss) * (1 + 1.0 / scores.size()));
        double middle = (low + high) / 2;
        lower = Math.min(middle, low - wider * unit);
        upper = Math.max(middle, high + wider * unit);
    }

    /** What came of the range asked for last. */
    void outcome(double close) {
        boolean outside = close < lower || close > upper;
        scores.add(Math.max(ownLow - close, close - ownHigh) / unit);
        if (!unsure) {
            miss += STEP * (1 - share - (outside ? 1 : 0));
        }
    }

    double lower() {
        return lower;
    }

    double upper() {
        return upper;
    }
}
