package tradewind.trader.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a journal tells, as it is read: of the changes of an order the newest only, at the place of the first. */
final class JournalEntries {
    private final List<JournalEntry> entries = new ArrayList<>();
    /** Where the change of a ref stands. */
    private final Map<String, Integer> changes = new HashMap<>();

    void add(JournalEntry entry) {
        if (entry instanceof JournalEntry.Change change) {
            Integer place = changes.putIfAbsent(change.order().ref(), entries.size());
            if (place != null) {
                entries.set(place, change);
                return;
            }
        }
        entries.add(entry);
    }

    /** Oldest first. */
    List<JournalEntry> all() {
        return List.copyOf(entries);
    }
}
