package tradewind.ai.lstm.internal.network;

import java.io.IOException;
import java.util.Map;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import tradewind.ai.lstm.internal.kernel.Kernel;
import tradewind.ai.lstm.internal.kernel.NetworkShape;
import tradewind.ai.lstm.internal.kernel.SampleLoss;
import tradewind.ai.lstm.internal.kernel.Windows;

/**
 * A network in training. Configuration, weights, Adam and files are those of a stock {@link MultiLayerNetwork}; gradients
 * and outputs come from {@link Arithmetic}. Not safe for several threads.
 */
public final class Network implements AutoCloseable {
    private final NetworkShape shape;
    private final Recipe recipe;
    private final MultiLayerNetwork stock;
    private final Arithmetic arithmetic;
    private final Gradient views;
    /** The truth; the stock network gets them when it is written. */
    private final float[] weights;
    private final float[] gradient;

    Network(NetworkShape shape, Recipe recipe, MultiLayerNetwork stock, Arithmetic arithmetic) {
        this.shape = shape;
        this.recipe = recipe;
        this.stock = stock;
        this.arithmetic = arithmetic;
        weights = new float[Math.toIntExact(stock.numParams())];
        gradient = new float[weights.length];
        stock.initGradientsView();
        views = views(stock);
        Flat.read(stock.params(), weights);
    }

    /** With first weights from the seed. */
    public static Network fresh(NetworkShape shape, Recipe recipe, int threads) {
        return Engine.with(() -> {
            MultiLayerNetwork stock = new MultiLayerNetwork(Layers.of(shape, recipe));
            stock.init();
            return of(shape, recipe, stock, threads);
        });
    }

    /** As {@link #save} wrote it. @throws IOException if it is not a network of this shape and recipe */
    public static Network read(byte[] zip, NetworkShape shape, Recipe recipe, int threads) throws IOException {
        MultiLayerNetwork stock = NetworkZip.read(zip, shape, recipe);
        return Engine.with(() -> of(shape, recipe, stock, threads));
    }

    private static Network of(NetworkShape shape, Recipe recipe, MultiLayerNetwork stock, int threads) {
        return new Network(shape, recipe, stock, Arithmetic.of(new Kernel(shape, threads)));
    }

    /** The gradient by name, over the same memory as the flat one. */
    private static Gradient views(MultiLayerNetwork stock) {
        Gradient result = new DefaultGradient(stock.getFlattenedGradients());
        INDArray flat = stock.getFlattenedGradients();
        long at = 0;
        for (Map.Entry<String, INDArray> e : stock.paramTable().entrySet()) {
            long length = e.getValue().length();
            INDArray part = flat.get(NDArrayIndex.interval(0, 1), NDArrayIndex.interval(at, at + length));
            result.setGradientFor(e.getKey(), part.reshape('f', e.getValue().shape()));
            at += length;
        }
        return result;
    }

    public NetworkShape shape() {
        return shape;
    }

    /** A copy, in the order of Deeplearning4j. */
    public float[] weights() {
        return weights.clone();
    }

    /** Takes other weights; what Adam remembers stays. */
    public void weights(float[] other) {
        System.arraycopy(other, 0, weights, 0, weights.length);
    }

    /** Steps so far. */
    public int steps() {
        return stock.getIterationCount();
    }

    /**
     * One step of Adam down the mean loss of the windows.
     *
     * @param rate learning rate of this step
     * @return their mean loss before the step
     */
    public double learn(Windows windows, SampleLoss loss, long dropoutSeed, double rate) {
        double mean = arithmetic.gradient(weights, windows, loss, dropoutSeed, gradient);
        Engine.with(() -> {
            step(rate);
            return this;
        });
        return mean;
    }

    private void step(double rate) {
        INDArray flat = stock.getFlattenedGradients();
        Flat.write(gradient, flat);
        int step = stock.getIterationCount();
        stock.getUpdater().update(stock, views, step, 0, 1, LayerWorkspaceMgr.noWorkspacesImmutable());
        Flat.read(flat, gradient);
        stock.setIterationCount(step + 1);
        // A step of Adam is proportional to its rate, so the configured one need not be touched.
        float share = (float) (rate / recipe.rate());
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= share * gradient[i];
        }
    }

    /** The outputs of each window in turn. */
    public float[] outputs(Windows windows) {
        float[] result = new float[windows.ends().length * shape.outputs()];
        arithmetic.outputs(weights, windows, result);
        return result;
    }

    /** A zip that stock Deeplearning4j reads: configuration, weights, what Adam remembers. */
    public byte[] save() {
        Flat.write(weights, stock.params());
        return NetworkZip.write(stock);
    }

    /** Ends the threads. */
    @Override
    public void close() {
        arithmetic.close();
    }
}
