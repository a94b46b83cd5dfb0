package tradewind.tws.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.broker.BrokerOrder;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderRequest.CancelOrder;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.OrderRequest.ReqGlobalCancel;

/**
 * The way of orders to the socket, for any thread and without a detour. It is open for one session, and leads to the
 * link of that session alone: what is meant for another one cannot get to it.
 */
final class OrderGate {
    /** @param placing whether orders pass; cancellations always do */
    private record Way(long epoch, SocketLink link, boolean placing) {
    }

    /** What the server made of the group of an order. */
    private record Group(String name, int type) {
    }

    private volatile @Nullable Way way;
    private final Map<Integer, Group> groups = new ConcurrentHashMap<>();

    /** On tws-dispatch, as the next ones. Cancellations pass from now on. */
    void open(long epoch, SocketLink link) {
        way = new Way(epoch, link, false);
    }

    /** Whether orders pass too. */
    void placing(boolean yes) {
        Way now = way;
        if (now != null) {
            way = new Way(now.epoch(), now.link(), yes);
        }
    }

    void close() {
        way = null;
        groups.clear();
    }

    /**
     * An order of this client as the server has it. TWS puts the children of a bracket into groups of its own, and a
     * change of the order with another group is refused (10326), which has cost people the order itself.
     */
    void seen(OpenOrder m) {
        groups.put(m.orderId(), new Group(m.order().ocaGroup, m.order().ocaType));
    }

    private ClientMessage message(BrokerOrder order) {
        PlaceOrder message = OrderWriter.place(order);
        Group known = groups.get(order.orderId());
        if (known != null) {
            message.order().ocaGroup = known.name();
            message.order().ocaType = known.type();
        }
        return message;
    }

    /** Whether this is the session for which the gate is open. */
    boolean isFor(long epoch) {
        Way now = way;
        return now != null && now.epoch() == epoch;
    }

    boolean place(long epoch, List<BrokerOrder> orders) {
        List<ClientMessage> messages = new ArrayList<>(orders.size());
        for (BrokerOrder order : orders) {
            messages.add(message(order));
        }
        return !messages.isEmpty() && together(epoch, messages);
    }

    boolean ask(long epoch, BrokerOrder whatIf) {
        return together(epoch, List.of(OrderWriter.whatIf(whatIf)));
    }

    private boolean together(long epoch, List<ClientMessage> messages) {
        Way now = way;
        return now != null && now.epoch() == epoch && now.placing() && now.link().sendNow(Lane.ORDERS, messages);
    }

    boolean cancel(long epoch, int orderId) {
        Way now = way;
        return now != null && now.epoch() == epoch && now.link().sendNow(Lane.ORDERS, List.of(new CancelOrder(orderId)));
    }

    /**
     * Orders that still wait for their turn are not sent any more: they would delay the cancellation, only to be
     * cancelled by it.
     *
     * @param dropped takes them
     */
    boolean cancelAll(long epoch, List<PlaceOrder> dropped) {
        Way now = way;
        List<ClientMessage> waiting = new ArrayList<>();
        boolean sent = now != null && now.epoch() == epoch
                && now.link().overtake(Lane.ORDERS, new ReqGlobalCancel(), PlaceOrder.class::isInstance, waiting);
        waiting.forEach(m -> dropped.add((PlaceOrder) m));
        return sent;
    }
}
