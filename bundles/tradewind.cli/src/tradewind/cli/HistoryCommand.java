package tradewind.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.data.BarStore;
import tradewind.core.data.CsvFiles;
import tradewind.core.data.DataFolder;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;

/** Fetches history, keeps it in the store and writes it to a CSV file. */
@picocli.CommandLine.Command(name = "history", description = "Fetch history into a CSV file (and the store).",
        sortOptions = false)
final class HistoryCommand extends Command {
    private static final Duration LONGEST = Duration.ofHours(12);

    @Mixin
    private final FeedOptions options = new FeedOptions();

    @Option(names = "--duration", paramLabel = "LENGTH", defaultValue = "5D",
            description = "3600S, 5D (trading days), 2W, 6M, 1Y, or max; default ${DEFAULT-VALUE}. With 1m, max takes 1-minute bars as"
                    + " far back as they go, 2-minute bars before them and 5-minute bars before those.")
    private String duration = "5D";

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", defaultValue = "",
            description = "The CSV file; .gz compresses it; default csv/SYMBOL.csv in the data folder.")
    private String file = "";

    HistoryCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        FeedSettings settings = options.settings(Duration.ofDays(1));
        Durations.check(duration);
        try (Session session = new Session(services, common.connectionProfile())) {
            Instrument instrument = session.qualify(options.query());
            BarSeries bars = fetch(session, instrument, settings).authoritative();
            if (bars.isEmpty()) {
                throw new CommandFailed(ExitCode.NOT_FOUND, "There is no history of " + instrument.displayName()
                        + " for " + duration);
            }
            report(instrument, bars, services.get(CsvFiles.class).write(file(instrument), bars));
            return ExitCode.OK;
        }
    }

    private BarSeries fetch(Session session, Instrument instrument, FeedSettings settings)
            throws InterruptedException {
        HistoricalData.Progress progress = (done, total, detail) -> {
            if (!common.json) {
                note(done + " of " + total + "  " + detail);
            }
        };
        if (Durations.isMaximum(duration) && settings.barSize() == BarSize.M1) {
            try (MarketFeed feed = services.get(MarketData.class).open(instrument, settings)) {
                return wait(feed.fetchMaximum(progress));
            }
        }
        Instant from = Durations.startBefore(session.connection().serverClock().instant(), duration,
                instrument.hours(settings.regularOnly()));
        BarSeries bars = wait(services.get(HistoricalData.class).fetch(new HistoryRequest(instrument,
                settings.barSize(), from, Instant.MAX, settings.whatToShow(), settings.regularOnly()), progress));
        store(instrument, bars);
        return bars;
    }

    private static BarSeries wait(CompletableFuture<BarSeries> future) throws InterruptedException {
        return Await.result(future, LONGEST, "Fetching history");
    }

    /** The file is what was asked for; a store that cannot take the bars is worth a word, not a failure. */
    private void store(Instrument instrument, BarSeries bars) {
        try {
            services.get(BarStore.class).merge(Stored.key(instrument, options, common.connectionProfile()), bars);
        } catch (UncheckedIOException e) {
            note(String.valueOf(e.getMessage()));
        }
    }

    private Path file(Instrument instrument) {
        if (!file.isEmpty()) {
            return Path.of(file);
        }
        String size = options.barSize() == BarSize.M1 ? "" : options.barSize().shortText();
        return DataFolder.current().csv()
                .resolve(instrument.symbol().replaceAll("[^A-Za-z0-9]", "") + size + ".csv");
    }

    private void report(Instrument instrument, BarSeries bars, Path written) {
        Instant from = Instant.ofEpochSecond(bars.time(0));
        Instant to = Instant.ofEpochSecond(bars.last().time());
        print(common.json ? Json.of("type", "history").and("symbol", instrument.symbol()).and("bars", bars.size())
                .and("from", from).and("to", to).and("barSize", options.barSize().shortText()).and("file", written)
                : bars.size() + " bars of " + instrument.displayName() + ", " + from + " to " + to + ", in " + written);
    }
}
