package tradewind.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.AtomicFile;
import tradewind.core.data.BarKey;
import tradewind.core.data.BarStore;
import tradewind.core.data.DataFolder;

/**
 * One file of checked frames for each series, in one folder. The first process that stores something becomes the
 * folder's writer until it ends; others can load, and fail to merge with a sentence that names the writer.
 */
@Component
public final class FileBarStore implements BarStore {
    private static final String SUFFIX = ".bars";

    private final Path folder;
    private final FolderLock lock;
    private final int replayAllowed;
    private final Map<BarKey, Shelf> shelves = new ConcurrentHashMap<>();

    @Activate
    public FileBarStore() {
        this(DataFolder.current().bars());
    }

    FileBarStore(Path folder) {
        this(folder, Shelf.REPLAY_ALLOWED);
    }

    /** @param replayAllowed how many bars a replay may move before a file is rewritten */
    FileBarStore(Path folder, int replayAllowed) {
        this.folder = folder;
        this.lock = new FolderLock(folder);
        this.replayAllowed = replayAllowed;
    }

    @Override
    public BarSeries load(BarKey key) {
        Path file = file(key);
        try {
            if (Files.exists(folder) && lock.acquire()) {
                return shelf(key).load();
            }
            // Read anew each time: the writer may have added to it.
            return Files.exists(file) ? new BarFile(file).read(key.barSize()).bars() : BarSeries.empty(key.barSize());
        } catch (NoSuchFileException e) {
            return BarSeries.empty(key.barSize());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot load the stored bars " + file + ": " + AtomicFile.reason(e)
                    + ". Move the file away to have its bars fetched anew.", e);
        }
    }

    @Override
    public void merge(BarKey key, BarSeries delta) {
        try {
            if (!lock.acquire()) {
                throw new IOException(lock.holder() + " is the one that stores bars in " + folder
                        + "; close it or choose another data folder");
            }
            shelf(key).merge(delta.authoritative());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store bars of " + key.instrument() + ": " + AtomicFile.reason(e), e);
        }
    }

    @Override
    public List<BarKey> keys() {
        List<BarKey> result = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return result;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                key(file.getFileName().toString()).ifPresent(result::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder + ": " + AtomicFile.reason(e), e);
        }
        result.sort((a, b) -> name(a).compareTo(name(b)));
        return result;
    }

    /** Lets another process store bars. */
    @Deactivate
    public void close() throws IOException {
        lock.close();
        shelves.clear();
    }

    private Shelf shelf(BarKey key) {
        return shelves.computeIfAbsent(key, k -> new Shelf(new BarFile(file(k)), k.barSize(), replayAllowed));
    }

    Path file(BarKey key) {
        return folder.resolve(name(key));
    }

    private static String name(BarKey key) {
        return key.instrument() + "." + key.barSize().shortText() + "." + key.whatToShow()
                + (key.regularOnly() ? ".regular" : ".all") + SUFFIX;
    }

    /** The key that a file is named after. */
    private static Optional<BarKey> key(String name) {
        String[] parts = name.substring(0, name.length() - SUFFIX.length()).split("\\.");
        int n = parts.length;
        if (n < 4) {
            return Optional.empty();
        }
        try {
            String instrument = String.join(".", List.of(parts).subList(0, n - 3));
            Optional<BarSize> size = BarSize.parse(parts[n - 3]);
            BarKey key = new BarKey(instrument, size.orElse(BarSize.M1), WhatToShow.valueOf(parts[n - 2]),
                    parts[n - 1].equals("regular"));
            return name(key).equals(name) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
