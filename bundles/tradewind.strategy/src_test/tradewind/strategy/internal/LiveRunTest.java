package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;
import tradewind.core.strategy.AiGate;
import tradewind.core.strategy.OrderLeg;
import tradewind.core.strategy.RunBook;
import tradewind.core.strategy.RunMark;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.RunStatus;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.SlippageEntry;
import tradewind.core.strategy.Strategy;
import tradewind.core.strategy.StrategyForecast;
import tradewind.core.strategy.StrategyRun;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Side;

class LiveRunTest {
    private static final Instrument RHM = new Instrument(12, "RHM", SecurityType.STK, "SMART", "IBIS", "EUR", "RHM", "RHM",
            "", BigDecimal.ONE, "Rheinmetall", PriceIncrements.uniform(new BigDecimal("0.01")),
            TradingHours.continuous(ZoneOffset.UTC), TradingHours.continuous(ZoneOffset.UTC));
    private static final Quote QUOTE = new Quote(9.99, 100, 10.01, 100, 10, 1, 0, 10, 10, 10, 10, false, 0,
            MarketDataType.LIVE);

    @TempDir
    private Path folder = Path.of("");
    private final FakeTrading trading = new FakeTrading();
    private final FakeFeed feed = new FakeFeed(RHM, () -> QUOTE);
    private final SlippageBook ledger = new SlippageBook(() -> folder);
    private final List<LiveRuns> hosts = new ArrayList<>();
    private long now = Market.START;
    private int bars;

    private StrategyRun start(Supplier<Strategy> strategy, boolean armed) {
        return host(strategy).run(new RunRequest(RHM, FeedSettings.DEFAULT, Market.settings(), armed, Optional.empty()));
    }

    private LiveRuns host(Supplier<Strategy> strategy) {
        MarketData only = new MarketData() {
            @Override
            public MarketFeed open(Instrument instrument, FeedSettings settings) {
                return feed;
            }

            @Override
            public List<MarketFeed> feeds() {
                return List.of(feed);
            }
        };
        LiveRuns host = new LiveRuns(new LocalStrategies(List.of(Market.factory("test", strategy))), only, trading,
                () -> Instant.ofEpochSecond(now), Duration.ofMillis(300), ledger);
        hosts.add(host);
        return host;
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (LiveRuns host : hosts) {
            host.close();
        }
    }

    /** The next bar closes at 10 and is confirmed. */
    private void bar(StrategyRun run) throws Exception {
        confirm(run, ++bars);
        until(run, s -> s.bars() == bars);
    }

