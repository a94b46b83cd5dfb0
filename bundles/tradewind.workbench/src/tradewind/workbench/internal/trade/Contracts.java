package tradewind.workbench.internal.trade;

import java.util.Optional;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.SecurityType;
import tradewind.core.trade.Contract;

/** Finds the instrument that an order or a position is in. */
final class Contracts {
    private Contracts() {
    }

    /** A query by TWS's number; empty for kinds that cannot be shown. */
    static Optional<ContractQuery> query(Contract c) {
        try {
            SecurityType type = SecurityType.valueOf(c.type());
            // What a fill names is where it happened, not where a share is routed.
            String exchange = type == SecurityType.STK || c.exchange().isEmpty() ? "SMART" : c.exchange();
            return Optional.of(new ContractQuery(c.conId(), c.symbol(), type, exchange, "", c.currency(), "", ""));
        } catch (IllegalArgumentException e) {
            // A kind that this program does not know is listed but cannot be charted.
            return Optional.empty();
        }
    }
}
