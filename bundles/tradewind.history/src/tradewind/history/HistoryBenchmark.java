package tradewind.history;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.bench.Benchmark;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.BarKey;

/** A million minute bars through a CSV file and the store; the median of several runs after a few that warm up. */
@Component
public final class HistoryBenchmark implements Benchmark {
    private static final int BARS = 1_000_000;
    private static final int TAIL = 5;
    private static final int WARM_UP = 3;
    private static final int RUNS = 7;
    private static final int MERGES = 200;
    private static final BarKey KEY = new BarKey("BENCH", BarSize.M1, WhatToShow.TRADES, false);

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public void run(Consumer<Result> results) throws IOException {
        Path folder = Files.createTempDirectory("tradewind-bench");
        try {
            BarSeries bars = minutes(BARS + WARM_UP + MERGES, new Random(7));
            csv(folder, bars.slice(0, BARS), results);
            store(folder.resolve("bars"), bars, results);
        } finally {
            delete(folder);
        }
    }

    private static void csv(Path folder, BarSeries bars, Consumer<Result> results) throws IOException {
        CommonsCsvFiles csv = new CommonsCsvFiles();
        Path file = folder.resolve("bench.csv");
        double write = median(RUNS, () -> csv.write(file, bars));
        results.accept(new Result("csv.write.1M", write, "s", 1.5, false));
        double read = median(RUNS, () -> {
            if (csv.read(file, Optional.empty()).bars().size() != BARS) {
                throw new IOException("The file lost bars");
            }
        });
        results.accept(new Result("csv.read.1M", read, "s", 1.0, false));
    }

    private static void store(Path folder, BarSeries bars, Consumer<Result> results) throws IOException {
        FileBarStore store = new FileBarStore(folder);
        store.merge(KEY, bars.slice(0, BARS));
        store.close();
        double load = median(RUNS, () -> {
            FileBarStore fresh = new FileBarStore(folder);
            if (fresh.load(KEY).size() != BARS) {
                throw new IOException("The store lost bars");
            }
            fresh.close();
        });
        results.accept(new Result("store.load.1M", load, "s", 0.3, false));
        int[] end = {BARS};
        double merge = median(MERGES, () -> {
            end[0]++;
            store.merge(KEY, bars.slice(end[0] - TAIL, end[0]));
        });
        store.close();
        results.accept(new Result("store.merge.tail", merge * 1000, "ms", 20, false));
    }

    private static double median(int runs, Work work) throws IOException {
        double[] seconds = new double[runs];
        for (int i = -WARM_UP; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            seconds[Math.max(i, 0)] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[runs / 2];
    }

    private static BarSeries minutes(int count, Random random) {
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        long price = 85_000;
        for (int i = 0; i < count; i++) {
            long close = Math.max(1000, price + random.nextInt(21) - 10);
            double high = (Math.max(price, close) + random.nextInt(5)) / 100.0;
            double low = (Math.min(price, close) - random.nextInt(5)) / 100.0;
            builder.add(1_500_000_000L + 60L * i, price / 100.0, high, low, close / 100.0, random.nextInt(5000), false,
                    BarSource.HISTORY);
            price = close;
        }
        return builder.build();
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.isDirectory(file)) {
                    delete(file);
                } else {
                    Files.delete(file);
                }
            }
        }
        Files.delete(folder);
    }
}
