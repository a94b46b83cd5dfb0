package tradewind.workbench.internal.backtest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts the different settings that were looked at on the same bars since the program was started: the best of many looks
 * good by chance, and the Sharpe ratio is deflated by how many they were. Safe for several threads.
 */
final class Trials {
    private final Map<String, Set<String>> tried = new HashMap<>();

    /** Notes that these settings are looked at. @return how many different ones were, these included */
    synchronized int look(Plan plan) {
        Set<String> settings = tried.computeIfAbsent(plan.bars(), b -> new HashSet<>());
        settings.add(plan.settings());
        return settings.size();
    }
}
