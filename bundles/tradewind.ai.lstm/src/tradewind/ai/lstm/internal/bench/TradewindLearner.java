package tradewind.ai.lstm.internal.bench;

import java.util.Random;
import tradewind.ai.lstm.internal.network.Network;

/** The network that the forecasters train. */
final class TradewindLearner implements Learner {
    private final Contest contest;
    private final float[] rows;
    private final float[] targets;
    private final Random random = new Random(2);
    private final Network network;

    TradewindLearner(Contest contest, int threads) {
        this.contest = contest;
        rows = contest.rows();
        targets = contest.targets();
        network = Network.fresh(contest.shape(), Contest.RECIPE, threads);
    }

    Network network() {
        return network;
    }

    @Override
    public double train(int batches) {
        long start = System.nanoTime();
        for (int i = 0; i < batches; i++) {
            network.learn(contest.windows(rows, random), this::loss, i, Contest.RECIPE.rate());
        }
        return Contest.BATCH * batches * 1e9 / (System.nanoTime() - start);
    }

    private double loss(int sample, float[] outputs, int offset, float[] gradient) {
        int count = contest.shape().outputs();
        double sum = 0;
        for (int i = 0; i < count; i++) {
            float off = outputs[offset + i] - targets[sample * count + i];
            gradient[offset + i] = 2 * off / count;
            sum += off * off / count;
        }
        return sum;
    }

    @Override
    public void close() {
        network.close();
    }
}
