package tradewind.ai.lstm.internal.bench;

import java.util.Random;
import tradewind.ai.lstm.internal.kernel.NetworkShape;
import tradewind.ai.lstm.internal.kernel.Windows;
import tradewind.ai.lstm.internal.network.Recipe;

/**
 * A network to train: squared errors, Adam, batches of {@link #BATCH} random windows of noise.
 *
 * @param batches that Tradewind trains in a round; the others train fewer
 */
record Contest(String name, NetworkShape shape, int batches) {
    static final int BATCH = 256;
    static final Recipe RECIPE = new Recipe(1e-3, 0, 1, false);
    private static final int BARS = 50_000;

    static Contest of(String name, int batches, double dropout, int dense, int... lstm) {
        return new Contest(name, new NetworkShape(5, 90, lstm, dropout, dense, 5), batches);
    }

    /** A bar matrix for the shape. */
    float[] rows() {
        return gaussian(BARS * shape.features());
    }

    float[] targets() {
        return gaussian(BATCH * shape.outputs());
    }

    Windows windows(float[] rows, Random random) {
        int first = shape.steps() - 1;
        return new Windows(rows, random.ints(BATCH, first, BARS).toArray());
    }

    private static float[] gaussian(int count) {
        Random random = new Random(1);
        float[] result = new float[count];
        for (int i = 0; i < count; i++) {
            result[i] = (float) random.nextGaussian();
        }
        return result;
    }
}
