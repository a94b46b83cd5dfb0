package tradewind.tws.connection;

import tradewind.tws.protocol.ContractEvent;
import tradewind.tws.protocol.HistoryEvent;
import tradewind.tws.protocol.MarketDataEvent;
import tradewind.tws.protocol.ServerMessage;

/** Finds the request that a message answers. */
final class RequestIds {
    static final int NONE = -1;

    private RequestIds() {
    }

    static int of(ServerMessage message) {
        return switch (message) {
            case ContractEvent.ContractData m -> m.requestId();
            case ContractEvent.BondContractData m -> m.requestId();
            case ContractEvent.ContractDataEnd m -> m.requestId();
            case ContractEvent.SymbolSamples m -> m.requestId();
            case MarketDataEvent.MarketDataType m -> m.requestId();
            case MarketDataEvent.TickReqParams m -> m.requestId();
            case HistoryEvent.HistoricalDataEnd m -> m.requestId();
            case HistoryEvent.HeadTimestamp m -> m.requestId();
            default -> NONE;
        };
    }
}