    private void confirm(StrategyRun run, int number) {
        double[][] rows = new double[number][];
        java.util.Arrays.setAll(rows, i -> Market.flat(10));
        BarSeries all = Market.bars(rows);
        now = all.time(number - 1) + 61;
        feed.confirm(all.slice(number - 1, number));
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
    void targetsBecomeLimitOrdersThroughTheGate() throws Exception {
        StrategyRun run = start(() -> Market.targets(Map.of(1, 100, 2, 0)), true);
        bar(run);
        OrderRequest order = trading.placed.getFirst();
        assertEquals(FakeTrading.TEST, order.source());
        assertEquals(OrderTerms.limit(Side.BUY, BigDecimal.TEN, new BigDecimal("10.19")), order.terms());
        trading.fill(10, 10.01);
        until(run, s -> s.position() == 10 && s.working() == 0);
        bar(run);
        assertEquals(OrderTerms.limit(Side.SELL, BigDecimal.TEN, new BigDecimal("9.81")), trading.placed.get(1).terms());
    }

    @Test
    void signalsOnlyUntilArmed() throws Exception {
        StrategyRun run = start(() -> Market.targets(Map.of(1, 100, 3, 0, 5, 100)), false);
        bar(run);
        assertEquals(10, run.status().target());
        assertEquals("Running, signals only", run.status().text());
        bar(run);
        bar(run);
        run.arm(true);
        until(run, RunStatus::armed);
        assertEquals(List.of(), trading.placed);
        bar(run);
        bar(run);
        assertEquals(1, trading.placed.size());
    }

    @Test
    void aWorkingOrderIsCancelledBeforeAnotherIsSent() throws Exception {
        StrategyRun run = start(() -> Market.targets(Map.of(1, 100, 2, 0)), true);
        bar(run);
        trading.fill(3, 10.01);
        until(run, s -> s.position() == 3);
        bar(run);
        assertEquals(List.of("r1"), trading.cancelled);
        until(run, s -> s.working() == -3);
        assertEquals(OrderTerms.limit(Side.SELL, new BigDecimal("3"), new BigDecimal("9.81")),
                trading.placed.get(1).terms(), "what was filled and no more");
    }

    @Test
    void aRefusedEntryIsNotRepeatedAndARefusedExitIs() throws Exception {
        StrategyRun run = start(() -> Market.targets(Map.of(1, 100, 3, 100, 5, 0)), true);
        trading.refusing = true;
        bar(run);
        until(run, s -> s.target() == 0 && s.working() == 0);
        bar(run);
        assertEquals(1, trading.placed.size());
        trading.refusing = false;
        bar(run);
        trading.fill(10, 10);
        until(run, s -> s.position() == 10);
        bar(run);
        trading.refusing = true;
        bar(run);
        bar(run);
        assertEquals(4, trading.placed.size(), "entry, entry, exit, exit");
        assertEquals(Side.SELL, trading.placed.get(3).terms().side());
    }

    @Test
    void anEntryThatEndsUnfilledIsLetGo() throws Exception {
        StrategyRun run = start(() -> Market.targets(Map.of(1, 100)), true);
        bar(run);
        trading.end(OrderState.CANCELLED);
        until(run, s -> s.target() == 0 && s.working() == 0);
        bar(run);
        assertEquals(1, trading.placed.size());
    }

    @Test
    void thePositionOfAnEarlierRunIsTakenUp() throws Exception {
        trading.found(OrderRequest.of(RHM, OrderTerms.market(Side.BUY, BigDecimal.TEN)).from(FakeTrading.TEST));
        StrategyRun run = start(() -> Market.targets(Map.of(2, 0)), true);
        until(run, s -> s.position() == 10);
        bar(run);
        assertEquals(List.of(), trading.placed, "without a signal it stays");
        bar(run);
        assertEquals(Side.SELL, trading.placed.getFirst().terms().side());
    }

    @Test
    void barsOfThePastAreSeenButNotTradedOn() throws Exception {
        StrategyRun run = start(() -> Market.answering(b -> Signal.longAll("always")), true);
        now = Market.START + 86400;
        feed.confirm(Market.bars(Market.flat(10), Market.flat(10)));
        until(run, s -> s.bars() == 2);
        assertEquals(List.of(), trading.placed);
        assertTrue(run.status().banner().startsWith("No trade was closed; a trade of 10 costs"), run.status().banner());
    }

    @Test
    void oneThatHangsIsStoppedAndItsEntryIsCancelled() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        StrategyRun run = start(() -> Market.answering(b -> {
            if (b.size() == 2 && Thread.currentThread().getName().equals("strategy-test")) {
                awaitForEver(never);
            }
            return b.size() == 1 ? Signal.longAll("in") : Signal.KEEP;
        }), true);
        bar(run);
        confirm(run, 2);
        until(run, RunStatus::ended);
        assertEquals("Stopped: it did not answer for 300 ms", run.status().text());
        assertEquals(RunStatus.State.FAILED, run.status().state());
        assertEquals(List.of("r1"), trading.cancelled);
    }

    private static void awaitForEver(CountDownLatch never) {
        while (never.getCount() > 0) {
            Thread.onSpinWait();
            if (Thread.currentThread().isInterrupted()) {
                never.countDown();
            }
        }
    }

