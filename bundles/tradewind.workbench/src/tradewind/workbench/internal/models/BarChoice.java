package tradewind.workbench.internal.models;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.BarKey;
import tradewind.core.data.BarStore;
import tradewind.core.data.CsvFiles;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.Instrument;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.Services;

/**
 * Which bars to learn from: those stored of an instrument, or those of a CSV file.
 *
 * @param instrument whose stored bars; not used with a file
 * @param first      first day, {@link LocalDate#MIN} for all
 * @param last       last day, {@link LocalDate#MAX} for all
 */
public record BarChoice(Optional<Instrument> instrument, Optional<Path> file, BarSize size, boolean regularOnly, LocalDate first,
        LocalDate last) {
    /**
     * Reads the bars. Blocks on the disk.
     *
     * @throws IllegalArgumentException     if there are none; the message is for people
     * @throws java.io.UncheckedIOException if the disk fails
     */
    Subject load() {
        Subject all = file.map(this::fromFile).orElseGet(this::fromStore);
        if (all.bars().isEmpty()) {
            throw new IllegalArgumentException(file.map(f -> f.getFileName() + " has no row that can be taken.")
                    .orElseGet(() -> "There are no stored " + size.shortText() + " bars of " + name()
                            + ". Open it (Ctrl+L) and fetch all its history (Ctrl+Shift+A), or choose a CSV file."));
        }
        BarSeries bars = BarFacts.within(all.bars(), first, last, all.zone());
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("There are no bars between these days.");
        }
        return new Subject(all.ticker(), bars, all.hours(), all.zone(), all.increments());
    }

    private String name() {
        return instrument.map(Instrument::displayName).orElse("the instrument");
    }

    private Subject fromStore() {
        Instrument i = instrument.orElseThrow(() -> new IllegalArgumentException(
                "No instrument is known yet. Ctrl+L opens one; or choose a CSV file."));
        BarStore store = Services.find(BarStore.class)
                .orElseThrow(() -> new IllegalArgumentException("The bar store is not there."));
        boolean simulated = Desk.get().settings().profile().kind() == AccountKind.SIM;
        return Subject.of(i, store.load(BarKey.of(i, size, WhatToShow.TRADES, regularOnly, simulated)), regularOnly);
    }

    private Subject fromFile(Path path) {
        CsvFiles csv = Services.find(CsvFiles.class)
                .orElseThrow(() -> new IllegalArgumentException("The service that reads CSV files is not there."));
        return new Subject(ticker(path), csv.read(path, Optional.of(size)).bars(), Optional.empty(), ZoneOffset.UTC,
                Optional.empty());
    }

    /** What a file's models are filed under. */
    public static String ticker(Path path) {
        String name = path.getFileName().toString().replaceAll("(?i)\\.csv(\\.gz)?$", "");
        String safe = name.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^\\.+", "");
        return safe.isEmpty() ? "file" : safe.substring(0, Math.min(80, safe.length()));
    }

    /** @throws IllegalArgumentException with a sentence for the person */
    public static LocalDate day(String text, LocalDate ifEmpty) {
        try {
            return text.isBlank() ? ifEmpty : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Write a day as 2026-11-23, or leave it empty for all.", e);
        }
    }
}
