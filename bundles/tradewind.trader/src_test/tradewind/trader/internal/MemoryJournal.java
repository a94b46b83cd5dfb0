package tradewind.trader.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What a disk keeps: after a crash everything that was synced, and a part of what was not. Written and read as text. */
final class MemoryJournal implements Journal {
    private final List<byte[]> lines;
    private int synced;
    private boolean closed;

    MemoryJournal() {
        this(new ArrayList<>());
    }

    private MemoryJournal(List<byte[]> lines) {
        this.lines = lines;
        synced = lines.size();
    }

    /** The journal as the next run of the program finds it. */
    MemoryJournal crash(SplittableRandom random) {
        int kept = synced + random.nextInt(lines.size() - synced + 1);
        closed = true;
        return new MemoryJournal(new ArrayList<>(lines.subList(0, kept)));
    }

    @Override
    public List<JournalEntry> entries() {
        return lines.stream().map(l -> JournalText.entry(l, 0, l.length - 1)).toList();
    }

    @Override
    public void append(List<JournalEntry> entries, boolean sync) {
        if (closed) {
            throw new IllegalStateException("A dead program writes");
        }
        entries.forEach(e -> lines.add(JournalText.line(e)));
        if (sync) {
            sync();
        }
    }

    @Override
    public void sync() {
        synced = lines.size();
    }

    @Override
    public void close() {
        sync();
    }
}
