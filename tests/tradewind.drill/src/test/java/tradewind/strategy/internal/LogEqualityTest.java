package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.DataFolder;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.Subject;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.QuoteState;
import tradewind.core.quote.TickType;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.SimulatorOptions;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.Commission;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.RunStatus;
import tradewind.core.strategy.StrategyRun;
import tradewind.core.trade.Limit;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.TradingSnapshot.Readiness;
import tradewind.strategy.sfi.internal.SfiCharlie;
import tradewind.trader.internal.Trader;
import tradewind.trader.internal.Traders;
import tradewind.tws.connection.Wiring;
import tradewind.tws.gateway.internal.GatewaySimulator;

/**
 * One day, twice: played by the back-test, and run through the gate of trading, the journal, the protocol and the embedded
 * gateway's exchange. The decisions are the same to the byte.
 */
class LogEqualityTest {
    private static final long PATIENCE = 30;
    /**
     * Bars do not say what was displayed, and the two exchanges guess it differently: an order that is small against the
     * market's usual size is filled within its bar by both.
     */
    private static final long QUANTITY = 5;
    private static final FillModel FILLS = new FillModel(1, 1, Commission.EUROPE_SHARES, 0, Duration.ZERO, 1);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aDayOfRheinmetall() throws Exception {
        compare("RHM", List.of("XETR_RHM_2017-07-28_1m.csv.gz"), 300);
    }

    @Test
    void aDayOfIbmFromItsTradesAndQuotes() throws Exception {
        compare("IBM", List.of("IBM_2013-10-07_trades.csv.gz", "IBM_2013-10-07_quotes.csv.gz"), 380);
    }

    private static Optional<Path> file(String name) {
        return Stream.of(System.getenv("TRADEWIND_DATA"), "../shared/data", "../../shared/data", "../../../shared/data")
                .filter(f -> f != null).map(f -> Path.of(f).resolve(name)).filter(Files::isReadable).findFirst();
    }

    private void compare(String symbol, List<String> names, int least) throws Exception {
        List<Path> files = names.stream().map(LogEqualityTest::file).flatMap(Optional::stream).toList();
        assumeTrue(files.size() == names.size(), names + " are not on this machine");
        Session whole = new Session(symbol, files);
        BarSeries bars = whole.bars();
        whole.close();
        assertTrue(bars.size() >= least, bars.size() + " bars");
        RunSettings settings = RunSettings.of("sfi-charlie", Map.of()).withQuantity(QUANTITY);
        Path played = folder.resolve("backtest.log");
        BacktestResult past = strategies().backtest(new BacktestRequest(
                Subject.of(whole.instrument, bars, true), settings, FILLS, true, Optional.of(played)), () -> false);
        assertTrue(past.statistics().orders() > 5, past.statistics() + ": the day says too little");
        Path ran = folder.resolve("gateway.log");
        String digest = run(symbol, files, bars, settings, ran);
        assertEquals(Optional.empty(), LogComparison.of(played, ran));
        assertEquals(past.digest(), digest);
    }

    private static LocalStrategies strategies() {
        return new LocalStrategies(List.of(new SfiCharlie()));
    }

    private String run(String symbol, List<Path> files, BarSeries bars, RunSettings settings, Path log) throws Exception {
        System.setProperty(DataFolder.PROPERTY, folder.resolve(symbol).toString());
        try (Session session = new Session(symbol, files)) {
            StepFeed feed = new StepFeed(session.instrument, session::quote);
            LiveRuns runs = new LiveRuns(strategies(), only(feed), session.trader, session.gateway::now,
                    Duration.ofSeconds(10));
            StrategyRun run = runs.run(new RunRequest(session.instrument, FeedSettings.DEFAULT, settings, true,
                    Optional.of(log)));
            for (int i = 0; i < bars.size(); i++) {
                session.advance(Instant.ofEpochSecond(bars.time(i) + 61));
                settle(run);
                feed.confirm(bars.slice(i, i + 1));
                int seen = i + 1;
                await(() -> run.status().bars() == seen, run);
                settle(run);
            }
            String digest = run.status().digest();
            run.close();
            await(() -> run.status().ended(), run);
            runs.close();
            withoutTheStop(log);
            return digest;
        }
    }

