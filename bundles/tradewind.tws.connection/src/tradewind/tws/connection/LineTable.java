package tradewind.tws.connection;

import org.eclipse.jdt.annotation.Nullable;

/** Finds the line of a request id without a lock: an immutable open-addressed table, replaced at each change. */
final class LineTable {
    static final LineTable EMPTY = new LineTable(new @Nullable QuoteLine[4]);

    private final @Nullable QuoteLine[] slots;

    private LineTable(@Nullable QuoteLine[] slots) {
        this.slots = slots;
    }

    @Nullable
    QuoteLine get(int requestId) {
        int mask = slots.length - 1;
        for (int i = requestId & mask;; i = i + 1 & mask) {
            QuoteLine line = slots[i];
            if (line == null || line.requestId == requestId) {
                return line;
            }
        }
    }

    LineTable with(QuoteLine line) {
        return of(line, -1);
    }

    LineTable without(int requestId) {
        return get(requestId) == null ? this : of(null, requestId);
    }

    /** The lines in no particular order; may hold nulls. */
    @Nullable
    QuoteLine[] lines() {
        return slots.clone();
    }

    private LineTable of(@Nullable QuoteLine added, int removed) {
        int count = 1;
        for (QuoteLine line : slots) {
            count += line == null ? 0 : 1;
        }
        LineTable table = new LineTable(new @Nullable QuoteLine[Integer.highestOneBit(count * 4)]);
        for (QuoteLine line : slots) {
            if (line != null && line.requestId != removed) {
                table.put(line);
            }
        }
        if (added != null) {
            table.put(added);
        }
        return table;
    }

    private void put(QuoteLine line) {
        int mask = slots.length - 1;
        int i = line.requestId & mask;
        while (slots[i] != null) {
            i = i + 1 & mask;
        }
        slots[i] = line;
    }
}
