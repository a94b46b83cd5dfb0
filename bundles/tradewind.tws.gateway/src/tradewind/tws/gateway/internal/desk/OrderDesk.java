package tradewind.tws.gateway.internal.desk;

import java.util.List;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.broker.Broker;
import tradewind.tws.gateway.internal.broker.BrokerListener;
import tradewind.tws.gateway.internal.broker.Fill;
import tradewind.tws.gateway.internal.broker.Order;
import tradewind.tws.gateway.internal.broker.OrderKey;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.protocol.OrderEvent.CompletedOrdersEnd;
import tradewind.tws.protocol.OrderEvent.ExecutionDataEnd;
import tradewind.tws.protocol.OrderEvent.OpenOrderEnd;
import tradewind.tws.protocol.OrderEvent.OrderBound;
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

/**
 * Takes the orders of one client and tells it what becomes of them. Client 0 also hears of orders that were entered by
 * hand once they are bound to it, and of their executions in any case.
 */
final class OrderDesk implements BrokerListener {
    private static final String READ_ONLY =
            "Error validating request.-'bW' : cause - The API interface is currently in Read-Only mode.";

    private final Floor floor;
    private final Peer peer;
    private final Runnable cut;
    private final Broker broker;
    private final OrderTeller teller;
    private final Subscription listening;
    private boolean binding;

    /** @param cut drops the socket; nothing that comes later is answered */
    OrderDesk(Floor floor, Peer peer, Runnable cut) {
        this.floor = floor;
        this.peer = peer;
        this.cut = cut;
        broker = floor.broker();
        teller = new OrderTeller(floor, peer);
        listening = broker.listen(this);
    }

    void handle(OrderRequest request) {
        switch (request) {
            case PlaceOrder r -> writing(r.orderId(), floor.orderFaults().atOrder(), () -> place(r));
            case CancelOrder r ->
                writing(r.orderId(), floor.orderFaults().atCancel(), () -> broker.cancel(key(r.orderId())));
            case ReqGlobalCancel r -> writing(-1, floor.orderFaults().atCancel(), broker::cancelAll);
            case ReqOpenOrders r -> {
                bindAll(peer.clientId() == 0);
                open(broker.openOrders().stream().filter(this::own).toList());
            }
            case ReqAllOpenOrders r -> open(broker.openOrders());
            case ReqAutoOpenOrders r -> autoOpen(r.autoBind());
            case ReqCompletedOrders r -> completed(r.apiOnly());
            case ReqExecutions r -> executions(r);
        }
    }

    /** Something that changes orders. */
    private void writing(int id, OrderFaults.Drop drop, Runnable action) {
        if (drop != OrderFaults.Drop.NONE) {
            cut.run();
        }
        if (drop == OrderFaults.Drop.BEFORE) {
            return;
        }
        if (broker.scripted().readOnly()) {
            peer.error(id, 321, READ_ONLY);
        } else {
            action.run();
        }
    }

    void sendNextId() {
        peer.send(new NextValidId(broker.nextId(peer.clientId())));
    }

    private OrderKey key(int orderId) {
        return new OrderKey(peer.clientId(), orderId);
    }

    private boolean own(Order order) {
        return order.key().clientId() == peer.clientId() && !order.unbound();
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

    private void autoOpen(boolean on) {
        if (peer.clientId() != 0) {
            peer.error(-1, 327, "Only the default client (i.e 0) can auto bind orders");
            return;
        }
        binding = on;
        bindAll(on);
    }

    private void bindAll(boolean wanted) {
        if (wanted) {
            broker.openOrders().stream().filter(Order::unbound).forEach(this::bind);
        }
    }

    private void bind(Order order) {
        broker.bind(order);
        peer.send(new OrderBound(order.permId(), 0, order.key().orderId()));
    }

    private void completed(boolean apiOnly) {
        broker.completedOrders().stream().filter(o -> !apiOnly || !o.manual())
                .forEach(o -> peer.send(OrderMessages.completed(o)));
        peer.send(new CompletedOrdersEnd());
    }

    private void executions(ReqExecutions r) {
        ExecutionFilter filter = new ExecutionFilter(r, floor.now());
        broker.fills().forEach(fill -> {
            String account = broker.account(fill.order()).code();
            if (filter.wants(fill, account)) {
                peer.send(OrderMessages.execution(r.requestId(), fill, account));
                peer.send(OrderMessages.commission(fill));
            }
        });
        peer.send(new ExecutionDataEnd(r.requestId()));
    }

    @Override
    public void changed(Order order) {
        if (binding && order.unbound() && order.state().active()) {
            bind(order);
        }
        if (own(order)) {
            teller.changed(order);
        }
    }

    @Override
    public void filled(Fill fill) {
        if (fill.order().key().clientId() == peer.clientId()) {
            teller.filled(fill);
        }
    }

    @Override
    public void message(OrderKey key, int code, String text) {
        if (key.clientId() == peer.clientId()) {
            peer.error(key.orderId(), code, text);
        }
    }

    void close() {
        listening.close();
        teller.close();
    }
}
