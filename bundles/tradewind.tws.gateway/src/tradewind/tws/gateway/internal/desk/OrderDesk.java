package tradewind.tws.gateway.internal.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.broker.Broker;
import tradewind.tws.gateway.internal.broker.BrokerListener;
import tradewind.tws.gateway.internal.broker.Fill;
import tradewind.tws.gateway.internal.broker.Order;
import tradewind.tws.gateway.internal.broker.OrderKey;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.gateway.internal.session.RequestTime;
import tradewind.tws.protocol.OrderEvent.CompletedOrdersEnd;
import tradewind.tws.protocol.OrderEvent.ExecutionDataEnd;
import tradewind.tws.protocol.OrderEvent.OpenOrderEnd;
import tradewind.tws.protocol.OrderRequest;
import tradewind.tws.protocol.OrderRequest.CancelOrder;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.OrderRequest.ReqAllOpenOrders;
import tradewind.tws.protocol.OrderRequest.ReqAutoOpenOrders;
import tradewind.tws.protocol.OrderRequest.ReqCompletedOrders;
import tradewind.tws.protocol.OrderRequest.ReqExecutions;
import tradewind.tws.protocol.OrderRequest.ReqGlobalCancel;
import tradewind.tws.protocol.OrderRequest.ReqOpenOrders;
import tradewind.tws.protocol.SessionEvent.NextValidId;

/** Takes the orders of one client and tells it what becomes of them. */
final class OrderDesk implements BrokerListener {
    private final Floor floor;
    private final Peer peer;
    private final Broker broker;
    private final Subscription listening;

    OrderDesk(Floor floor, Peer peer) {
        this.floor = floor;
        this.peer = peer;
        broker = floor.broker();
        listening = broker.listen(this);
    }

    void handle(OrderRequest request) {
        switch (request) {
            case PlaceOrder r -> place(r);
            case CancelOrder r -> broker.cancel(key(r.orderId()));
            case ReqGlobalCancel r -> broker.cancelAll();
            case ReqOpenOrders r -> open(broker.openOrders().stream().filter(this::own).toList());
            case ReqAllOpenOrders r -> open(broker.openOrders());
            case ReqAutoOpenOrders r -> autoOpen();
            case ReqCompletedOrders r -> {
                broker.completedOrders().forEach(o -> peer.send(OrderMessages.completed(o)));
                peer.send(new CompletedOrdersEnd());
            }
            case ReqExecutions r -> executions(r);
        }
    }

    void sendNextId() {
        peer.send(new NextValidId(broker.nextId(peer.clientId())));
    }

    private OrderKey key(int orderId) {
        return new OrderKey(peer.clientId(), orderId);
    }

    private boolean own(Order order) {
        return order.key().clientId() == peer.clientId();
    }

    private void place(PlaceOrder r) {
        floor.resolve(r.orderId(), r.contract(), peer).ifPresent(l -> {
            String exchange = r.contract().exchange().isEmpty() ? l.venue().exchange() : r.contract().exchange();
            if (r.order().whatIf) {
                broker.preview(key(r.orderId()), l, r.order())
                        .ifPresent(m -> peer.send(OrderMessages.preview(key(r.orderId()), l, exchange, r.order(), m)));
            } else {
                broker.place(key(r.orderId()), l, exchange, r.order());
            }
        });
    }

    private void open(List<Order> orders) {
        for (Order order : orders) {
            peer.send(OrderMessages.open(order));
            peer.send(OrderMessages.status(order));
        }
        peer.send(new OpenOrderEnd());
    }

    private void autoOpen() {
        if (peer.clientId() != 0) {
            peer.error(-1, 327, "Only the default client (i.e 0) can auto bind orders");
        }
    }

    private void executions(ReqExecutions r) {
        OptionalLong from = RequestTime.parse(r.time(), java.time.ZoneId.of("Europe/Berlin"));
        for (Fill fill : broker.fills()) {
            Order order = fill.order();
            boolean wanted = (r.clientId() == 0 || r.clientId() == order.key().clientId())
                    && (r.account().isEmpty() || r.account().equals(broker.account()))
                    && any(r.symbol(), order.listing().symbol()) && any(r.secType(), order.listing().type().name())
                    && any(r.exchange(), order.exchange())
                    && (r.side().isEmpty() || r.side().toUpperCase(Locale.ROOT).startsWith("B") == fill.bought())
                    && (from.isEmpty() || !fill.time().isBefore(Instant.ofEpochSecond(from.getAsLong())));
            if (wanted) {
                peer.send(OrderMessages.execution(r.requestId(), fill, broker.account()));
                peer.send(OrderMessages.commission(fill));
            }
        }
        peer.send(new ExecutionDataEnd(r.requestId()));
    }

    private static boolean any(String wanted, String have) {
        return wanted.isEmpty() || wanted.equalsIgnoreCase(have);
    }

    @Override
    public void changed(Order order) {
        if (!own(order)) {
            return;
        }
        for (int i = 0; i < floor.copies(); i++) {
            if (order.state().active() || !order.completedTime().isEmpty()) {
                peer.send(OrderMessages.open(order));
            }
            peer.send(OrderMessages.status(order));
        }
    }

    @Override
    public void filled(Fill fill) {
        if (!own(fill.order())) {
            return;
        }
        for (int i = 0; i < floor.copies(); i++) {
            peer.send(OrderMessages.execution(-1, fill, broker.account()));
        }
        peer.send(OrderMessages.commission(fill));
    }

    @Override
    public void message(OrderKey key, int code, String text) {
        if (key.clientId() == peer.clientId()) {
            peer.error(key.orderId(), code, text);
        }
    }

    void close() {
        listening.close();
    }
}
