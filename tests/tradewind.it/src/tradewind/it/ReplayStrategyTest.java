package tradewind.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.bar.BarSeries;
import tradewind.core.connection.Connection;
import tradewind.core.connection.Instruments;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.PriceSource;
import tradewind.core.replay.Replay;
import tradewind.core.replay.ReplaySource;
import tradewind.core.replay.Replays;
import tradewind.core.strategy.AiGate;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.Commission;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Strategies;
import tradewind.core.strategy.StrategyRun;
import tradewind.core.strategy.StrategyRuns;
import tradewind.core.trade.Limit;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingSnapshot;

/** A strategy that runs in a replay, stepped bar by bar, decides as in the back-test of the same day, to the byte. */
class ReplayStrategyTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration BAR = Duration.ofMinutes(1);
    private static final FillModel FILLS = new FillModel(1, 1, Commission.EUROPE_SHARES, 0, Duration.ZERO, 1);
    /** Small against what is displayed: both exchanges fill it within its bar. */
    private static final RunSettings SETTINGS =
            RunSettings.of("sfi-charlie", Map.of()).withQuantity(5).withGate(AiGate.OFF);
    private static final FeedSettings FEED = new FeedSettings(FeedSettings.DEFAULT.barSize(),
            FeedSettings.DEFAULT.whatToShow(), true, FeedSettings.DEFAULT.intraMinutePoll(),
            FeedSettings.DEFAULT.historicalPoll(), true, List.of(PriceSource.LAST), FeedSettings.DEFAULT.overlap(),
            Duration.ofDays(1), 0, false);

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void leave() throws Exception {
        Services.get(Connection.class).disconnect();
        Services.get(Replays.class).current().ifPresent(Replay::close);
    }

    private Replay open() throws Exception {
        Optional<Path> trades = RealData.file("IBM_2013-10-07_trades.csv.gz");
        Optional<Path> quotes = RealData.file("IBM_2013-10-07_quotes.csv.gz");
        assumeTrue(trades.isPresent() && quotes.isPresent(), "IBM_2013-10-07 is not on this machine");
        Replay replay = Services.get(Replays.class).open(new ReplaySource.Recorded("IBM", List.of(trades.get(),
                quotes.get())));
        Connection connection = Services.get(Connection.class);
        connection.connect(replay.profile());
        Trading trading = Services.get(Trading.class);
        Services.await("the session", LIMIT, () -> connection.status().profile().equals(replay.profile())
                && connection.status().state().usable()
                && trading.snapshot().readiness() == TradingSnapshot.Readiness.READY);
        trading.setLimits(generous()).get(20, TimeUnit.SECONDS);
        return replay;
    }

    private static RiskLimits generous() {
        Map<Limit, BigDecimal> limits = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            limits.put(limit, BigDecimal.valueOf(1_000_000_000L));
        }
        limits.put(Limit.DUPLICATE_SECONDS, BigDecimal.ZERO);
        return new RiskLimits(limits, Map.of(), Map.of());
    }

    @Test
    void decisionsAreThoseOfTheBacktest() throws Exception {
        RiskLimits before = Services.get(Trading.class).limits();
        Replay replay = open();
        Instrument ibm = Services.get(Instruments.class).find(replay.subject()).get(20, TimeUnit.SECONDS).getFirst();
        Path ran = folder.resolve("replay.log");
        try (MarketFeed feed = Services.get(MarketData.class).open(ibm, FEED)) {
            Services.await("the feed", LIMIT, () -> feed.snapshot().status().backfills() > 0);
            StrategyRun run = Services.get(StrategyRuns.class).run(new RunRequest(ibm, FEED, SETTINGS, true,
                    Optional.of(ran)));
            Instant close = Instant.parse("2013-10-07T20:00:00Z");
            int bars = 0;
            while (replay.state().now().isBefore(close)) {
                replay.stepBar(BAR).get(20, TimeUnit.SECONDS);
                int seen = ++bars;
                Services.await("bar " + seen, LIMIT, () -> run.status().bars() == seen || run.status().ended());
                settle(run);
            }
            String digest = run.status().digest();
            run.close();
            Services.await("the end", LIMIT, () -> run.status().ended());
            compare(ibm, feed.snapshot().series().authoritative(), ran, digest);
        } finally {
            Services.get(Trading.class).setLimits(before).get(20, TimeUnit.SECONDS);
        }
    }

    /** Gives what an order that can be filled becomes a moment to be told. */
    private static void settle(StrategyRun run) {
        for (int i = 0; i < 100 && run.status().working() != 0; i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    private void compare(Instrument ibm, BarSeries bars, Path ran, String digest) throws Exception {
        assertEquals(390, bars.size());
        Path played = folder.resolve("backtest.log");
        BacktestResult past = Services.get(Strategies.class).backtest(new BacktestRequest(Subject.of(ibm, bars, true),
                SETTINGS, FILLS, true, Optional.of(played)), () -> false);
        assertTrue(past.statistics().orders() > 5, past.statistics().toString());
        List<String> lines = Files.readAllLines(ran);
        assertTrue(lines.getLast().contains("|stop|"), lines.getLast());
        Files.write(ran, lines.subList(0, lines.size() - 1));
        assertEquals(Optional.empty(), Services.get(Strategies.class).divergence(played, ran));
        assertEquals(past.digest(), digest);
    }
}
