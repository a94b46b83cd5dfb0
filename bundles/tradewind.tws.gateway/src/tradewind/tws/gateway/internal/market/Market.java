package tradewind.tws.gateway.internal.market;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.Listings;

/**
 * Everything that ever happens in a market, past and future, as a pure function: asking twice gives the same answer. The
 * law: {@link #bars} are exactly the aggregation of {@link #events}. Who serves clients cuts off at the market clock.
 * Thread-safe.
 */
public interface Market {
    /** Where the market clock starts. */
    Instant start();

    Listings listings();

    /** The events with {@code from <= time < to} (epoch milliseconds), in order. */
    void events(Listing listing, long from, long to, Consumer<MarketEvent> sink);

    /** The state after all events before {@code time} (epoch milliseconds). */
    DayTotals totals(Listing listing, long time);

    /**
     * Whether {@link #totals} and {@link #events} of that time are answered at once; otherwise the day is to be made
     * first, which takes a while.
     */
    default boolean atHand(Listing listing, long time) {
        return true;
    }

    /** Bars in ascending order; none where the market was closed. */
    List<MarketBar> bars(BarRequest request);

    /** Start of the oldest daily bar, epoch seconds. */
    long head(Listing listing);
}
