package tradewind.tws.protocol;

/** What a server (TWS, IB Gateway, the embedded gateway) sends to a client: one value for each frame. Values follow {@link Unset}. */
public sealed interface ServerMessage permits SessionEvent, ContractEvent, MarketDataEvent, HistoryEvent, OrderEvent, AccountEvent, UnknownMessage {
}
