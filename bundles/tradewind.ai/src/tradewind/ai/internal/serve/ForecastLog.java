package tradewind.ai.internal.serve;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.bar.BarSize;

/**
 * The log of the forecasts of one series, a line for each entry, only ever added to. A forecast is on the disk when
 * {@link #append} returns; what came of it follows with the next one, as it can be told again from the bars. One program
 * at a time. Not safe for several threads.
 */
final class ForecastLog implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ForecastLog.class.getName());
    /** Some thousand forecasts: more than any score looks back. */
    private static final long READ_BACK = 4L << 20;

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;
    private final List<LogEntry> entries;

    private ForecastLog(Path file, FileChannel channel, FileLock lock, List<LogEntry> entries) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
        this.entries = entries;
    }

    /** Opens the log and reads its end back. @throws IOException if it cannot be, or another program has it open */
    static ForecastLog open(Path file, BarSize size) throws IOException {
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            FileLock lock = lock(file, channel);
            return new ForecastLog(file, channel, lock, read(file, channel, size));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The lock lies behind all data, so that others may read them. */
    private static FileLock lock(Path file, FileChannel channel) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException e) {
            throw new IOException(file + " is being written already", e);
        }
        if (lock == null) {
            throw new IOException("Another program serves a model for these bars; it has " + file + " open");
        }
        return lock;
    }

    private static List<LogEntry> read(Path file, FileChannel channel, BarSize size) throws IOException {
        long from = Math.max(0, channel.size() - READ_BACK);
        ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // A channel may give less than was asked for.
        }
        int end = bytes.position();
        while (end > 0 && bytes.get(end - 1) != '\n') {
            end--;
        }
        // What a killed program had half written is no entry; the next one takes its place.
        channel.truncate(from + end);
        channel.position(from + end);
        String text = new String(bytes.array(), 0, end, StandardCharsets.UTF_8);
        List<LogEntry> entries = new ArrayList<>();
        String whole = text.substring(from == 0 ? 0 : text.indexOf('\n') + 1);
        whole.lines().forEach(line -> parse(file, line, size, entries));
        return entries;
    }

    private static void parse(Path file, String line, BarSize size, List<LogEntry> entries) {
        try {
            entries.add(LogLines.entry(line, size));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "A line of {0} cannot be read ({1}): {2}", file, e.getMessage(), line);
        }
    }

    /** What stood there when it was opened, oldest first; of a long log the end. */
    List<LogEntry> entries() {
        return entries;
    }

    Path file() {
        return file;
    }

    /** Writes, and syncs a forecast. @throws IOException if the entry may not be in the log */
    void append(LogEntry entry) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(LogLines.text(entry).getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        if (entry instanceof LogEntry.Made) {
            channel.force(false);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
