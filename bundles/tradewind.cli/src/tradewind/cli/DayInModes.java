package tradewind.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.Instrument;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.Commission;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.StrategyRun;

/**
 * A recorded day on which one strategy is run in every mode, each with a decision log: all are to be equal to the byte.
 * First {@link #backtest}, which fetches the bars, then the others in any order, but the recorded one after the replay
 * that it plays again; each in a world of its own, or one after the other in the same.
 */
final class DayInModes {
    /** A simulation begins when so many bars are known: less than the strategies of the product need to be warm. */
    static final int MIDMORNING = 120;
    /** The day of an exchange is over after that. */
    private static final Duration DAY = Duration.ofHours(16);
    private static final int FIELD_WORKING = 9;
    private static final int FIELD_SIGNAL = 10;
    private static final int FIELD_ORDERS = 14;
    private static final int HEADER_LINES = 2;

    /** What a mode has decided. @param sha256 of the log. @param orders how many bars have led to one */
    record Outcome(Mode mode, Path log, String sha256, long orders) {
    }

    private final List<Path> files;
    private final RunSettings settings;
    private final Path folder;
    private @Nullable BarSeries bars;
    private String symbol = "";

    /**
     * @param files    of one instrument, as the gateway replays them
     * @param settings the same in every mode; models are not asked unless somebody has chosen so
     * @param folder   where the logs go
     */
    DayInModes(List<Path> files, RunSettings settings, Path folder) {
        this.files = List.copyOf(files);
        this.settings = settings.withGate(settings.gate().inThePast());
        this.folder = folder;
    }

    private Path log(Mode mode) {
        return folder.resolve(mode + ".log");
    }

    /** Every frame of the replay's session. */
    private Path recording() {
        return folder.resolve(Mode.REPLAY + ".twrec");
    }

    private static FeedSettings feed() {
        FeedSettings d = FeedSettings.DEFAULT;
        return new FeedSettings(BarSize.M1, WhatToShow.TRADES, true, d.intraMinutePoll(), d.historicalPoll(), true,
                d.priceChain(), d.overlap(), Duration.ofDays(1), 0, false);
    }

    /** Shows all of a bar's volume at each look, which comes nearest to the gateway for orders of a few pieces. */
    private static FillModel fills(Instrument instrument) {
        return new FillModel(1, 1, Commission.shares(instrument.currency()), 0, Duration.ZERO,
                instrument.multiplier().doubleValue());
    }

    Outcome backtest(World world) throws IOException, InterruptedException {
        try (MarketSession session = new MarketSession(world, Mode.BACKTEST, files, recording(), "")) {
            Instant from = session.market().now().minus(Duration.ofHours(1));
            session.market().step(DAY);
            BarSeries day = Await.result(world.history().fetch(new HistoryRequest(session.instrument(), BarSize.M1, from,
                    session.market().now(), WhatToShow.TRADES, true), HistoricalData.Progress.NONE),
                    MarketSession.PATIENCE, "History").authoritative();
            bars = day;
            symbol = session.instrument().symbol();
            world.strategies().backtest(new BacktestRequest(
                    Subject.of(session.instrument(), day, true), settings, fills(session.instrument()), true,
                    Optional.of(log(Mode.BACKTEST))), () -> Thread.currentThread().isInterrupted());
            return outcome(Mode.BACKTEST);
        }
    }

    /** The bars of the day's regular hours. */
    BarSeries bars() {
        BarSeries day = bars;
        if (day == null) {
            throw new IllegalStateException("The back-test comes first");
        }
        return day;
    }

    Outcome run(Mode mode, World world) throws IOException, InterruptedException {
        BarSeries day = bars();
        try (MarketSession session = new MarketSession(world, mode, files, recording(), symbol)) {
            int known = mode == Mode.SIMULATION ? Math.min(MIDMORNING, day.size()) : 1;
            session.moveTo(Instant.ofEpochSecond(day.time(known - 1) + 61));
            known = day.indexAtOrBefore(session.market().now().getEpochSecond() - 60) + 1;
            StrategyRun run = world.runs().run(new RunRequest(session.instrument(), feed(), settings, true,
                    Optional.of(log(mode))));
            try (run; MarketFeed feed = world.marketData().open(session.instrument(), feed())) {
                new ModeRun(mode, session, feed, run, day, mode == Mode.LIVE ? quiet().orElse(-1) : -1).play(known);
            }
            MarketSession.await(() -> run.status().ended(), "The end of the run");
            return outcome(mode);
        }
    }

    /** That a person ends the run is in the log; the back-test ends with its bars, and so do all logs here. */
    private Outcome outcome(Mode mode) throws IOException {
        Path log = log(mode);
        List<String> lines = new ArrayList<>(Files.readAllLines(log));
        if (lines.getLast().contains("|stop|")) {
            lines.removeLast();
            Files.writeString(log, String.join("\n", lines) + "\n");
        }
        return new Outcome(mode, log, sha256(log), lines.stream().skip(HEADER_LINES).filter(DayInModes::orders).count());
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static boolean orders(String line) {
        return !line.split("\\|", -1)[FIELD_ORDERS].isEmpty();
    }

    /**
     * The first of two bars in a row, of those that signals count on, with which nothing begins and nothing works: the
     * connection may be gone there without an order coming too late.
     */
    private OptionalInt quiet() throws IOException {
        List<String> lines = Files.readAllLines(log(Mode.BACKTEST));
        for (int i = HEADER_LINES + 150; i + 1 < lines.size(); i++) {
            if (still(lines.get(i - 1)) && still(lines.get(i)) && still(lines.get(i + 1))) {
                return OptionalInt.of(i - HEADER_LINES);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean still(String line) {
        String[] fields = line.split("\\|", -1);
        return fields[FIELD_WORKING].equals("0") && fields[FIELD_SIGNAL].equals("keep")
                && !orders(line);
    }
}
