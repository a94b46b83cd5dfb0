package tradewind.tws.protocol;

/** What a client sends to a server: one value for each frame. Values follow {@link Unset}. */
public sealed interface ClientMessage permits SessionRequest, ContractRequest, MarketDataRequest, HistoryRequest, OrderRequest, AccountRequest, UnknownMessage {
}
