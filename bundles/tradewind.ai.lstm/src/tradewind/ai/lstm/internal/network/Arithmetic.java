package tradewind.ai.lstm.internal.network;

import tradewind.ai.lstm.internal.kernel.Kernel;
import tradewind.ai.lstm.internal.kernel.SampleLoss;
import tradewind.ai.lstm.internal.kernel.Windows;

/** Computes what a network of known shape puts out, and how its loss depends on its weights. */
interface Arithmetic extends AutoCloseable {
    /**
     * @param weights     in the order of Deeplearning4j
     * @param dropoutSeed says which values are dropped
     * @param gradient    receives the derivative of the mean loss by each weight
     * @return the mean loss of the windows
     */
    double gradient(float[] weights, Windows windows, SampleLoss loss, long dropoutSeed, float[] gradient);

    /** Without dropout. @param outputs receives the outputs of each window in turn */
    void outputs(float[] weights, Windows windows, float[] outputs);

    @Override
    void close();

    /** The fast one. */
    static Arithmetic of(Kernel kernel) {
        return new Arithmetic() {
            @Override
            public double gradient(float[] weights, Windows windows, SampleLoss loss, long dropoutSeed,
                    float[] gradient) {
                return kernel.gradient(weights, windows, loss, dropoutSeed, gradient);
            }

            @Override
            public void outputs(float[] weights, Windows windows, float[] outputs) {
                kernel.outputs(weights, windows, outputs);
            }

            @Override
            public void close() {
                kernel.close();
            }
        };
    }
}
