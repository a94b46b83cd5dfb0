package tradewind.core.data;

import java.util.List;
import java.util.Optional;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;

/** Remembers qualified instruments on disk, so that stored bars can be charted without a connection. */
public interface InstrumentCatalog {
    /** Files the instrument under its contract id and the query that found it. */
    void remember(ContractQuery query, Instrument instrument);

    /** What this query last stood for. */
    Optional<Instrument> recall(ContractQuery query);

    List<Instrument> all();
}
