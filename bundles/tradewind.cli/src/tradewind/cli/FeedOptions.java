package tradewind.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.FeedSettings;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.PriceSource;

/** Which instrument, which bars, and how a live series is kept. */
final class FeedOptions {
    static final String DEFAULT_SYMBOL = "RHM";

    @Option(names = {"-s", "--symbol"}, paramLabel = "SYMBOL", defaultValue = "",
            description = "SYMBOL[:TYPE][@EXCHANGE[/PRIMARY]][.CURRENCY after @], for example RHM, RHM@SMART/IBIS.EUR,"
                    + " EUR:CASH@IDEALPRO.USD; default " + DEFAULT_SYMBOL + ".")
    String symbol = "";

    @Option(names = "--bar-size", paramLabel = "SIZE", defaultValue = "1m",
            description = "1s 5s 10s 15s 30s 1m 2m 3m 5m 10m 15m 20m 30m 1h 2h 3h 4h 8h 1d 1wk 1mo;"
                    + " default ${DEFAULT-VALUE}.")
    String barSize = "1m";

    @Option(names = "--what", paramLabel = "WHAT", defaultValue = "TRADES",
            description = "TRADES (default), MIDPOINT, BID, ASK or ADJUSTED_LAST.")
    String what = "TRADES";

    @Option(names = {"--use-regular-trading-hours", "--rth"},
            description = "Leave out history outside the regular hours.")
    boolean regularOnly;

    @Option(names = "--tz-offset-hours", paramLabel = "HOURS", defaultValue = "NaN",
            description = "Shift displayed times against UTC by this many hours; fractions count. Data stay UTC.")
    double offsetHours = Double.NaN;

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "",
            description = "Zone of displayed times, for example Europe/Berlin; default the exchange's.")
    String zone = "";

    @Option(names = "--intraminute-poll-secs", paramLabel = "SECS", defaultValue = "1",
            description = "How often the bar in progress is told, at least 0.25; default ${DEFAULT-VALUE}.")
    double intraMinutePoll = 1;

    @Option(names = "--historical-poll-secs", paramLabel = "SECS", defaultValue = "60",
            description = "Time between backfills, at least 1; default ${DEFAULT-VALUE}.")
    double historicalPoll = 60;

    @Option(names = "--price-pref", paramLabel = "LIST", defaultValue = "",
            description = "Which price forms the bar in progress, the first known wins, for example "
                    + "mid,last,bid,ask; default what --what asks for, last,mid,bid,ask for TRADES.")
    String priceChain = "";

    @Option(names = "--persist-csv-every", paramLabel = "N", defaultValue = "0",
            description = "Write the CSV file at every n-th backfill, 0 (default) never.")
    int csvEvery;

    @Option(names = "--strict-rollover",
            description = "Hide a closed bar until history has confirmed it.")
    boolean strictRollover;

    /** @throws CommandFailed if an option makes no sense */
    ContractQuery query() {
        try {
            return ContractQuery.parse(symbol.isBlank() ? DEFAULT_SYMBOL : symbol);
        } catch (IllegalArgumentException e) {
            throw usage(e);
        }
    }

    BarSize barSize() {
        return BarSize.parse(barSize).filter(s -> !s.wireText().isEmpty()).orElseThrow(
                () -> new CommandFailed(ExitCode.USAGE, "There is no bar size \"" + barSize + "\"; try 1m, 5m, 1h, 1d"));
    }

    WhatToShow whatToShow() {
        try {
            return WhatToShow.valueOf(what.trim().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE,
                    "--what is TRADES, MIDPOINT, BID, ASK or ADJUSTED_LAST, not \"" + what + "\"");
        }
    }

    FeedSettings settings(Duration initialHistory) {
        try {
            return new FeedSettings(barSize(), whatToShow(), regularOnly, intraMinutePoll(), historicalPoll(),
                    true, chain(), FeedSettings.DEFAULT.overlap(), initialHistory, csvEvery,
                    strictRollover);
        } catch (IllegalArgumentException e) {
            throw usage(e);
        }
    }

    private List<PriceSource> chain() {
        return priceChain.isBlank() ? PriceSource.chainFor(whatToShow()) : PriceSource.parseChain(priceChain);
    }

    /** Whether the polls lie below their floors and are raised. */
    boolean clamped() {
        return FeedSettings.clamped(intraMinutePoll(), historicalPoll());
    }

    /** The zone of displayed times. */
    ZoneId displayZone(Instrument instrument) {
        try {
            if (!Double.isNaN(offsetHours)) {
                return ZoneOffset.ofTotalSeconds((int) Math.round(offsetHours * 3600));
            }
            return zone.isEmpty() ? instrument.zone() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw usage(e);
        }
    }

    private Duration intraMinutePoll() {
        return seconds(intraMinutePoll, "--intraminute-poll-secs");
    }

    private Duration historicalPoll() {
        return seconds(historicalPoll, "--historical-poll-secs");
    }

    private static Duration seconds(double seconds, String option) {
        if (!(seconds > 0 && seconds <= 86400)) {
            throw new CommandFailed(ExitCode.USAGE, option + " is a number of seconds above 0, not " + seconds);
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static CommandFailed usage(RuntimeException e) {
        return new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
}
