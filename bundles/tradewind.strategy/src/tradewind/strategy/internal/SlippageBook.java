package tradewind.strategy.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import tradewind.core.Subscription;
import tradewind.core.data.AtomicFile;
import tradewind.core.data.DataFolder;
import tradewind.core.strategy.SlippageEntry;
import tradewind.core.strategy.SlippageLedger;

/** The slippage ledger in the data folder: a finished order is one line, written and synced at once. */
@Component(service = {SlippageLedger.class, SlippageBook.class})
public final class SlippageBook implements SlippageLedger, SlippageNotes.Sink {
    private static final System.Logger LOG = System.getLogger(SlippageBook.class.getName());
    private static final int KEPT = 2000;
    private static final String SUFFIX = ".csv";

    private final Supplier<Path> folder;
    private final Map<Object, SlippageEntry> session = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public SlippageBook() {
        this(() -> DataFolder.current().root().resolve("slippage"));
    }

    SlippageBook(Supplier<Path> folder) {
        this.folder = folder;
    }

    @Override
    public void changed(Object order, SlippageEntry entry, boolean finished) {
        synchronized (session) {
            session.put(order, entry);
            if (session.size() > KEPT) {
                session.remove(session.keySet().iterator().next());
            }
            if (finished) {
                write(entry);
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** A disk that is full is no reason to stop a strategy. */
    private void write(SlippageEntry entry) {
        // A strategy that hung was interrupted; what it ordered is written down all the same.
        boolean interrupted = Thread.interrupted();
        append(entry);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void append(SlippageEntry entry) {
        Path file = file(LocalDate.ofInstant(entry.decided(), ZoneOffset.UTC));
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                String before = channel.size() == 0 ? SlippageCsv.HEADER + "\n" : ended(file) ? "" : "\n";
                String text = before + SlippageCsv.line(entry) + "\n";
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The slippage ledger " + file + " cannot be written: " + AtomicFile.reason(e));
        }
    }

    /** A process that was killed may have left half a line. */
    private static boolean ended(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.read(last, channel.size() - 1);
            return last.get(0) == '\n';
        }
    }

    @Override
    public List<SlippageEntry> session() {
        synchronized (session) {
            return List.copyOf(session.values());
        }
    }

    @Override
    public List<SlippageEntry> day(LocalDate day) {
        Path file = file(day);
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.flatMap(line -> SlippageCsv.parse(line).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The slippage ledger " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public List<LocalDate> days() {
        Path root = folder.get();
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root)) {
            return files.map(f -> String.valueOf(f.getFileName())).filter(n -> n.matches("\\d{4}-\\d\\d-\\d\\d\\.csv"))
                    .map(n -> LocalDate.parse(n.substring(0, n.length() - SUFFIX.length()))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The slippage ledgers in " + root + " cannot be listed: " + e.getMessage(), e);
        }
    }

    @Override
    public Path file(LocalDate day) {
        return folder.get().resolve(day + SUFFIX);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
