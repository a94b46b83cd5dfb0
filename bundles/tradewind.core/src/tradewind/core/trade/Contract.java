package tradewind.core.trade;

import java.math.BigDecimal;
import tradewind.core.instrument.Instrument;

/**
 * What an order or a position is in: as much of an instrument as the account tells of it.
 *
 * @param conId      TWS's number of the contract
 * @param type       STK, FUT, ... as TWS names it; may be a kind that {@code SecurityType} does not know
 * @param exchange   where orders are routed, or where a fill happened; may be empty
 * @param multiplier money for one point and one contract
 */
public record Contract(int conId, String symbol, String type, String exchange, String currency, String localSymbol,
        BigDecimal multiplier) {

    public static Contract of(Instrument i) {
        return new Contract(i.conId(), i.symbol(), i.type().name(), i.exchange(), i.currency(), i.localSymbol(),
                i.multiplier());
    }

    /** Short name for people. */
    public String displayName() {
        return localSymbol.isEmpty() || localSymbol.equals(symbol) ? symbol : symbol + " (" + localSymbol + ")";
    }
}
