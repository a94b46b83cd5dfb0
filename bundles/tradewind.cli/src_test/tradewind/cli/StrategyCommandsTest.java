package tradewind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.Subscription;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.AccountKind;
import tradewind.core.data.CsvFiles;
import tradewind.core.data.CsvFiles.Import;
import tradewind.core.strategy.AiGate;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.Commission;
import tradewind.core.strategy.Divergence;
import tradewind.core.strategy.Inspection;
import tradewind.core.strategy.OrderLeg;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.SlippageEntry;
import tradewind.core.strategy.SlippageLedger;
import tradewind.core.strategy.Strategies;
import tradewind.core.strategy.StrategyRuns;
import tradewind.core.trade.Trading;

class StrategyCommandsTest {
    private static final BarSeries ONE = BarSeries.of(BarSize.M1, List.of(Bar.authoritative(
            Instant.parse("2017-07-28T07:00:00Z").getEpochSecond(), 85, 86, 84, 85.5, 100, BarSize.M1)));

    @TempDir
    private Path folder = Path.of("");
    private final Fakes.Files files = new Fakes.Files();
    private final FakeStrategies strategies = new FakeStrategies();
    private final FakeTrading trading = new FakeTrading();
    private final Fakes.Registry services = TradewindTest.ready().with(CsvFiles.class, files)
            .with(Strategies.class, strategies).with(StrategyRuns.class, strategies)
            .with(Trading.class, trading);

    private Run run(String... args) {
        files.toRead = new Import(ONE, List.of(), 1);
        return Run.of(services, args);
    }

    @Test
    void everyOptionReachesTheBacktest() throws IOException {
        Path page = folder.resolve("out.html");
        Path trades = folder.resolve("out.csv");
        Run run = run("backtest", "--strategy", "sfi-charlie", "--data", "x/RHM_2017.csv.gz", "--param", "atr_period=7",
                "--quantity", "5", "--short", "--ai-mode", "veto", "--max-position", "20", "--commission", "us",
                "--slippage", "0.3", "--latency-ms", "250", "--spread-steps", "2", "--report", page.toString(), "--csv",
                trades.toString(), "--log", "some.log", "--entries-between", "09:00-17:00");
        assertEquals(ExitCode.OK, run.exitCode(), run.toString());
        BacktestRequest request = strategies.backtests.getFirst();
        assertEquals("RHM_2017", request.subject().ticker());
        assertEquals(Map.of("atr-period", "7"), request.settings().parameters());
        assertEquals(List.of(5L, false, AiGate.Mode.VETO, 20L), List.of(request.settings().quantity(),
                request.settings().longOnly(), request.settings().gate().mode(), request.settings().sandbox().maxPosition()));
        assertEquals(List.of(2, Commission.US_SHARES, 0.3, Duration.ofMillis(250)), List.of(request.fills().spreadSteps(),
                request.fills().commission(), request.fills().slippage(), request.fills().latency()));
        assertEquals(Path.of("some.log"), request.log().orElseThrow());
        assertTrue(run.out().contains("> A LOSS after costs."), run.toString());
        assertEquals("<html>", Files.readString(page));
        assertEquals("entered\n", Files.readString(trades));
    }

    @Test
    void theDefaultsAreThoseOfTheReference() {
        run("backtest", "--data", "x.csv");
        var settings = strategies.backtests.getFirst().settings();
        assertEquals(List.of("sfi-charlie", 10L, true, new BigDecimal("0.2"), false, 100L, AiGate.Mode.AUTO),
                List.of(settings.strategy(), settings.quantity(), settings.longOnly(), settings.limitOffset(),
                        settings.outsideRth(), settings.sandbox().maxPosition(), settings.gate().mode()));
    }

    @Test
    void programsGetOneObject() {
        Run run = run("backtest", "--data", "x.csv", "--json", "--no-log");
        assertEquals(1, run.out().size(), run.toString());
        assertTrue(run.out().getFirst().contains("\"net\":-3,") || run.out().getFirst().contains("\"net\":-3.0,"),
                run.toString());
        assertTrue(run.out().getFirst().contains("\"sharpe\":null"), run.toString());
        assertEquals(false, strategies.backtests.getFirst().logged());
    }

