package tradewind.core.instrument;

import java.util.Locale;

/**
 * What a person asks for before it is qualified. Empty text and 0 mean "any".
 *
 * @param expiry last trade date or month, {@code yyyyMM} or {@code yyyyMMdd}, for what expires
 */
public record ContractQuery(int conId, String symbol, SecurityType type, String exchange, String primaryExchange,
        String currency, String localSymbol, String expiry) {

    /** A share by its symbol, routed by SMART, any currency. */
    public static ContractQuery stock(String symbol) {
        return new ContractQuery(0, symbol.trim().toUpperCase(Locale.ROOT), SecurityType.STK, "SMART", "", "", "", "");
    }

    /** The instrument with this contract id, on SMART. */
    public static ContractQuery conId(int conId) {
        return new ContractQuery(conId, "", SecurityType.STK, "SMART", "", "", "", "");
    }

    /**
     * Reads {@code SYMBOL[:TYPE][@EXCHANGE[/PRIMARY]][.CURRENCY]}, for example {@code RHM}, {@code RHM@SMART/IBIS.EUR},
     * {@code FESX:FUT@EUREX}, {@code EUR:CASH@IDEALPRO.USD}. Missing parts: STK, SMART, any currency.
     *
     * @throws IllegalArgumentException if the symbol is missing or the type unknown
     */
    public static ContractQuery parse(String text) {
        String rest = text.trim().toUpperCase(Locale.ROOT);
        String currency = "";
        String exchange = "SMART";
        String primary = "";
        int at = rest.indexOf('@');
        String tail = at < 0 ? "" : rest.substring(at + 1);
        rest = at < 0 ? rest : rest.substring(0, at);
        if (at >= 0) {
            int dot = tail.lastIndexOf('.');
            currency = dot < 0 ? "" : tail.substring(dot + 1);
            tail = dot < 0 ? tail : tail.substring(0, dot);
            int slash = tail.indexOf('/');
            primary = slash < 0 ? "" : tail.substring(slash + 1);
            exchange = slash < 0 ? tail : tail.substring(0, slash);
        }
        int colon = rest.indexOf(':');
        String symbol = colon < 0 ? rest : rest.substring(0, colon);
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("No symbol in \"" + text + "\"");
        }
        SecurityType type = SecurityType.STK;
        if (colon >= 0) {
            try {
                type = SecurityType.valueOf(rest.substring(colon + 1));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Unknown kind of instrument in \"" + text + "\"", e);
            }
        }
        return new ContractQuery(0, symbol, type, exchange, primary, currency, "", "");
    }
}
