package tradewind.ai.internal.serve;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import tradewind.ai.internal.baseline.Baseline;
import tradewind.ai.internal.data.Preparation;
import tradewind.ai.internal.registry.ModelShelf.Shelved;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.bench.Benchmark;
import tradewind.core.data.FeedSettings;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Feature;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Scaling;
import tradewind.core.forecast.Served;
import tradewind.core.forecast.TickGrid;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;

/**
 * From the news that a bar is confirmed to the forecast of the next one, written and synced: behind 130,000 one-minute
 * bars, with every input column there is and a window of 90 bars, but a model that costs nothing itself.
 */
@Component
public final class ForecastBenchmark implements Benchmark {
    private static final int BARS = 130_000;
    private static final int CLOSES = 500;
    private static final int WARM = 100;
    private static final double TARGET_MILLIS = 50;
    private static final long START = 1_700_000_040L;
    private static final TradingHours ALWAYS = TradingHours.continuous(ZoneOffset.UTC);
    private static final InputSpec SPEC = new InputSpec(List.of(Feature.values()), Scaling.STANDARD, 90);

    private final Forecaster band = Baseline.all().stream().filter(f -> f.id().equals("b2")).findFirst().orElseThrow();
    private BarSeries series = BarSeries.empty(BarSize.M1);
    private Instant now = Instant.EPOCH;

    @Override
    public String name() {
        return "forecast";
    }

    @Override
    public void run(Consumer<Result> results) throws IOException {
        Path folder = Files.createTempDirectory("tradewind-forecast");
        BarSeries all = bars();
        try (ForecastLog log = ForecastLog.open(folder.resolve("log.jsonl"), BarSize.M1)) {
            double[] millis = closes(all, log);
            Arrays.sort(millis);
            results.accept(new Result("forecast.close.p50", millis[millis.length / 2], "ms", TARGET_MILLIS, false));
            results.accept(new Result("forecast.close.p99", millis[(int) Math.ceil(0.99 * millis.length) - 1], "ms",
                    TARGET_MILLIS, false));
        } finally {
            remove(folder);
        }
    }

    private double[] closes(BarSeries all, ForecastLog log) {
        show(all, BARS);
        Shelved shelved = shelved(all.slice(0, BARS - 2000));
        Served served = new Served(instrument(), FeedSettings.DEFAULT, shelved.card());
        ServedModel model = new ServedModel(served, shelved, log, () -> now, () -> series);
        model.confirmed();
        double[] millis = new double[CLOSES];
        for (int i = 1; i <= WARM + CLOSES; i++) {
            show(all, BARS + i);
            long begin = System.nanoTime();
            model.confirmed();
            ForecastSnapshot seen = model.snapshot();
            long took = System.nanoTime() - begin;
            if (seen.current().isEmpty()) {
                throw new IllegalStateException("No forecast: " + seen.abstention());
            }
            model.watch();
            if (i > WARM) {
                millis[i - WARM - 1] = took / 1e6;
            }
        }
        return millis;
    }

    private void show(BarSeries all, int size) {
        series = all.slice(0, size);
        now = Instant.ofEpochSecond(series.last().time() + 61);
    }

    private Shelved shelved(BarSeries learnt) {
        BarColumns columns = BarColumns.of(learnt, java.util.Optional.of(ALWAYS), ZoneOffset.UTC);
        Preparation preparation = Preparation.fit(columns, 0, SPEC, TickGrid.uniform(0.01));
        ForecastInput input = preparation.input(columns);
        int[] samples = java.util.stream.IntStream.range(SPEC.windowLength(), columns.size() - 1).toArray();
        ParameterValues none = new ParameterValues(Map.of());
        TrainedModel model = band.train(new TrainingData(input, SPEC, samples, new int[0]), none, Progress.SILENT,
                () -> false);
        Instant to = Instant.ofEpochSecond(learnt.last().time());
        return new Shelved(new ModelCard("BENCH", BarSize.M1, "b2", none, "bench", 1, to, to, to, columns.size(), true,
                Map.of(), "", Path.of("bench-1")), preparation, model);
    }

    private static BarSeries bars() {
        SplittableRandom random = new SplittableRandom(7);
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        double close = 2000;
        for (int i = 0; i < BARS + WARM + CLOSES + 1; i++) {
            double open = close;
            close = Math.rint(close * Math.exp(5e-4 * random.nextGaussian()) * 100) / 100;
            builder.add(START + i * 60L, open, Math.max(open, close) + 0.5, Math.min(open, close) - 0.5, close,
                    Math.rint(200 * random.nextDouble()), false, BarSource.HISTORY);
        }
        return builder.build();
    }

    private static Instrument instrument() {
        return new Instrument(1, "BENCH", SecurityType.STK, "SMART", "", "EUR", "BENCH", "BENCH", "", BigDecimal.ONE,
                "Benchmark", PriceIncrements.uniform(new BigDecimal("0.01")), ALWAYS, ALWAYS);
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
