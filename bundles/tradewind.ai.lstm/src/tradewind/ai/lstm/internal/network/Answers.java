package tradewind.ai.lstm.internal.network;

import tradewind.ai.lstm.internal.kernel.Kernel;
import tradewind.ai.lstm.internal.kernel.NetworkShape;
import tradewind.ai.lstm.internal.kernel.Predictor;

/** Outputs of a network with fixed weights for one window at a time. Safe for several threads. */
public final class Answers {
    private final NetworkShape shape;
    private final Predictor predictor;

    /** @param weights in the order of Deeplearning4j */
    public Answers(NetworkShape shape, float[] weights) {
        this.shape = shape;
        try (Kernel kernel = new Kernel(shape, 1)) {
            predictor = kernel.predictor(weights);
        }
    }

    /** @param rows the bars of one window, the features of a bar beside each other */
    public synchronized float[] outputs(float[] rows) {
        float[] result = new float[shape.outputs()];
        predictor.predict(rows, shape.steps() - 1, result);
        return result;
    }
}