    /** That a person ends the run is in the log; the back-test ends with its bars. */
    private static void withoutTheStop(Path log) throws IOException, InterruptedException {
        for (int i = 0; i < 100 && !Files.readString(log).contains("|stop|"); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        List<String> lines = Files.readAllLines(log);
        assertTrue(lines.getLast().contains("|stop|"), lines.getLast());
        Files.write(log, lines.subList(0, lines.size() - 1));
    }

    /** Waits for what an order that can be filled becomes. */
    private static void settle(StrategyRun run) throws InterruptedException {
        for (int i = 0; i < 100 && run.status().working() != 0; i++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static void await(BooleanSupplier fits, StrategyRun run) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!fits.getAsBoolean()) {
            RunStatus status = run.status();
            assertTrue(System.nanoTime() < end && status.state() != RunStatus.State.FAILED, status.toString());
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static MarketData only(MarketFeed feed) {
        return new MarketData() {
            @Override
            public MarketFeed open(Instrument instrument, FeedSettings settings) {
                return feed;
            }

            @Override
            public List<MarketFeed> feeds() {
                return List.of(feed);
            }
        };
    }

    /** A gateway whose clock stands still until it is moved, and a session with it. */
    private static final class Session implements QuoteListener, AutoCloseable {
        final RunningSimulator gateway;
        final Wiring wiring = Wiring.create();
        final Trader trader = new Trader(wiring.connection(), wiring.broker(), wiring.quotes(), wiring.instruments());
        final Instrument instrument;
        private final QuoteState quote = new QuoteState();

        Session(String symbol, List<Path> files) throws Exception {
            gateway = new GatewaySimulator().start(new SimulatorOptions(0, 7, files, 0, 200, List.of(), Path.of(""),
                    false));
            trader.setLimits(generous()).get(PATIENCE, TimeUnit.SECONDS);
            wiring.connection().connect(new ConnectionProfile("Equality", AccountKind.PAPER, false,
                    ConnectionProfile.LOOPBACK, gateway.port(), 3));
            CompletableFuture<Boolean> ready = new CompletableFuture<>();
            trader.onChange(s -> {
                if (s.readiness() == Readiness.READY) {
                    ready.complete(true);
                }
            });
            ready.get(PATIENCE, TimeUnit.SECONDS);
            instrument = wiring.instruments().find(ContractQuery.stock(symbol)).get(PATIENCE, TimeUnit.SECONDS)
                    .getFirst();
            wiring.quotes().subscribe(instrument, this);
        }

        private static RiskLimits generous() {
            Map<Limit, BigDecimal> limits = new EnumMap<>(Limit.class);
            for (Limit limit : Limit.values()) {
                limits.put(limit, BigDecimal.valueOf(1_000_000_000L));
            }
            limits.put(Limit.DUPLICATE_SECONDS, BigDecimal.ZERO);
            return new RiskLimits(limits, Map.of(), Map.of());
        }

        void advance(Instant to) {
            Duration way = Duration.between(gateway.now(), to);
            if (way.isPositive()) {
                gateway.step(way);
            }
        }

        /** The bars of the day's regular hours, once it is over. */
        BarSeries bars() throws Exception {
            Instant from = gateway.now().minus(Duration.ofHours(1));
            gateway.step(Duration.ofHours(16));
            return wiring.history().fetch(new HistoryRequest(instrument, BarSize.M1, from, gateway.now(),
                    WhatToShow.TRADES, true), HistoricalData.Progress.NONE).get(60, TimeUnit.SECONDS).authoritative();
        }

        synchronized Quote quote() {
            return quote.snapshot();
        }

        @Override
        public synchronized void onTick(TickType type, double value, double size, long time) {
            quote.onTick(type, value, size, time);
        }

        @Override
        public synchronized void onMarketData(MarketDataType type, String reason) {
            quote.onMarketData(type, reason);
        }

        @Override
        public void close() {
            wiring.connection().disconnect();
            Traders.close(trader);
            gateway.close();
        }
    }
}
