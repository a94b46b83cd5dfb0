package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.connection.AccountKind;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;
import tradewind.core.plugin.PlugInVerdict;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.RunStatus;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.StrategyRun;

/** Runs of a strategy that a plug-in has brought: the plug-in may go, and nobody may have signed it. */
class PlugInRunTest {
    private static final Instrument RHM = new Instrument(12, "RHM", SecurityType.STK, "SMART", "IBIS", "EUR", "RHM", "RHM",
            "", BigDecimal.ONE, "Rheinmetall", PriceIncrements.uniform(new BigDecimal("0.01")),
            TradingHours.continuous(ZoneOffset.UTC), TradingHours.continuous(ZoneOffset.UTC));
    private static final Quote QUOTE = new Quote(9.99, 100, 10.01, 100, 10, 1, 0, 10, 10, 10, 10, false, 0,
            MarketDataType.LIVE);
    /** Outside a framework nothing has a bundle. */
    private static final Set<String> ITS_BUNDLE = Set.of("");

    private final AtomicReference<AccountKind> session = new AtomicReference<>(AccountKind.SIM);
    private final FakeTrading trading = new FakeTrading();
    private final FakeFeed feed = new FakeFeed(RHM, () -> QUOTE);
    private final LocalStrategies strategies = new LocalStrategies(List.of(Market.factory("test",
            () -> Market.targets(Map.of(1, 100, 3, 0, 4, 100)))));
    private long now = Market.START;
    private final LiveRuns runs = new LiveRuns(strategies, new MarketData() {
        @Override
        public MarketFeed open(Instrument instrument, FeedSettings settings) {
            return feed;
        }

        @Override
        public List<MarketFeed> feeds() {
            return List.of(feed);
        }
    }, trading, () -> Instant.ofEpochSecond(now), Duration.ofSeconds(5), (order, entry, over) -> { }).with(
            new Permits(session::get, new FakePlugIns("it is not signed")));

    @AfterEach
    void stop() throws InterruptedException {
        runs.close();
    }

    private StrategyRun run(boolean armed) {
        return runs.run(new RunRequest(RHM, FeedSettings.DEFAULT, Market.settings(), armed, Optional.empty()));
    }

    private void bar(StrategyRun run, int number) throws Exception {
        double[][] rows = new double[number][];
        java.util.Arrays.setAll(rows, i -> Market.flat(10));
        BarSeries all = Market.bars(rows);
        now = all.time(number - 1) + 61;
        feed.confirm(all.slice(number - 1, number));
        until(run, s -> s.bars() == number);
    }

    private static void until(StrategyRun run, Predicate<RunStatus> fits) throws Exception {
        CompletableFuture<RunStatus> reached = new CompletableFuture<>();
        try (Subscription ignored = run.onChange(s -> {
            if (fits.test(s)) {
                reached.complete(s);
            }
        })) {
            if (!fits.test(run.status())) {
                reached.get(10, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void itsEndIsAwaitedAndNamesWhatItHolds() throws Exception {
        StrategyRun run = run(true);
        bar(run, 1);
        trading.fill(10, 10);
        until(run, s -> s.position() == 10);
        strategies.leave(Set.of("of.another"), "that goes");
        assertFalse(run.status().ended());
        strategies.leave(ITS_BUNDLE, "its plug-in is removed");
        assertEquals(RunStatus.State.STOPPED, run.status().state());
        assertEquals("Stopped: its plug-in is removed; it still holds 10 RHM", run.status().text());
    }

    @Test
    void whatComesIsCheckedAndACheatIsFound() {
        int[] calls = {0};
        LocalStrategies both = new LocalStrategies(List.of(Market.factory("honest", () -> Market.targets(Map.of(1, 100))),
                Market.factory("remembers", () -> Market.answering(
                        b -> ++calls[0] % 7 == 0 ? Signal.longAll("again") : Signal.KEEP))));
        List<PlugInVerdict> verdicts = new PlugInStrategies(both).check(ITS_BUNDLE);
        assertEquals(List.of(true, false), verdicts.stream().map(PlugInVerdict::passed).toList());
        assertTrue(verdicts.get(1).text().contains("cannot be believed"), verdicts.toString());
        assertEquals(List.of(), new PlugInStrategies(both).check(Set.of("of.another")));
    }

    @Test
    void oneThatNobodySignedIsArmedInSimulationOnly() throws Exception {
        session.set(AccountKind.PAPER);
        assertEquals("it is not signed", assertThrows(IllegalStateException.class, () -> run(true)).getMessage());
        StrategyRun run = run(false);
        assertEquals("it is not signed",
                assertThrows(IllegalStateException.class, () -> run.arm(true)).getMessage());
        bar(run, 1);
        assertTrue(trading.placed.isEmpty());
    }

    @Test
    void itsOrdersAreHeldWhenTheSessionBecomesAnother() throws Exception {
        StrategyRun run = run(true);
        session.set(AccountKind.LIVE);
        bar(run, 1);
        assertTrue(trading.placed.isEmpty(), trading.placed.toString());
        assertFalse(run.status().armed());
    }
}
