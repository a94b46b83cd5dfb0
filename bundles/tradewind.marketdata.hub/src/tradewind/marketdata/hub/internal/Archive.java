package tradewind.marketdata.hub.internal;

import static java.lang.System.Logger.Level.WARNING;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.BarKey;
import tradewind.core.data.FeedSettings;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.SecurityType;

/** The disk side of one series: store and CSV file. Returns at once; the work is done on the storage thread. */
final class Archive {
    private static final System.Logger LOG = System.getLogger(Archive.class.getName());

    private final Ports ports;
    private final BarKey key;
    private final Path csvFile;
    private final boolean keeps;
    private final AtomicBoolean csvQueued = new AtomicBoolean();
    /** What the store has refused so far; the storage thread's own. */
    private BarSeries owed;

    /** @param keeps whether bars are stored; otherwise a CSV file is written only when somebody asks for it */
    Archive(Ports ports, BarKey key, Path csvFile, boolean keeps) {
        this.ports = ports;
        this.key = key;
        this.csvFile = csvFile;
        this.keeps = keeps;
        owed = BarSeries.empty(key.barSize());
    }

    /** The stored bars; empty when they cannot be read, which is logged. */
    CompletableFuture<BarSeries> load() {
        if (!keeps) {
            return CompletableFuture.completedFuture(BarSeries.empty(key.barSize()));
        }
        return supply(() -> ports.store().load(key)).exceptionally(e -> {
            LOG.log(WARNING, "Cannot read the stored bars of " + key, e);
            return BarSeries.empty(key.barSize());
        });
    }

    /**
     * Keeps authoritative bars. The future ends when they are on the disk; when it fails, the bars are kept for the next
     * attempt.
     */
    CompletableFuture<Void> keep(BarSeries delta) {
        BarSeries authoritative = delta.authoritative();
        if (authoritative.isEmpty() || !keeps) {
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.runAsync(() -> {
            owed = owed.merge(authoritative);
            ports.store().merge(key, owed);
            owed = BarSeries.empty(key.barSize());
        }, ports.storage());
    }

    /** Writes the closed bars to the CSV file, the future gives its absolute path. */
    CompletableFuture<Path> exportCsv(BarSeries series) {
        return supply(() -> ports.csv().write(csvFile, series.authoritative()));
    }

    /** As {@link #exportCsv}, unless one is waiting already or nothing is kept; then the future is cancelled. */
    CompletableFuture<Path> refreshCsv(Supplier<BarSeries> latest) {
        if (!keeps || !csvQueued.compareAndSet(false, true)) {
            CompletableFuture<Path> skipped = new CompletableFuture<>();
            skipped.cancel(false);
            return skipped;
        }
        return supply(() -> {
            csvQueued.set(false);
            return ports.csv().write(csvFile, latest.get().authoritative());
        });
    }

    private <T> CompletableFuture<T> supply(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, ports.storage());
    }

    /**
     * The CSV file of a series: letters and digits only, the symbol alone for one-minute bars of trades.
     *
     * @return for example {@code RHM.csv}, {@code EURUSD5mMIDPOINT.csv}
     */
    static String csvName(Instrument instrument, FeedSettings settings) {
        boolean bySymbol = instrument.type() == SecurityType.STK || instrument.localSymbol().isEmpty();
        String name = bySymbol ? instrument.symbol() : instrument.localSymbol();
        if (settings.barSize() != BarSize.M1) {
            name += settings.barSize().shortText();
        }
        if (settings.whatToShow() != WhatToShow.TRADES) {
            name += settings.whatToShow();
        }
        if (settings.regularOnly()) {
            name += "RTH";
        }
        String plain = name.replaceAll("[^A-Za-z0-9]", "");
        return (plain.isEmpty() ? String.format(Locale.ROOT, "conid%d", instrument.conId()) : plain) + ".csv";
    }
}