    @Test
    void oneThatThrowsIsStopped() throws Exception {
        StrategyRun run = start(() -> Market.answering(b -> {
            if (b.size() == 2 && Thread.currentThread().getName().equals("strategy-test")) {
                throw new IllegalStateException("lost");
            }
            return Signal.KEEP;
        }), true);
        bar(run);
        confirm(run, 2);
        until(run, RunStatus::ended);
        assertTrue(run.status().text().contains("lost"), run.status().text());
    }

    /** The forecast of the first bar is worth an entry, that of the others is not; the exit is not asked about. */
    @Test
    void modelsAreAskedAboutEntriesOnly() throws Exception {
        LiveRuns host = host(() -> Market.targets(Map.of(1, 100, 2, 0, 3, 100))).with((instrument, settings, bar, patience) ->
                Optional.of(new StrategyForecast("lstm", bar, bar == Market.START ? 20 : 10, 1, 0.1)));
        StrategyRun run = host.run(new RunRequest(RHM, FeedSettings.DEFAULT, Market.settings().withGate(AiGate.VETO), true,
                Optional.empty()));
        List<String> lines = java.util.Collections.synchronizedList(new ArrayList<>());
        run.onDecision(lines::add);
        bar(run);
        trading.fill(10, 10);
        until(run, s -> s.position() == 10);
        bar(run);
        trading.fill(10, 10);
        until(run, s -> s.position() == 0);
        bar(run);
        assertEquals(2, trading.placed.size());
        String third = lines.stream().filter(l -> l.startsWith("3|")).findFirst().orElseThrow();
        assertTrue(third.contains("|VETO model=lstm age=1 maxAge=72 skill=0.1 move=0 needed="), third);
        assertTrue(third.contains(" abstain: too little|"), third);
    }

    /** Whoever has not chosen gets the veto where the account is simulated; what the log says is what holds. */
    @Test
    void modelsMustAgreeOnASimulatedAccountUnlessSomebodyHasChosen() throws Exception {
        assertEquals(List.of("gate=OFF", "10"), headerAndTarget(AccountKind.PAPER, Market.settings()));
        assertEquals(List.of("gate=OFF", "10"), headerAndTarget(AccountKind.LIVE, Market.settings()));
        assertEquals(List.of("gate=VETO", "0"), headerAndTarget(AccountKind.SIM, Market.settings()));
        assertEquals(List.of("gate=OFF", "10"), headerAndTarget(AccountKind.SIM, Market.settings().withGate(AiGate.OFF)));
        assertEquals(List.of("gate=VETO", "0"), headerAndTarget(AccountKind.LIVE, Market.settings().withGate(AiGate.VETO)));
    }

    private List<String> headerAndTarget(AccountKind kind, RunSettings settings) throws Exception {
        trading.kind = kind;
        feed.forget();
        bars = 0;
        Path log = folder.resolve("a.log");
        StrategyRun run = host(() -> Market.targets(Map.of(1, 100))).run(new RunRequest(RHM, FeedSettings.DEFAULT, settings,
                false, Optional.of(log)));
        bar(run);
        String target = Long.toString(run.status().target());
        run.close();
        until(run, RunStatus::ended);
        return List.of(Files.readAllLines(log).getFirst().split("\\|")[6], target);
    }

    @Test
    void killClosesThePosition() throws Exception {
        StrategyRun run = start(() -> Market.targets(Map.of(1, 100)), true);
        bar(run);
        trading.fill(10, 10);
        until(run, s -> s.position() == 10);
        run.kill();
        until(run, s -> s.working() == -10);
        assertEquals("Closing its position: killed by a person", run.status().text());
        assertEquals(OrderTerms.limit(Side.SELL, BigDecimal.TEN, new BigDecimal("9.81")), trading.placed.get(1).terms());
        trading.fill(10, 9.99);
        until(run, RunStatus::ended);
        assertEquals(RunStatus.State.STOPPED, run.status().state());
    }