    @Test
    void severalInstrumentsHaveFilesOfTheirOwn() {
        Run run = run("backtest", "--data", "A.csv", "B.csv.gz", "--csv", folder.resolve("t.csv").toString(), "--log",
                "x.log");
        assertEquals(ExitCode.OK, run.exitCode(), run.toString());
        assertEquals(List.of("A", "B"), strategies.backtests.stream().map(r -> r.subject().ticker()).toList());
        assertEquals(Path.of("x-B.log"), strategies.backtests.get(1).log().orElseThrow());
        assertTrue(Files.exists(folder.resolve("t-A.csv")) && Files.exists(folder.resolve("t-B.csv")));
        assertTrue(Files.exists(folder.resolve("t.csv")));
        assertTrue(run.out().contains("2 instruments together"), run.toString());
        assertTrue(run.out().contains("> A LOSS together."), run.toString());
        assertEquals(ExitCode.OK, run("sweep", "--data", "A.csv", "B.csv", "--grid", "atr-period=7").exitCode());
        assertEquals(List.of("A", "B"), strategies.sweeps.getFirst().bases().stream().map(r -> r.subject().ticker()).toList());
        assertEquals(ExitCode.USAGE, run("backtest", "--data", "A.csv", "B.csv", "--symbol", "C").exitCode());
    }

    @Test
    void oneThatWasStoppedFails() {
        strategies.stopped = "it failed";
        Run run = run("backtest", "--data", "x.csv");
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertTrue(run.out().contains("  STOPPED: it failed"), run.toString());
    }

    @Test
    void wrongOptionsAreNamed() {
        for (String[] wrong : new String[][] {{"--quantity", "0"}, {"--param", "x"}, {"--param", "deep=1"},
            {"--commission", "much"}, {"--max-loss", "0"}, {"--entries-between", "9"}, {"--depth", "2"}}) {
            Run run = run("backtest", "--data", "x.csv", wrong[0], wrong[1]);
            assertEquals(ExitCode.USAGE, run.exitCode(), wrong[0] + " " + wrong[1] + ": " + run);
        }
    }

    @Test
    void aSweepListsTheBestFirst() {
        Run run = run("sweep", "--data", "x.csv", "--grid", "atr_period=7..8/1", "--folds", "2");
        assertEquals(ExitCode.OK, run.exitCode(), run.toString());
        assertEquals(Map.of("atr-period", List.of("7", "8")), strategies.sweeps.getFirst().grid());
        assertEquals(2, strategies.sweeps.getFirst().folds());
        assertTrue(run.out().get(0).startsWith("atr-period=8 "), run.toString());
        assertEquals(List.of("2 of 2"), run.err());
    }

    @Test
    void logsAreCompared() {
        assertEquals(List.of("The logs are equal to the byte."), run("log", "diff", "a", "b").out());
        strategies.divergence = new Divergence(3, "1|a", "1|b", List.of(new Divergence.Field("close", "1", "2", true)));
        Run run = run("log", "diff", "a", "b");
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertEquals(List.of("The logs part at line 3: their inputs differ.", "  close     input    1 | 2", "  < 1|a",
                "  > 1|b"), run.out());
        strategies.divergence = new Divergence(3, "1|a", "1|b", List.of(), "read from a file, 1m", "");
        assertEquals(List.of("  < its bar: read from a file, 1m", "  > its bar: origin not known"),
                run("log", "diff", "a", "b").out().subList(3, 5));
    }

    @Test
    void strategiesAreListedAndChecked() {
        assertEquals("sfi-charlie: SFI Charlie. Follows flips.", run("strategy", "list").out().getFirst());
        assertEquals(List.of("sfi-charlie passed 25 comparisons."),
                run("strategy", "check", "sfi-charlie", "--data", "x.csv").out());
        strategies.inspection = new Inspection("sfi-charlie", 3, List.of("The strategy uses future data."));
        assertEquals(ExitCode.FAILED, run("strategy", "check", "sfi-charlie", "--data", "x.csv").exitCode());
    }

