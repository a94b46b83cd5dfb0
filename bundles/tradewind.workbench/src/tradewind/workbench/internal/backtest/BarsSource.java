package tradewind.workbench.internal.backtest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tradewind.core.bar.BarAggregation;
import tradewind.core.bar.BarGrid;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.BarKey;
import tradewind.core.data.BarStore;
import tradewind.core.data.CsvFiles;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.Instrument;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.models.BarChoice;
import tradewind.workbench.internal.models.BarFacts;

/** Where the bars of a back-test come from. Loading blocks on the disk. */
sealed interface BarsSource {
    /** Which of the bars. @param first {@link LocalDate#MIN} for all @param last {@link LocalDate#MAX} for all */
    record Stretch(BarSize size, boolean regularOnly, LocalDate first, LocalDate last) {
    }

    /** @throws IllegalArgumentException if there are none; the message is for people */
    List<PastSeries> load(Stretch stretch);

    /** The bars on screen that history has confirmed, put together to larger ones if those are wanted. */
    record OnScreen(MarketFeed feed) implements BarsSource {
        @Override
        public List<PastSeries> load(Stretch stretch) {
            boolean regular = feed.settings().regularOnly();
            BarSeries bars = larger(feed.snapshot().series().authoritative(), stretch.size(), feed.instrument(), regular);
            return List.of(of(feed.instrument(), bars, new Stretch(stretch.size(), regular, stretch.first(), stretch.last())));
        }
    }

    /** What the store holds of instruments. */
    record Stored(List<Instrument> instruments) implements BarsSource {
        @Override
        public List<PastSeries> load(Stretch stretch) {
            BarStore store = Services.find(BarStore.class)
                    .orElseThrow(() -> new IllegalArgumentException("The bar store is not there."));
            return instruments.stream().map(i -> of(i, stored(store, i, stretch), stretch)).toList();
        }

        private static BarSeries stored(BarStore store, Instrument i, Stretch stretch) {
            BarSeries exact = store.load(key(i, stretch.size(), stretch.regularOnly())).authoritative();
            return !exact.isEmpty() || stretch.size() == BarSize.M1 ? exact
                    : larger(store.load(key(i, BarSize.M1, stretch.regularOnly())).authoritative(), stretch.size(), i,
                            stretch.regularOnly());
        }

        private static BarKey key(Instrument i, BarSize size, boolean regularOnly) {
            return BarKey.of(i, size, WhatToShow.TRADES, regularOnly,
                    Desk.get().settings().profile().kind() == AccountKind.SIM);
        }
    }

    /** CSV files, each in the bar size that its rows have. */
    record Files(List<Path> files) implements BarsSource {
        @Override
        public List<PastSeries> load(Stretch stretch) {
            CsvFiles csv = Services.find(CsvFiles.class)
                    .orElseThrow(() -> new IllegalArgumentException("The service that reads CSV files is not there."));
            return files.stream().map(f -> within(new Subject(BarChoice.ticker(f), csv.read(f, Optional.empty()).bars(),
                    Optional.empty(), ZoneOffset.UTC, Optional.empty()), Optional.empty(), stretch)).toList();
        }
    }

    private static BarSeries larger(BarSeries bars, BarSize size, Instrument i, boolean regularOnly) {
        return bars.barSize() == size ? bars
                : new BarAggregation(BarGrid.of(size, i.hours(regularOnly))).of(bars).authoritative();
    }

    private static PastSeries of(Instrument i, BarSeries bars, Stretch stretch) {
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("There are no stored " + stretch.size().shortText() + " bars of "
                    + i.displayName() + ". Open it (Ctrl+L) and fetch all its history (Ctrl+Shift+A), or choose a CSV file.");
        }
        return within(Subject.of(i, bars, stretch.regularOnly()), Optional.of(i), stretch);
    }

    private static PastSeries within(Subject all, Optional<Instrument> instrument, Stretch stretch) {
        BarSeries bars = BarFacts.within(all.bars(), stretch.first(), stretch.last(), all.zone());
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("There are no bars of " + all.ticker() + (all.bars().isEmpty()
                    ? ": the file has no row that can be taken." : " between these days."));
        }
        return new PastSeries(new Subject(all.ticker(), bars, all.hours(), all.zone(), all.increments()), instrument);
    }
}
