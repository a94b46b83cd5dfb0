package tradewind.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.BarStore;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.SecurityType;
import tradewind.core.strategy.Commission;
import tradewind.core.strategy.FillModel;

/** Which bars of the past, and how orders on them are filled. */
final class PastOptions {
    @Option(names = {"-s", "--symbol"}, paramLabel = "SYMBOL", defaultValue = "",
            description = "Instrument whose stored bars are played, default " + FeedOptions.DEFAULT_SYMBOL
                    + "; with --data a name for the reports, default the name of the file.")
    String symbol = "";

    @Option(names = "--data", paramLabel = "FILE", arity = "1..*",
            description = "Bars from CSV files, also compressed, instead of the stored ones.")
    List<String> data = List.of();

    @Option(names = "--bar-size", paramLabel = "SIZE", defaultValue = "1m", description = "Default ${DEFAULT-VALUE}.")
    String barSize = "1m";

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "",
            description = "With --data: zone in which days begin, for example Europe/Berlin; default UTC.")
    String zone = "";

    @Option(names = {"--use-regular-trading-hours", "--rth"}, description = "Stored bars of the regular hours.")
    boolean regularOnly;

    @Option(names = "--spread-steps", paramLabel = "N", defaultValue = "1",
            description = "Bid to ask in steps of the price grid, default ${DEFAULT-VALUE}.")
    int spreadSteps = 1;

    @Option(names = "--commission", paramLabel = "SCHEDULE", defaultValue = "",
            description = "us, europe, futures, none, or so many basis points of the value; default by the currency, europe"
                    + " with --data.")
    String commission = "";

    @Option(names = "--slippage", paramLabel = "BP", defaultValue = "0",
            description = "What else each side costs, in basis points; default ${DEFAULT-VALUE}.")
    double slippage;

    @Option(names = "--latency-ms", paramLabel = "MS", defaultValue = "0",
            description = "From the close of the bar to the exchange, default ${DEFAULT-VALUE}.")
    long latency;

    @Option(names = "--depth", paramLabel = "SHARE", defaultValue = "0.25",
            description = "What one look at the book displays, as a share of the bar's volume; default ${DEFAULT-VALUE}.")
    double depth = FillModel.EUROPE.depth();

    @Option(names = "--multiplier", paramLabel = "X", defaultValue = "1",
            description = "With --data: money for one point and one piece, default ${DEFAULT-VALUE}.")
    double multiplier = 1;

    /** What is played, and on which terms. */
    record Past(Subject subject, FillModel fills) {
    }

    /** @throws CommandFailed if there are no bars, more than one file, or an option makes no sense */
    Past past(Services services, CommonOptions common) throws InterruptedException {
        List<Past> all = all(services, common);
        if (all.size() > 1) {
            throw new CommandFailed(ExitCode.USAGE, "Give one file");
        }
        return all.getFirst();
    }

    /** At least one. @throws CommandFailed as {@link #past} */
    List<Past> all(Services services, CommonOptions common) throws InterruptedException {
        List<Past> result = new ArrayList<>();
        if (data.isEmpty()) {
            result.add(stored(services, common));
        } else if (data.size() > 1 && !symbol.isEmpty()) {
            throw new CommandFailed(ExitCode.USAGE, "--symbol names one instrument, and there are several files");
        } else {
            data.forEach(file -> result.add(file(services, file)));
        }
        result.forEach(this::refuseEmpty);
        return result;
    }

    private void refuseEmpty(Past past) {
        if (past.subject().bars().isEmpty()) {
            throw data.isEmpty() ? Stored.none(barSize, past.subject().ticker()) : new CommandFailed(ExitCode.NOT_FOUND,
                    past.subject().ticker() + " has no row that can be taken");
        }
    }

    private Past stored(Services services, CommonOptions common) throws InterruptedException {
        FeedOptions feed = feed();
        Instrument instrument = Stored.instrument(services, feed.query(), common);
        BarSeries bars = services.get(BarStore.class).load(Stored.key(instrument, feed, common.connectionProfile()));
        Commission usual = instrument.type() == SecurityType.FUT ? Commission.FUTURES
                : Commission.shares(instrument.currency());
        return new Past(Subject.of(instrument, bars.authoritative(), regularOnly),
                fills(usual, instrument.multiplier().doubleValue()));
    }

    private FeedOptions feed() {
        FeedOptions feed = new FeedOptions();
        feed.symbol = symbol;
        feed.barSize = barSize;
        feed.regularOnly = regularOnly;
        return feed;
    }

    private Past file(Services services, String file) {
        return new Past(CsvSubject.read(services, file, feed().barSize(), symbol, zone),
                fills(Commission.EUROPE_SHARES, multiplier));
    }

    private FillModel fills(Commission usual, double each) {
        try {
            return new FillModel(spreadSteps, depth, schedule(usual), slippage, Duration.ofMillis(latency), each);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private Commission schedule(Commission usual) {
        return switch (commission.toLowerCase(Locale.ROOT)) {
            case "" -> usual;
            case "us" -> Commission.US_SHARES;
            case "europe" -> Commission.EUROPE_SHARES;
            case "futures" -> Commission.FUTURES;
            case "none" -> Commission.NONE;
            default -> new Commission(0, 0, Double.parseDouble(commission) / 1e4, 0);
        };
    }
}
