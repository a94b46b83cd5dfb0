package tradewind.core.forecast;

/**
 * What a forecast hangs on at the close of a bar; every value is known then.
 *
 * @param close       the last close c0
 * @param volatility  EWMA volatility (span 30) of log returns a bar, above 0
 * @param upper       EWMA (span 20) of how far highs went above the close before, in price, 0 or more
 * @param lower       EWMA (span 20) of how far lows went below the close before, in price, 0 or more
 * @param volume      volume of the last bar
 * @param slotVolume  median volume of the next bar's time of day, from the bars trained on
 * @param logVolume   expected ln(1 + volume) of the next bar: half EWMA (span 20), half median of its time of day
 * @param logScatter  usual scatter of ln(1 + volume) around that expectation, above 0
 */
public record Anchor(double close, double volatility, double upper, double lower, double volume, double slotVolume,
        double logVolume, double logScatter) {
}
