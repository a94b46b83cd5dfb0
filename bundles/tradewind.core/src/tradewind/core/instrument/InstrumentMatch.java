package tradewind.core.instrument;

/** One answer to a search by a part of a name; {@link #query} qualifies it. */
public record InstrumentMatch(int conId, String symbol, SecurityType type, String primaryExchange, String currency,
        String description) {

    public ContractQuery query() {
        return new ContractQuery(conId, symbol, type, "SMART", primaryExchange, currency, "", "");
    }
}
