package tradewind.tws.gateway.internal.listing;

import java.math.BigDecimal;
import java.time.ZoneId;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;

/**
 * A contract that the market trades, with everything that contract details tell of it.
 *
 * @param conId      unique
 * @param multiplier money for one point and one contract, 1 for shares
 * @param expiry     last trading day {@code yyyyMMdd}, empty for what does not expire
 * @param underlying conId of the underlying, 0 if there is none
 */
public record Listing(int conId, String symbol, SecurityType type, String currency, Venue venue, String localSymbol,
        String tradingClass, BigDecimal multiplier, String expiry, int underlying, MarketRule rule, Profile profile) {

    public TradingCalendar calendar() {
        return venue.calendar();
    }

    public ZoneId zone() {
        return venue.calendar().zone();
    }

    public PriceIncrements increments() {
        return rule.increments();
    }

    /** Whether its tape has last prices; a currency pair has quotes only. */
    public boolean hasTrades() {
        return type != SecurityType.CASH;
    }

    /** Whether its last prices have sizes; those of an index have none. */
    public boolean hasVolume() {
        return type != SecurityType.CASH && type != SecurityType.IND;
    }

    /** Whether it has a bid and an ask; an index has none. */
    public boolean hasQuotes() {
        return type != SecurityType.IND;
    }

    @Override
    public boolean equals(@org.eclipse.jdt.annotation.Nullable Object other) {
        return other instanceof Listing l && l.conId == conId;
    }

    @Override
    public int hashCode() {
        return conId;
    }

    @Override
    public String toString() {
        return localSymbol + "@" + venue.exchange() + "/" + currency;
    }
}
