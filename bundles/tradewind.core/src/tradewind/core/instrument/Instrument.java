package tradewind.core.instrument;

import java.math.BigDecimal;
import java.time.ZoneId;

/**
 * A qualified instrument: TWS knows exactly one contract by this description.
 *
 * @param conId        TWS's number of the contract, unique
 * @param exchange     where requests are routed, usually SMART
 * @param expiry       last trade date {@code yyyyMMdd}, empty for what does not expire
 * @param multiplier   money for one point and one contract; 1 for shares
 * @param increments   the price grid
 * @param tradingHours all hours in which the instrument trades
 * @param liquidHours  the regular hours
 */
public record Instrument(int conId, String symbol, SecurityType type, String exchange, String primaryExchange,
        String currency, String localSymbol, String tradingClass, String expiry, BigDecimal multiplier,
        String longName, PriceIncrements increments, TradingHours tradingHours, TradingHours liquidHours) {

    /** The zone of the exchange. */
    public ZoneId zone() {
        return tradingHours.zone();
    }

    /** The hours that history and gap scans go by. */
    public TradingHours hours(boolean regularOnly) {
        return regularOnly ? liquidHours : tradingHours;
    }

    /** Two instruments are the same when their contract ids and routes are. */
    @Override
    public boolean equals(@org.eclipse.jdt.annotation.Nullable Object other) {
        return other instanceof Instrument i && i.conId == conId && i.exchange.equals(exchange);
    }

    @Override
    public int hashCode() {
        return conId;
    }

    /** Short name for people: symbol, and the local symbol where it says more (an expiry, a pair). */
    public String displayName() {
        return localSymbol.isEmpty() || localSymbol.equals(symbol) ? symbol : symbol + " (" + localSymbol + ")";
    }
}
