package tradewind.tws.gateway.internal.market;

/** One event on the tape of a listing. */
public sealed interface MarketEvent {
    /** Epoch milliseconds. */
    long time();

    /** A trade. Its size is in the unit of the contract: shares, contracts, units of the base currency. */
    record Trade(long time, double price, double size) implements MarketEvent {
    }

    /** The best bid and ask from now on; a price is NaN, with size 0, when that side is empty. */
    record Quote(long time, double bid, double bidSize, double ask, double askSize) implements MarketEvent {
        public double mid() {
            return (bid + ask) / 2;
        }
    }
}
