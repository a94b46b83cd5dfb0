package tradewind.tws.gateway.internal.broker;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All orders of the account, by the names that clients gave them. Belongs to the clock's thread. */
final class OrderBook {
    private final Map<OrderKey, Order> orders = new LinkedHashMap<>();
    private final Map<Integer, Integer> lastIds = new HashMap<>();
    private int firstId = 1;

    Optional<Order> find(OrderKey key) {
        return Optional.ofNullable(orders.get(key));
    }

    void add(Order order) {
        orders.put(order.key(), order);
        lastIds.merge(order.key().clientId(), order.key().orderId(), Math::max);
    }

    /** The lowest id that this client may use for a new order. */
    int nextId(int clientId) {
        return Math.max(firstId, lastIds.getOrDefault(clientId, 0) + 1);
    }

    /** Forgets which ids were used, as TWS does for ids that it never saw; orders keep theirs. */
    void restartIds(int first) {
        firstId = first;
        lastIds.clear();
    }

    Collection<Order> all() {
        return List.copyOf(orders.values());
    }

    List<Order> active() {
        return orders.values().stream().filter(o -> o.state().active()).toList();
    }

    /** The orders whose parent this one is. */
    List<Order> children(Order parent) {
        return orders.values().stream().filter(o -> isChild(o, parent)).toList();
    }

    private static boolean isChild(Order order, Order parent) {
        return order.wire().parentId == parent.key().orderId() && order.key().clientId() == parent.key().clientId()
                && parent.key().orderId() != 0;
    }

    Optional<Order> parent(Order child) {
        return child.wire().parentId == 0 ? Optional.empty()
                : find(new OrderKey(child.key().clientId(), child.wire().parentId));
    }

    /** The other active orders of its one-cancels-all group; children of one parent are such a group too. */
    List<Order> rivals(Order order) {
        String group = order.wire().ocaGroup;
        return active().stream().filter(o -> o != order)
                .filter(o -> !group.isEmpty() && o.wire().ocaGroup.equals(group)
                        || order.wire().parentId != 0 && o.wire().parentId == order.wire().parentId
                                && o.key().clientId() == order.key().clientId())
                .toList();
    }
}
