package tradewind.core.quote;

/** What a tick speaks of. Delayed ticks arrive as their live kind; {@link QuoteListener#onMarketData} says so. */
public enum TickType {
    /** Value: price. Size: size at it. A price without a quote arrives as NaN. */
    BID, ASK,
    /** One trade: value is the price, size its size, time the exchange's where it is known. */
    LAST,
    /** Value: shares or contracts traded today so far. */
    VOLUME,
    /** Value: price. */
    OPEN, HIGH, LOW, CLOSE,
    /** Value: 1 halted, 0 trading. */
    HALTED
}
