package tradewind.ai.lstm.internal.network;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tradewind.ai.lstm.internal.kernel.NetworkShape;
import tradewind.ai.lstm.internal.kernel.SampleLoss;
import tradewind.ai.lstm.internal.kernel.Windows;

/**
 * Deeplearning4j's own arithmetic: what the fast one is measured by. Knows no dropout, as the outputs that the loss is
 * taken of come from another pass than the gradient.
 */
final class StockArithmetic implements Arithmetic {
    private final NetworkShape shape;
    private final MultiLayerNetwork network;

    /** @param network of that shape, used by nobody else at the same time */
    StockArithmetic(NetworkShape shape, MultiLayerNetwork network) {
        this.shape = shape;
        this.network = network;
    }

    @Override
    public double gradient(float[] weights, Windows windows, SampleLoss loss, long dropoutSeed, float[] gradient) {
        return Engine.with(() -> {
            Flat.write(weights, network.params());
            INDArray input = input(windows);
            INDArray output = network.output(input, false);
            float[] labels = new float[windows.ends().length * shape.outputs()];
            double sum = labels(output, loss, labels);
            INDArray target = Nd4j.create(labels, new long[] {windows.ends().length, shape.outputs()}, 'c');
            network.calculateGradients(input, target, null, null);
            Flat.read(network.getFlattenedGradients(), gradient);
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] /= windows.ends().length;
            }
            return sum / windows.ends().length;
        });
    }

    /** Labels for which the network's own loss, a mean of squares, has the gradient of the given one. */
    private double labels(INDArray output, SampleLoss loss, float[] labels) {
        int width = shape.outputs();
        float[] outputs = output.dup('c').data().asFloat();
        float[] gradient = new float[outputs.length];
        double sum = 0;
        for (int i = 0; i * width < outputs.length; i++) {
            sum += loss.apply(i, outputs, i * width, gradient);
        }
        for (int k = 0; k < labels.length; k++) {
            labels[k] = outputs[k] - gradient[k] * width / 2;
        }
        return sum;
    }

    @Override
    public void close() {
        network.close();
    }

    @Override
    public void outputs(float[] weights, Windows windows, float[] outputs) {
        Engine.with(() -> {
            Flat.write(weights, network.params());
            float[] result = network.output(input(windows), false).dup('c').data().asFloat();
            System.arraycopy(result, 0, outputs, 0, result.length);
            return outputs;
        });
    }

    /** Windows by features by steps. */
    private INDArray input(Windows windows) {
        int n = windows.ends().length;
        int steps = shape.steps();
        int features = shape.features();
        float[] copy = new float[n * features * steps];
        for (int i = 0; i < n; i++) {
            int from = (windows.ends()[i] - steps + 1) * features;
            for (int s = 0; s < steps; s++) {
                for (int f = 0; f < features; f++) {
                    copy[(i * features + f) * steps + s] = windows.rows()[from + s * features + f];
                }
            }
        }
        return Nd4j.create(copy, new long[] {n, features, steps}, 'c').dup('f');
    }
}
