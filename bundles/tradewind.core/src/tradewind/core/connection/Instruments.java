package tradewind.core.connection;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.InstrumentMatch;

/** Qualifies what people type. Futures fail with {@link RequestFailed}. */
public interface Instruments {
    /** Every instrument that fits the query: one when it is clear, several when a person must choose. */
    CompletableFuture<List<Instrument>> find(ContractQuery query);

    /** Instruments whose symbol or name begins like the pattern, best first. */
    CompletableFuture<List<InstrumentMatch>> search(String pattern);
}
