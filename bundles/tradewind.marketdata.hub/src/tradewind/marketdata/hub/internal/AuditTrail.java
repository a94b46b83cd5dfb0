package tradewind.marketdata.hub.internal;

import java.util.ArrayDeque;
import java.util.List;
import tradewind.core.data.AuditEntry;

/** The newest entries, oldest first. Any thread. */
final class AuditTrail {
    static final int CAPACITY = 2000;

    private final ArrayDeque<AuditEntry> entries = new ArrayDeque<>();

    synchronized void add(AuditEntry entry) {
        if (entries.size() == CAPACITY) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    synchronized List<AuditEntry> entries() {
        return List.copyOf(entries);
    }
}
