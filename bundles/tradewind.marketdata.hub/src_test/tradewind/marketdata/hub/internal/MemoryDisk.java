package tradewind.marketdata.hub.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.data.BarKey;
import tradewind.core.data.BarStore;
import tradewind.core.data.CsvFiles;

/** A bar store and CSV files without a disk. */
final class MemoryDisk implements BarStore, CsvFiles {
    record Written(Path file, BarSeries bars) {
    }

    final Map<BarKey, BarSeries> stored = new HashMap<>();
    final List<Written> written = new ArrayList<>();
    boolean full;

    @Override
    public BarSeries load(BarKey key) {
        return stored.getOrDefault(key, BarSeries.empty(key.barSize()));
    }

    @Override
    public void merge(BarKey key, BarSeries delta) {
        failIfFull();
        stored.put(key, load(key).merge(delta.authoritative()));
    }

    @Override
    public List<BarKey> keys() {
        return List.copyOf(stored.keySet());
    }

    @Override
    public Path write(Path file, BarSeries bars) {
        failIfFull();
        written.add(new Written(file, bars));
        return file.toAbsolutePath();
    }

    private void failIfFull() {
        if (full) {
            throw new UncheckedIOException(new IOException("No space left on device"));
        }
    }

    @Override
    public Import read(Path file, Optional<BarSize> barSize) {
        throw new UnsupportedOperationException();
    }
}
