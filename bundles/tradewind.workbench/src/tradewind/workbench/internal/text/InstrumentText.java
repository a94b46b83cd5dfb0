package tradewind.workbench.internal.text;

import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;

/** Names by which an instrument is found again without a question, also at another server. */
public final class InstrumentText {
    private InstrumentText() {
    }

    /** In the form that {@link ContractQuery#parse} reads; what expires is found by its front month. */
    public static String line(Instrument i) {
        String primary = primary(i);
        return i.symbol() + ":" + i.type() + "@" + i.exchange() + (primary.isEmpty() ? "" : "/" + primary) + "."
                + i.currency();
    }

    /** As exact as it can be without the contract id, which simulated and real markets do not share. */
    public static ContractQuery query(Instrument i) {
        return new ContractQuery(0, i.symbol(), i.type(), i.exchange(), primary(i), i.currency(),
                i.expiry().isEmpty() ? "" : i.localSymbol(), i.expiry());
    }

    private static String primary(Instrument i) {
        return i.primaryExchange().equals(i.exchange()) ? "" : i.primaryExchange();
    }
}
