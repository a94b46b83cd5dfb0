package tradewind.tws.gateway.internal.broker;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.tws.gateway.internal.listing.Listing;

/** All orders of the day, by the names that clients gave them. Belongs to the clock's thread. */
final class OrderBook {
    /** Binding begins here; -1 means "no order" in messages. */
    private static final int FIRST_BOUND = -2;

    private final Map<Long, Order> orders = new LinkedHashMap<>();
    private final Map<Long, Order> active = new LinkedHashMap<>();
    private final Map<OrderKey, Order> named = new HashMap<>();
    private final Map<Integer, Integer> lastIds = new HashMap<>();
    private int firstId = 1;
    private int nextBound = FIRST_BOUND;
    private long lastPriority;

    Optional<Order> find(OrderKey key) {
        return Optional.ofNullable(named.get(key));
    }

    Optional<Order> find(long permId) {
        return Optional.ofNullable(orders.get(permId));
    }

    void add(Order order) {
        orders.put(order.permId(), order);
        lastPriority = Math.max(lastPriority, order.priority());
        if (order.state().active()) {
            active.put(order.permId(), order);
        }
        if (!order.unbound()) {
            named.put(order.key(), order);
        }
        if (order.manual()) {
            nextBound = Math.min(nextBound, order.key().orderId() - 1);
        } else {
            lastIds.merge(order.key().clientId(), order.key().orderId(), Math::max);
        }
    }

    /** Gives an order that was entered by hand the next id of the default client. */
    void bind(Order order) {
        order.bind(new OrderKey(0, nextBound--));
        named.put(order.key(), order);
    }

    /** The order has come to its end. */
    void ended(Order order) {
        active.remove(order.permId());
    }

    /** Drops an ended order from memory; its id stays used. */
    void forget(Order order) {
        orders.remove(order.permId());
        named.remove(order.key(), order);
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

    int firstId() {
        return firstId;
    }

    /** The highest id that each client has used. */
    Map<Integer, Integer> lastIds() {
        return Map.copyOf(lastIds);
    }

    void setLastId(int clientId, int orderId) {
        lastIds.put(clientId, orderId);
    }

    /** Puts an order behind those that are there, unless it has its place. */
    void queue(Order order) {
        if (order.priority() == 0) {
            order.setPriority(++lastPriority);
        }
    }

    Collection<Order> all() {
        return List.copyOf(orders.values());
    }

    List<Order> active() {
        return List.copyOf(active.values());
    }

    /** The active orders of a listing as the exchange serves them: the better price first, then the earlier. */
    List<Order> served(Listing listing) {
        Comparator<Order> byPrice = Comparator.comparingDouble(o -> -o.sign() * o.limit());
        return active.values().stream().filter(o -> o.listing().equals(listing))
                .sorted(byPrice.thenComparingLong(Order::priority)).toList();
    }

    boolean idle(Listing listing) {
        return active.values().stream().noneMatch(o -> o.listing().equals(listing));
    }

    /** The orders whose parent this one is. */
    List<Order> children(Order parent) {
        return parent.unbound() ? List.of() : orders.values().stream().filter(o -> isChild(o, parent)).toList();
    }

    private static boolean isChild(Order order, Order parent) {
        return order.wire().parentId == parent.key().orderId() && order.key().clientId() == parent.key().clientId();
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
