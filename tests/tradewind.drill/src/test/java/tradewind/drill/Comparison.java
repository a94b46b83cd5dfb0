package tradewind.drill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tradewind.core.trade.OrderState;

/** The process's books beside the gateway's. */
final class Comparison {
    private Comparison() {
    }

    /** What must never be, not even for a moment: duplicates, orphans, and orders that are there but "not sent". */
    static List<String> sins(Told told, Seen seen) {
        List<String> sins = new ArrayList<>();
        seen.permIds.forEach((ref, ids) -> {
            if (ids.size() > 1) {
                sins.add("duplicate: " + ref + " is at the gateway as " + ids);
            }
            if (!told.orders().containsKey(ref)) {
                sins.add("orphan: " + ref + " is at the gateway and not in the journal");
            } else if (told.orders().get(ref).state() == OrderState.NOT_SENT) {
                sins.add("wrong fate: " + ref + " is at the gateway and counts as not sent");
            }
        });
        seen.refsById.forEach((id, refs) -> {
            if (refs.size() > 1) {
                sins.add("id used again: " + id + " stands for " + refs);
            }
        });
        return sins;
    }

    /** What may differ for as long as the news travels. */
    static List<String> differences(Told told, Seen seen) {
        List<String> all = new ArrayList<>();
        told.orders().forEach((ref, line) -> {
            boolean open = seen.open.contains(ref);
            if (line.state() == OrderState.JOURNALED || line.state() == OrderState.SENT
                    || line.state().acknowledged() && !open || line.state().terminal() && open) {
                all.add(ref + " is " + line.state() + " and at the gateway it is " + where(seen, ref));
            }
            BigDecimal filled = seen.filled.getOrDefault(ref, BigDecimal.ZERO);
            if (filled.compareTo(line.filled()) != 0) {
                all.add(ref + " is filled with " + line.filled() + " and at the gateway with " + filled);
            }
        });
        positions(told, seen, all);
        return all;
    }

    private static void positions(Told told, Seen seen, List<String> all) {
        Set<Integer> contracts = new TreeSet<>(told.positions().keySet());
        contracts.addAll(seen.positions.keySet());
        for (int conId : contracts) {
            BigDecimal there = seen.positions.getOrDefault(conId, BigDecimal.ZERO);
            Told.Holding here = told.positions().getOrDefault(conId,
                    new Told.Holding(BigDecimal.ZERO, BigDecimal.ZERO));
            if (there.compareTo(here.quantity()) != 0 || there.compareTo(here.byFills()) != 0) {
                all.add("The position in " + conId + " is " + here + " and at the gateway " + there);
            }
        }
    }

    private static String where(Seen seen, String ref) {
        return seen.open.contains(ref) ? "open" : seen.completed.contains(ref) ? "completed" : "not known";
    }
}
