package tradewind.core.quote;

/**
 * The state of the market for one instrument at one moment. NaN stands for a number that is not known.
 *
 * @param dayVolume traded today so far
 * @param time      epoch milliseconds of the newest tick in it, 0 if there was none
 */
public record Quote(double bid, double bidSize, double ask, double askSize, double last, double lastSize,
        double dayVolume, double open, double high, double low, double previousClose, boolean halted, long time,
        MarketDataType type) {

    public static final Quote NONE = new Quote(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
            Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, false, 0, MarketDataType.NONE);

    /** Middle of bid and ask, NaN unless both are known. */
    public double mid() {
        return (bid + ask) / 2;
    }
}
