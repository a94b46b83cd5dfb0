package tradewind.ai.lstm.internal.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.nd4j.linalg.factory.Nd4j;
import org.osgi.service.component.annotations.Component;
import tradewind.ai.lstm.internal.network.Answers;
import tradewind.core.bench.Benchmark;

/**
 * Training of three networks - windows of 90 bars and 5 features, batches of 256, Adam included - in rounds that the
 * engines take in turn, so that a slow minute of the machine slows all; the medians count. And predictions of single
 * windows. A figure that is there to be read has the target 0.
 */
@Component
public final class LstmBenchmark implements Benchmark {
    private static final int ROUNDS = 5;
    private static final long WARM_UP_NANOS = 6_000_000_000L;
    private static final int STOCK_SHARE = 8;
    private static final int TORCH_SHARE = 2;
    private static final double OVER_STOCK = 8;
    private static final double OVER_TORCH = 2;
    private static final int PREDICTIONS = 3000;

    @Override
    public String name() {
        return "lstm";
    }

    @Override
    public void run(Consumer<Result> results) throws IOException {
        run(Contest.of("small", 48, 0, 0, 64), 17_000, 0.3, results);
        run(Contest.of("big", 8, 0, 0, 128, 128), 2_300, 1.2, results);
        run(Contest.of("reference", 8, 0.2, 64, 128, 64), 0, 1.2, results);
    }

    private static void run(Contest contest, double target, double millis, Consumer<Result> results)
            throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (TradewindLearner own = new TradewindLearner(contest, threads)) {
            train(contest, own, threads, target, results);
            predict(contest, own.network().weights(), millis, results);
        }
    }

    private static void train(Contest contest, TradewindLearner own, int threads, double target,
            Consumer<Result> results) throws IOException {
        String name = "lstm." + contest.name();
        Optional<TorchLearner> torch = TorchLearner.of(contest, threads);
        try (StockLearner stock = stock(contest, own, threads)) {
            warmUp(own);
            List<Learner> learners = new ArrayList<>(List.of(own, stock));
            torch.ifPresent(learners::add);
            double[][] speeds = rounds(contest, learners);
            results.accept(new Result(name + ".train", median(speeds[0]), "windows/s", target, true));
            report(name, "stock", speeds[0], speeds[1], OVER_STOCK, results);
            if (torch.isPresent()) {
                report(name, "pytorch", speeds[0], speeds[2], OVER_TORCH, results);
            }
        } finally {
            torch.ifPresent(TorchLearner::close);
        }
    }

    private static StockLearner stock(Contest contest, TradewindLearner own, int threads) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Nd4j.class.getClassLoader());
        try {
            return new StockLearner(contest, own.network().save(), threads);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Until the compiler has seen it. */
    private static void warmUp(Learner own) throws IOException {
        long end = System.nanoTime() + WARM_UP_NANOS;
        while (System.nanoTime() < end) {
            own.train(1);
        }
    }

    /** Windows a second of each learner in each round; a round before the first is not counted. */
    private static double[][] rounds(Contest contest, List<Learner> learners) throws IOException {
        int[] batches = {contest.batches(), Math.max(1, contest.batches() / STOCK_SHARE),
                Math.max(1, contest.batches() / TORCH_SHARE)};
        double[][] speeds = new double[learners.size()][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < learners.size(); i++) {
                double speed = learners.get(i).train(batches[i]);
                speeds[i][Math.max(round, 0)] = speed;
            }
        }
        return speeds;
    }

    private static void report(String name, String other, double[] own, double[] theirs, double target,
            Consumer<Result> results) {
        results.accept(new Result(name + "." + other, median(theirs), "windows/s", 0, true));
        double[] ratios = IntStream.range(0, ROUNDS).mapToDouble(round -> own[round] / theirs[round]).toArray();
        results.accept(new Result(name + ".over." + other, median(ratios), "times", target, true));
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private static void predict(Contest contest, float[] weights, double target, Consumer<Result> results) {
        Answers answers = new Answers(contest.shape(), weights);
        float[] window = Arrays.copyOf(contest.rows(), contest.shape().steps() * contest.shape().features());
        double[] millis = new double[PREDICTIONS];
        for (int i = -PREDICTIONS; i < PREDICTIONS; i++) {
            long start = System.nanoTime();
            answers.outputs(window);
            millis[Math.max(i, 0)] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        String name = "lstm." + contest.name() + ".predict.";
        results.accept(new Result(name + "p50", millis[PREDICTIONS / 2], "ms", target, false));
        results.accept(new Result(name + "p99", millis[PREDICTIONS * 99 / 100], "ms", target, false));
    }
}
