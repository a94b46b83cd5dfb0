package tradewind.ai.lstm.internal.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tradewind.ai.lstm.internal.kernel.NetworkShape;
import tradewind.ai.lstm.internal.kernel.Windows;

/**
 * The same network by Deeplearning4j alone, in what is its best configuration here: inputs in the order of Fortran, as
 * many threads as cores. Its inputs are made before the clock starts.
 */
final class StockLearner implements Learner {
    private static final int PREPARED = 2;

    private final int threads;
    private final MultiLayerNetwork network;
    private final INDArray[] inputs = new INDArray[PREPARED];
    private final INDArray targets;

    /** @param zip of a network in training */
    StockLearner(Contest contest, byte[] zip, int threads) throws IOException {
        this.threads = threads;
        network = ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(zip), true);
        float[] rows = contest.rows();
        Random random = new Random(2);
        for (int i = 0; i < PREPARED; i++) {
            inputs[i] = input(contest.shape(), contest.windows(rows, random));
        }
        targets = Nd4j.create(contest.targets(), new long[] {Contest.BATCH, contest.shape().outputs()}, 'c');
    }

    private static INDArray input(NetworkShape shape, Windows windows) {
        int features = shape.features();
        float[] values = new float[Contest.BATCH * features * shape.steps()];
        for (int sample = 0; sample < Contest.BATCH; sample++) {
            int from = (windows.ends()[sample] - shape.steps() + 1) * features;
            for (int i = 0; i < features * shape.steps(); i++) { // feature and step change places with the sample
                values[i * Contest.BATCH + sample] = windows.rows()[from + i];
            }
        }
        return Nd4j.create(values, new long[] {Contest.BATCH, features, shape.steps()}, 'f');
    }

    @Override
    public double train(int batches) {
        Nd4j.getEnvironment().setMaxThreads(threads);
        Nd4j.getEnvironment().setMaxMasterThreads(threads);
        try {
            long start = System.nanoTime();
            for (int i = 0; i < batches; i++) {
                network.fit(inputs[i % PREPARED], targets);
            }
            return Contest.BATCH * batches * 1e9 / (System.nanoTime() - start);
        } finally {
            Nd4j.getEnvironment().setMaxThreads(1);
            Nd4j.getEnvironment().setMaxMasterThreads(1);
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
