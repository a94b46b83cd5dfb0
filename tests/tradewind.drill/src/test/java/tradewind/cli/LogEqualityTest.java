package tradewind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.cli.DayInModes.Outcome;
import tradewind.core.strategy.Divergence;
import tradewind.core.strategy.RunSettings;

/**
 * One day, five times: played by the back-test; replayed by the gateway through protocol, hub, strategy, risk gate, journal
 * and exchange; by the simulator of the product from the middle of the morning on; by a gateway that poses as a live account
 * and loses its connection; and once more from a recording of what the replay's session has received. The decisions are the
 * same to the byte.
 */
class LogEqualityTest {
    private static final RunSettings SETTINGS = RunSettings.of("sfi-charlie", Map.of());
    /**
     * Bars do not say what was displayed, and the two exchanges guess it differently: an order that is small against the
     * market's usual size is filled within its bar by both. On this day of RHM nine pieces are too many for some minutes; on
     * that of IBM a hundred are not.
     */
    private static final long FEW = 5;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aDayOfRheinmetall() throws Exception {
        compare(List.of("XETR_RHM_2017-07-28_1m.csv.gz"), SETTINGS.withQuantity(FEW), 300);
    }

    @Test
    void aDayOfIbmFromItsTradesAndQuotes() throws Exception {
        compare(List.of("IBM_2013-10-07_trades.csv.gz", "IBM_2013-10-07_quotes.csv.gz"), SETTINGS, 380);
    }

    /** One of some hundred thousand trades is a cent dearer: the logs part at its bar, and say where that bar comes from. */
    @Test
    void oneChangedTickIsFound() throws Exception {
        List<Path> files = files(List.of("IBM_2013-10-07_trades.csv.gz"));
        Path changed = folder.resolve("IBM_2013-10-07_trades.csv");
        String minute = changeLastTradeOf("2013-10-07T15:00", files.getFirst(), changed);
        Path data = folder.resolve("past");
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        try (WorldFixture past = WorldFixture.in(data)) {
            Outcome a = new DayInModes(files, SETTINGS, folder.resolve("a")).backtest(past.world);
            Outcome b = new DayInModes(List.of(changed), SETTINGS, folder.resolve("b")).backtest(past.world);
            Divergence found = past.world.strategies().divergence(a.log(), b.log()).orElseThrow();
            StrategyOutput.lines(found).forEach(System.out::println);
            assertTrue(found.byInput());
            assertTrue(found.first().contains("|" + minute + ":00Z|"), found.first());
            assertEquals("close", found.fields().stream().map(Divergence.Field::name).filter(n -> !n.equals("high"))
                    .findFirst().orElseThrow());
            assertEquals("history, as the server answered, 1m", found.firstOrigin());
        }
    }

    private static String changeLastTradeOf(String minute, Path from, Path to) throws IOException {
        List<String> lines;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(from)), StandardCharsets.UTF_8))) {
            lines = new ArrayList<>(in.lines().toList());
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).startsWith(minute)) {
                String[] cells = lines.get(i).split(",", -1);
                cells[1] = new BigDecimal(cells[1]).add(new BigDecimal("0.01")).toPlainString();
                lines.set(i, String.join(",", cells));
                break;
            }
        }
        Files.write(to, lines);
        return minute;
    }

    private static List<Path> files(List<String> names) {
        List<Path> files = names.stream().map(LogEqualityTest::file).flatMap(Optional::stream).toList();
        assumeTrue(files.size() == names.size(), names + " are not on this machine");
        return files;
    }

    private static Optional<Path> file(String name) {
        return Stream.of(System.getenv("TRADEWIND_DATA"), "../shared/data", "../../shared/data", "../../../shared/data")
                .filter(f -> f != null).map(f -> Path.of(f).resolve(name)).filter(Files::isReadable).findFirst();
    }

    private void compare(List<String> names, RunSettings settings, int least) throws Exception {
        DayInModes day = new DayInModes(files(names), settings, folder);
        List<Outcome> outcomes = new ArrayList<>();
        try (WorldFixture past = WorldFixture.in(folder.resolve("past"))) {
            outcomes.add(day.backtest(past.world));
        }
        assertTrue(day.bars().size() >= least, day.bars().size() + " bars");
        assertTrue(outcomes.getFirst().orders() > 5, outcomes + ": the day says too little");
        outcomes.addAll(atOnce(day, List.of(Mode.REPLAY, Mode.SIMULATION, Mode.LIVE)));
        outcomes.addAll(atOnce(day, List.of(Mode.RECORDED)));
        try (WorldFixture judge = WorldFixture.in(folder.resolve("past"))) {
            outcomes.forEach(o -> System.out.println(names.getFirst() + " " + o.mode() + " sha256 " + o.sha256()));
            for (Outcome o : outcomes) {
                judge.world.strategies().divergence(outcomes.getFirst().log(), o.log())
                        .ifPresent(d -> StrategyOutput.lines(d).forEach(line -> System.out.println(o.mode() + ": " + line)));
            }
        }
        outcomes.forEach(o -> assertEquals(outcomes.getFirst().sha256(), o.sha256(), () -> o.mode() + " differs"));
    }

    /** Each in a world of its own, for they mostly wait for one another's answers. */
    private List<Outcome> atOnce(DayInModes day, List<Mode> modes) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(modes.size())) {
            List<CompletableFuture<Outcome>> running = modes.stream().map(mode -> CompletableFuture.supplyAsync(() -> {
                try (WorldFixture own = WorldFixture.in(folder.resolve("data-" + mode))) {
                    return day.run(mode, own.world);
                } catch (Exception e) {
                    throw new IllegalStateException("The " + mode + " failed: " + e.getMessage(), e);
                }
            }, threads)).toList();
            return running.stream().map(CompletableFuture::join).toList();
        }
    }
}
