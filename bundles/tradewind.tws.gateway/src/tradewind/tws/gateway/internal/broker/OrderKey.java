package tradewind.tws.gateway.internal.broker;

/** How clients name an order. */
public record OrderKey(int clientId, int orderId) {
}
