package tradewind.trader.internal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A journal in a file. A line that a crash tore at the end is cut off; a damaged line elsewhere is told and passed over,
 * and the file is kept as it was beside the new one. One process at a time: the system takes the lock back when it ends.
 *
 * <p>While it is open, zeros stand behind the last line: a sync that does not have to note a new length of the file is
 * faster, and its slowest ones much more so. They hold no end of a line, so that a reader sees half a line and no more.
 */
final class FileJournal implements Journal {
    /** System property: {@code false} leaves out the sync to the disk. For measurement only: orders can be lost. */
    static final String SYNC = "tradewind.journal.sync";

    private static final System.Logger LOG = System.getLogger(FileJournal.class.getName());

    private static final int RESERVE = 1 << 20;

    private final FileChannel channel;
    private final FileLock lock;
    private final List<JournalEntry> entries;
    private final boolean syncs = !"false".equals(System.getProperty(SYNC));
    private ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 14);
    private long reserved;

    private FileJournal(FileChannel channel, FileLock lock, List<JournalEntry> entries) {
        this.channel = channel;
        this.lock = lock;
        this.entries = entries;
    }

    /** @throws IOException if the file cannot be opened, or another process has it; the message is for people */
    static FileJournal open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        try {
            FileLock lock = lock(channel, file);
            JournalEntries entries = new JournalEntries();
            long end = read(channel, file, entries);
            channel.truncate(end);
            channel.position(end);
            FileJournal journal = new FileJournal(channel, lock, entries.all());
            journal.reserve(end);
            return journal;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock lock(FileChannel channel, Path file) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(file, e);
        }
        throw inUse(file, null);
    }

    private static IOException inUse(Path file, @org.eclipse.jdt.annotation.Nullable Throwable cause) {
        return new IOException("Another Tradewind has the order journal " + file
                + ". Close it, or use another client id.", cause);
    }

    /** Returns where the readable part ends. */
    private static long read(FileChannel channel, Path file, JournalEntries entries) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(channel.size())];
        ByteBuffer target = ByteBuffer.wrap(bytes);
        while (target.hasRemaining() && channel.read(target, target.position()) >= 0) {
            LOG.log(Level.TRACE, "Read up to {0}", target.position());
        }
        int start = 0;
        int damaged = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                damaged += parsed(bytes, start, i, entries) ? 0 : 1;
                start = i + 1;
            }
        }
        if (damaged > 0) {
            Path copy = file.resolveSibling(file.getFileName() + ".damaged-" + System.currentTimeMillis());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            LOG.log(Level.ERROR, "{0} lines of the order journal {1} are damaged and were passed over; it was kept as {2}."
                    + " The account is asked about every order.", damaged, file, copy);
        }
        return start;
    }

    private static boolean parsed(byte[] bytes, int from, int to, JournalEntries entries) {
        try {
            entries.add(JournalText.entry(bytes, from, to));
            return true;
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "A line of the order journal cannot be read: {0}", e.getMessage());
            return false;
        }
    }

    @Override
    public List<JournalEntry> entries() {
        return entries;
    }

    @Override
    public void append(List<JournalEntry> lines, boolean sync) throws IOException {
        long before = channel.position();
        try {
            buffer.clear();
            for (JournalEntry entry : lines) {
                put(JournalText.line(entry));
            }
            buffer.flip();
            if (before + buffer.remaining() > reserved) {
                reserve(before + buffer.remaining());
            }
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            if (sync) {
                sync();
            }
        } catch (IOException e) {
            undo(before, e);
            throw e;
        }
    }

    /** Writes zeros from {@code end} on; where there is no room for them the file grows line by line. */
    private void reserve(long end) {
        ByteBuffer zeros = ByteBuffer.allocate(RESERVE);
        try {
            while (zeros.hasRemaining()) {
                channel.write(zeros, end + zeros.position());
            }
            reserved = end + RESERVE;
            sync();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No room is kept behind the order journal: {0}", e.getMessage());
            reserved = Long.MAX_VALUE;
        }
    }

    private void put(byte[] line) {
        if (buffer.remaining() < line.length) {
            ByteBuffer larger = ByteBuffer.allocateDirect((buffer.position() + line.length) * 2);
            larger.put(buffer.flip());
            buffer = larger;
        }
        buffer.put(line);
    }

    /** Half a line must not stand before the next one. */
    private void undo(long before, IOException cause) {
        try {
            channel.truncate(before);
            channel.position(before);
            reserved = before;
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void sync() throws IOException {
        if (syncs) {
            channel.force(false);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.truncate(channel.position());
            sync();
        } finally {
            lock.release();
            channel.close();
        }
    }

    /** Replaces the file by these lines: written beside it, synced, renamed. Only while nobody has it open. */
    static void rewrite(Path file, List<JournalEntry> lines) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileJournal next = open(fresh)) {
            next.append(lines, true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(file.getParent(), READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows cannot sync a folder; the rename is then as durable as the system makes it.
            LOG.log(Level.DEBUG, "Syncing the folder of " + file, e);
        }
    }
}
