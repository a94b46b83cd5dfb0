package tradewind.core.connection;

import tradewind.core.Subscription;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.QuoteListener;

/** Streams market data. Subscribers of the same instrument share one market-data line. */
public interface Quotes {
    /**
     * Streams ticks until the subscription is closed, through reconnections. The best kind of market data that is
     * permitted is found by itself: live, frozen, delayed, delayed-frozen.
     */
    Subscription subscribe(Instrument instrument, QuoteListener listener);
}
