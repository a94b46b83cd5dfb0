package tradewind.tws.connection;

import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OrderStatus;

/** What an order is found by: its permanent id, or before it has one, its client and id; the rest is 0. */
record OrderKey(long permId, int clientId, int orderId) {
    static OrderKey of(OpenOrder m) {
        return of(m.order().permId, m.order().clientId, m.orderId());
    }

    static OrderKey of(OrderStatus m) {
        return of(m.permId(), m.clientId(), m.orderId());
    }

    private static OrderKey of(long permId, int clientId, int orderId) {
        return permId != 0 ? new OrderKey(permId, 0, 0) : new OrderKey(0, clientId, orderId);
    }
}
