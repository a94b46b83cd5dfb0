package tradewind.tws.gateway.internal.listing;

/**
 * A contract as a client describes it; empty text and 0 mean "any".
 *
 * @param type   a name of {@link tradewind.core.instrument.SecurityType}, CONTFUT for the front future
 * @param expiry {@code yyyyMM} or {@code yyyyMMdd}
 */
public record ListingQuery(int conId, String symbol, String type, String exchange, String primaryExchange,
        String currency, String localSymbol, String tradingClass, String expiry) {

    /** By contract id alone. */
    public static ListingQuery conId(int conId) {
        return new ListingQuery(conId, "", "", "", "", "", "", "", "");
    }

    /** A share routed by SMART. */
    public static ListingQuery share(String symbol, String currency) {
        return new ListingQuery(0, symbol, "STK", "SMART", "", currency, "", "", "");
    }
}