    @Test
    void killTakesBackAnEntryFirst() throws Exception {
        StrategyRun run = start(() -> Market.targets(Map.of(1, 100)), true);
        bar(run);
        trading.fill(4, 10);
        until(run, s -> s.position() == 4);
        run.kill();
        until(run, s -> s.working() == -4);
        assertEquals(List.of("r1"), trading.cancelled);
        trading.fill(4, 9.99);
        until(run, RunStatus::ended);
        assertEquals(0, run.status().position());
    }

    @Test
    void closingCancelsTheEntryAndKeepsThePosition() throws Exception {
        StrategyRun run = start(() -> Market.targets(Map.of(1, 100)), true);
        bar(run);
        trading.fill(4, 10);
        until(run, s -> s.position() == 4);
        run.close();
        until(run, RunStatus::ended);
        assertEquals(List.of("r1"), trading.cancelled);
        assertEquals(1, trading.placed.size());
    }

    @Test
    void anArmedRunHasAShadowAndALedger() throws Exception {
        StrategyRun run = start(() -> Market.targets(Map.of(1, 100, 2, 0)), true);
        bar(run);
        trading.fill(10, 10.03);
        until(run, s -> s.position() == 10 && s.working() == 0);
        RunBook shadow = run.status().figures().shadow().orElseThrow();
        assertEquals(10, shadow.position());
        assertEquals(10.01, shadow.averagePrice(), 1e-9);
        assertEquals(-0.3 - 3, run.status().figures().account().unrealized(), 1e-9);
        assertEquals(1, run.status().figures().ordersInMinute());
        assertEquals(Market.START + 60, run.status().figures().signalAt());
        SlippageEntry entry = ledger.session().getFirst();
        assertEquals(10, entry.decision(), 1e-9);
        assertEquals(10, entry.arrival(), 1e-9);
        assertEquals(30, entry.shortfallBp(entry.account()), 1e-6);
        assertEquals(20, entry.accountLessShadowBp(), 1e-6);
        assertEquals(List.of(RunMark.Kind.FOLLOWED, RunMark.Kind.SHADOW_FILL), run.marks().stream().map(RunMark::kind).toList());
        bar(run);
        trading.fill(10, 9.99);
        until(run, s -> s.position() == 0 && s.figures().shadow().orElseThrow().position() == 0);
        assertEquals(-0.4 - 6, run.status().figures().account().realized(), 1e-9);
    }

    @Test
    void aShadowSendsNothing() throws Exception {
        StrategyRun run = host(() -> Market.targets(Map.of(1, 100))).run(new RunRequest(RHM, FeedSettings.DEFAULT,
                Market.settings(), false, Optional.empty(), true));
        bar(run);
        until(run, s -> s.figures().shadow().filter(b -> b.position() == 10).isPresent());
        assertEquals("Running, shadow", run.status().text());
        assertEquals(List.of(), trading.placed);
        assertEquals(0, run.status().position());
        run.close();
        until(run, RunStatus::ended);
        assertEquals(List.of(OrderLeg.State.NONE), ledger.session().stream().map(e -> e.account().state()).toList());
    }

    @Test
    void aRefusedOrderStandsInTheLedger() throws Exception {
        StrategyRun run = start(() -> Market.targets(Map.of(1, 100)), true);
        trading.refusing = true;
        bar(run);
        until(run, s -> s.target() == 0 && s.working() == 0);
        assertEquals(OrderLeg.State.REFUSED, ledger.session().getFirst().account().state());
        assertEquals(OrderLeg.State.FILLED, ledger.session().getFirst().shadow().state());
    }

    @Test
    void whatUsesFutureDataIsNotRun() {
        assertTrue(assertThrows(IllegalStateException.class, () -> start(() -> Market.answering(
                b -> b.close(b.size()) > 0 ? Signal.KEEP : Signal.flat("")), true)).getMessage().contains("in the future"));
    }
}
