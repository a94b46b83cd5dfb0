package tradewind.strategy.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.bar.BarSeries;
import tradewind.core.bench.Benchmark;
import tradewind.core.forecast.Subject;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Sandbox;
import tradewind.core.strategy.Strategies;
import tradewind.core.strategy.SweepRequest;

/**
 * SFI Charlie over five million minute bars: without and with the decision log on one thread, and a sweep on all cores. The
 * best of a few rounds.
 */
@Component
public final class BacktestBenchmark implements Benchmark {
    private static final int BARS = 5_000_000;
    private static final int SWEEP_BARS = 1_000_000;
    private static final int ROUNDS = 5;
    private static final int SETTINGS = 8;

    private final Strategies strategies;

    @Activate
    public BacktestBenchmark(@Reference Strategies strategies) {
        this.strategies = strategies;
    }

    @Override
    public String name() {
        return "backtest";
    }

    @Override
    public void run(Consumer<Result> results) throws IOException {
        BarSeries bars = SampleBars.of(BARS);
        speed(results, "backtest.bars", request(bars, false, Optional.empty()), 5e6);
        Path log = Files.createTempFile("tradewind-bench", ".log");
        try {
            speed(results, "backtest.bars.logged", request(bars, true, Optional.of(log)), 1e6);
        } finally {
            Files.delete(log);
        }
        sweep(results, bars.slice(0, SWEEP_BARS));
    }

    private static BacktestRequest request(BarSeries bars, boolean logged, Optional<Path> log) {
        Subject subject = new Subject("BENCH", bars, Optional.empty(), java.time.ZoneOffset.UTC, Optional.empty());
        RunSettings settings = RunSettings.of("sfi-charlie", Map.of())
                .withSandbox(Sandbox.DEFAULT.withMaxLoss(new java.math.BigDecimal("1e12")));
        return new BacktestRequest(subject, settings, FillModel.EUROPE, logged, log);
    }

    private void speed(Consumer<Result> results, String name, BacktestRequest request, double target) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            long bars = strategies.backtest(request, () -> false).statistics().bars();
            best = Math.min(best, (System.nanoTime() - start) / 1e9 / bars);
        }
        results.accept(new Result(name, 1 / best, "bars/s", target, true));
    }

    /** How much faster a sweep is than its runs one after the other. */
    private void sweep(Consumer<Result> results, BarSeries bars) {
        BacktestRequest base = request(bars, false, Optional.empty());
        List<String> values = IntStream.range(0, SETTINGS).mapToObj(i -> Double.toString(1.5 + 0.1 * i)).toList();
        double alone = Double.POSITIVE_INFINITY;
        double together = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            values.forEach(v -> strategies.backtest(base.withSettings(base.settings()
                    .withParameters(Map.of("multiplier", v))), () -> false));
            long middle = System.nanoTime();
            strategies.sweep(new SweepRequest(base, Map.of("multiplier", values), 0), SweepRequest.Progress.SILENT,
                    () -> false);
            alone = Math.min(alone, middle - start);
            together = Math.min(together, System.nanoTime() - middle);
        }
        results.accept(new Result("backtest.sweep.scaling", alone / together, "times",
                0.9 * Math.min(2, Runtime.getRuntime().availableProcessors()), true));
    }
}
