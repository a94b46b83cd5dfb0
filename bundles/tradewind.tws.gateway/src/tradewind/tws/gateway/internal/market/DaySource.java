package tradewind.tws.gateway.internal.market;

import java.time.LocalDate;
import java.util.Optional;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.TradingDay;

/** Where a market's days come from: made from a seed, or read from files. A pure function; thread-safe. */
public interface DaySource {
    /**
     * A trading day that is not closed.
     *
     * @param quotes whether the quotes are wanted; without, they are left out
     */
    DayTape tape(Listing listing, TradingDay day, boolean quotes);

    /** The bar of a day that has no tape, older than {@link #firstTape}; empty if there is none. */
    Optional<MarketBar> daily(Listing listing, TradingDay day);

    /** The first day of daily bars. */
    LocalDate firstDay(Listing listing);

    /** The first day of events and of bars shorter than a day. */
    LocalDate firstTape(Listing listing);

    /** The last day there is. */
    LocalDate lastDay(Listing listing);
}
