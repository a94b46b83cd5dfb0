package tradewind.core.quote;

/** Receives the ticks of one subscription, in order, on one thread, which must not be held up. */
public interface QuoteListener {
    /**
     * One change.
     *
     * @param value price, volume or flag by {@code type}; NaN for "no quote"
     * @param size  size that goes with a price, 0 otherwise
     * @param time  epoch milliseconds: exchange time where the tick carries it, else the time of receipt in the
     *              server's clock
     */
    void onTick(TickType type, double value, double size, long time);

    /** The kind of market data changed, with the reason in plain words (an error text, "discovered", ...). */
    default void onMarketData(MarketDataType type, String reason) {
    }

    /** Ticks may have been missed (reconnection, or data lost on the server's side). */
    default void onGap() {
    }
}
