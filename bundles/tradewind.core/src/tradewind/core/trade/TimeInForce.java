package tradewind.core.trade;

/** How long an order lives. */
public enum TimeInForce {
    /** Until the end of the trading day. */
    DAY,
    /** Until it is cancelled. */
    GTC,
    /** What cannot be filled at once is cancelled. */
    IOC,
    /** Until {@link OrderTerms#goodTill}. */
    GTD
}
