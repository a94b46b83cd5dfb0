package tradewind.tws.gateway.internal.market;

import tradewind.tws.gateway.internal.listing.Listing;

/** Hears the tape of a listing, on the clock's thread. */
@FunctionalInterface
public interface TapeListener {
    /** @param totals the state after {@code event} */
    void onEvent(Listing listing, MarketEvent event, DayTotals totals);
}
