package tradewind.drill;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the gateway has of the orders of one client, by the ref that the order carries, and its positions by conId. */
final class Seen {
    final Set<String> open = new HashSet<>();
    final Set<String> completed = new HashSet<>();
    final Map<String, Set<Long>> permIds = new HashMap<>();
    final Map<Integer, Set<String>> refsById = new HashMap<>();
    final Map<String, BigDecimal> filled = new HashMap<>();
    final Map<Integer, BigDecimal> positions = new HashMap<>();

    void order(String ref, int orderId, long permId, boolean isOpen) {
        (isOpen ? open : completed).add(ref);
        name(ref, orderId, permId);
    }

    void fill(String ref, int orderId, long permId, BigDecimal quantity) {
        name(ref, orderId, permId);
        filled.merge(ref, quantity, BigDecimal::add);
    }

    private void name(String ref, int orderId, long permId) {
        permIds.computeIfAbsent(ref, r -> new HashSet<>()).add(permId);
        if (orderId > 0) {
            refsById.computeIfAbsent(orderId, i -> new HashSet<>()).add(ref);
        }
    }

    Set<String> refs() {
        return permIds.keySet();
    }
}
