package tradewind.tws.connection;

import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.tws.protocol.WireContract;

/** Contracts as the wire wants them. */
final class Wire {
    private Wire() {
    }

    static WireContract contract(Instrument i) {
        return new WireContract(i.conId(), i.symbol(), i.type().name(), i.expiry(), 0, "", "", i.exchange(),
                i.primaryExchange(), i.currency(), i.localSymbol(), i.tradingClass());
    }

    /** With a contract id the type follows from it; the query may not know it. */
    static WireContract contract(ContractQuery q) {
        if (q.conId() > 0) {
            return WireContract.of(q.conId(), q.exchange());
        }
        return new WireContract(0, q.symbol(), q.type().name(), q.expiry(), 0, "", "", q.exchange(),
                q.primaryExchange(), q.currency(), q.localSymbol(), "");
    }
}