    @Test
    void modesNeedADay() {
        assertEquals(ExitCode.USAGE, run("strategy", "modes").exitCode());
        assertEquals(ExitCode.USAGE, run("strategy", "modes", "--data", "x.csv", "--quantity", "0").exitCode());
    }

    @Test
    void aRunPrintsItsSignalsAndEndsWithTheStrategy() {
        Run run = run("run", "--symbol", "RHM", "--param", "atr-period=7");
        RunRequest request = strategies.runs.getFirst();
        assertEquals(false, request.armed());
        assertEquals("RHM", request.instrument().symbol());
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertEquals(List.of("2017-07-28T07:01:00Z  close 1.5  target 10  flip up  -> BUY 10 LMT touch+0.2 DAY"), run.out());
        assertTrue(run.err().contains("> A LOSS."), run.toString());
    }

    @Test
    void aRunOnASimulatedAccountSaysThatModelsAreAsked() {
        String words = "On a simulated account positions are opened only if a price model agrees: serve one, or give"
                + " --ai-mode off.";
        assertEquals(false, run("run").err().contains(words));
        trading.kind = AccountKind.SIM;
        Run run = run("run");
        assertTrue(run.err().contains(words), run.toString());
        assertEquals(AiGate.Mode.AUTO, strategies.runs.getLast().settings().gate().mode());
        assertEquals(false, run("run", "--ai-mode", "off").err().contains(words));
    }

    @Test
    void theLedgerIsShownWithItsMeans() {
        SlippageEntry entry = new SlippageEntry(Instant.parse("2017-07-28T07:01:00Z"), "sfi-charlie", "RHM", 10, 100, 100.05,
                new OrderLeg(OrderLeg.State.FILLED, 10, 100.28, 1), new OrderLeg(OrderLeg.State.FILLED, 10, 100.1, 1));
        SlippageEntry refused = new SlippageEntry(entry.decided(), "sfi-charlie", "RHM", -5, 100, Double.NaN,
                new OrderLeg(OrderLeg.State.REFUSED, 0, Double.NaN, 0), OrderLeg.NONE);
        services.with(SlippageLedger.class, new FakeLedger(List.of(entry, refused)));
        assertEquals(List.of("2017-07-28T07:01:00Z  sfi-charlie RHM BUY 10  decision 100  arrival 100.05  account 10 at 100.28"
                + " +28.0 bp  shadow 10 at 100.1 +10.0 bp  difference +18.0 bp",
                "2017-07-28T07:01:00Z  sfi-charlie RHM SELL 5  decision 100  arrival unknown  account refused  shadow none",
                "2 orders: account +28.0 bp, shadow +10.0 bp; 1 filled in both, difference +18.0 bp",
                "  " + Path.of("slippage", "2017-07-28.csv")), run("strategy", "ledger").out());
        assertEquals(List.of("0 orders: account nothing filled, shadow nothing filled",
                "  " + Path.of("slippage", "2017-07-29.csv")), run("strategy", "ledger", "--day", "2017-07-29").out());
        assertEquals(ExitCode.USAGE, run("strategy", "ledger", "--day", "today").exitCode());
        assertTrue(run("strategy", "ledger", "--json").out().getFirst().contains("\"accountLessShadowBp\":18"));
    }

    /** One day. */
    private record FakeLedger(List<SlippageEntry> entries) implements SlippageLedger {
        private static final LocalDate DAY = LocalDate.of(2017, 7, 28);

        @Override
        public List<SlippageEntry> session() {
            return entries;
        }

        @Override
        public List<SlippageEntry> day(LocalDate day) {
            return day.equals(DAY) ? entries : List.of();
        }

        @Override
        public List<LocalDate> days() {
            return List.of(DAY.minusDays(1), DAY);
        }

        @Override
        public Path file(LocalDate day) {
            return Path.of("slippage", day + ".csv");
        }

        @Override
        public Subscription onChange(Runnable listener) {
            return () -> { };
        }
    }
}
