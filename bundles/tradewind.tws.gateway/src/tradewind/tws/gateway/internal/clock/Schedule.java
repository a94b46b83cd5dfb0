package tradewind.tws.gateway.internal.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.eclipse.jdt.annotation.Nullable;

/** What is still to happen, by time and then by order of asking. Not thread-safe. */
final class Schedule {
    /** @param time nanoseconds since the epoch */
    record Entry(long time, long order, Runnable action) {
    }

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparingLong(Entry::time).thenComparingLong(Entry::order));
    private long asked;

    Entry add(long time, Runnable action) {
        Entry entry = new Entry(time, asked++, action);
        entries.add(entry);
        return entry;
    }

    void remove(Entry entry) {
        entries.remove(entry);
    }

    @Nullable
    Entry first() {
        return entries.peek();
    }

    void clear() {
        entries.clear();
    }

    static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }
}
