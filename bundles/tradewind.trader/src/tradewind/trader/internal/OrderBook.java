package tradewind.trader.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.trade.Execution;
import tradewind.core.trade.TrackedOrder;

/** All orders and executions of a session's account, by each of the names that they go by. */
final class OrderBook {
    private record Key(int clientId, int orderId) {
    }

    private final List<Order> orders = new ArrayList<>();
    /** All that live, and perhaps some that have ended since: there are thousands of ended ones before long. */
    private final Set<Order> living = new LinkedHashSet<>();
    private final Map<String, Order> byRef = new HashMap<>();
    private final Map<Key, Order> byId = new HashMap<>();
    private final Map<Long, Order> byPermId = new HashMap<>();
    private final Map<String, Execution> executions = new HashMap<>();
    private final List<String> executionOrder = new ArrayList<>();
    private int highestId;

    void add(Order order) {
        orders.add(order);
        living.add(order);
        byRef.put(order.ref(), order);
        index(order);
    }

    /** Files an order under the numbers that it has by now, and among the living if it lives again. */
    void index(Order order) {
        if (order.live()) {
            living.add(order);
        }
        if (order.orderId() > 0) {
            byId.put(new Key(order.clientId(), order.orderId()), order);
        }
        if (order.permId() != 0) {
            byPermId.put(order.permId(), order);
        }
    }

    /** Ids of our client go up from here. */
    void used(int orderId) {
        highestId = Math.max(highestId, orderId);
    }

    int highestId() {
        return highestId;
    }

    Optional<Order> byRef(String ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    Optional<Order> byId(int clientId, int orderId) {
        return Optional.ofNullable(byId.get(new Key(clientId, orderId)));
    }

    /**
     * The order that the server speaks of. Our own reference tells best; ids of a session can come again after the
     * server forgot them, so an id counts only while the permanent number does not speak against it.
     */
    Optional<Order> find(String orderRef, long permId, int clientId, int orderId) {
        Order named = byRef.get(orderRef);
        if (named != null && agrees(named, permId)) {
            return Optional.of(named);
        }
        Order permanent = permId == 0 ? null : byPermId.get(permId);
        if (permanent != null) {
            return Optional.of(permanent);
        }
        @Nullable Order numbered = orderId <= 0 ? null : byId.get(new Key(clientId, orderId));
        boolean other = numbered == null || !agrees(numbered, permId)
                || !orderRef.isEmpty() && !numbered.foreign() && !orderRef.equals(numbered.ref());
        return other ? Optional.empty() : Optional.ofNullable(numbered);
    }

    private static boolean agrees(Order order, long permId) {
        return permId == 0 || order.permId() == 0 || order.permId() == permId;
    }

    List<Order> all() {
        return Collections.unmodifiableList(orders);
    }

    List<Order> live() {
        living.removeIf(order -> !order.live());
        return List.copyOf(living);
    }

    /** Newest first. */
    List<TrackedOrder> snapshots() {
        TrackedOrder[] result = new TrackedOrder[orders.size()];
        for (int i = 0; i < result.length; i++) {
            result[result.length - 1 - i] = orders.get(i).snapshot();
        }
        return List.of(result);
    }

    /** Files an execution in place of the one it corrects. */
    void put(Execution execution) {
        if (executions.put(execution.baseId(), execution) == null) {
            executionOrder.add(execution.baseId());
        }
    }

    Optional<Execution> execution(String baseId) {
        return Optional.ofNullable(executions.get(baseId));
    }

    /** Newest first. */
    List<Execution> executions() {
        List<Execution> result = new ArrayList<>(executionOrder.size());
        for (int i = executionOrder.size() - 1; i >= 0; i--) {
            Execution execution = executions.get(executionOrder.get(i));
            if (execution != null) {
                result.add(execution);
            }
        }
        return result;
    }
}
