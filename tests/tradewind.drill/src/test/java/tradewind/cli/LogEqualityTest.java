package tradewind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.cli.DayInModes.Outcome;
import tradewind.core.strategy.RunSettings;

/**
 * One day, four times: played by the back-test; replayed by the gateway through protocol, hub, strategy, risk gate, journal
 * and exchange; by the simulator of the product from the middle of the morning on; and by a gateway that poses as a live
 * account and loses its connection. The decisions are the same to the byte.
 */
class LogEqualityTest {
    /**
     * Bars do not say what was displayed, and the two exchanges guess it differently: an order that is small against the
     * market's usual size is filled within its bar by both.
     */
    private static final long QUANTITY = 5;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aDayOfRheinmetall() throws Exception {
        compare(List.of("XETR_RHM_2017-07-28_1m.csv.gz"), 300);
    }

    @Test
    void aDayOfIbmFromItsTradesAndQuotes() throws Exception {
        compare(List.of("IBM_2013-10-07_trades.csv.gz", "IBM_2013-10-07_quotes.csv.gz"), 380);
    }

    private static Optional<Path> file(String name) {
        return Stream.of(System.getenv("TRADEWIND_DATA"), "../shared/data", "../../shared/data", "../../../shared/data")
                .filter(f -> f != null).map(f -> Path.of(f).resolve(name)).filter(Files::isReadable).findFirst();
    }

    private void compare(List<String> names, int least) throws Exception {
        List<Path> files = names.stream().map(LogEqualityTest::file).flatMap(Optional::stream).toList();
        assumeTrue(files.size() == names.size(), names + " are not on this machine");
        DayInModes day = new DayInModes(files, RunSettings.of("sfi-charlie", Map.of()).withQuantity(QUANTITY), folder);
        List<Outcome> outcomes = new ArrayList<>();
        try (WorldFixture past = WorldFixture.in(folder.resolve("past"))) {
            outcomes.add(day.backtest(past.world));
        }
        assertTrue(day.bars().size() >= least, day.bars().size() + " bars");
        assertTrue(outcomes.getFirst().orders() > 5, outcomes + ": the day says too little");
        outcomes.addAll(atOnce(day, List.of(Mode.REPLAY, Mode.SIMULATION, Mode.LIVE)));
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
