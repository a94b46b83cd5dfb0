package tradewind.ai.lstm.internal.kernel;

/** The loss of one sample. Called by several threads at once. */
@FunctionalInterface
public interface SampleLoss {
    /**
     * @param sample   index in the batch
     * @param outputs  of the network, from {@code offset} on
     * @param gradient receives the derivative of the loss by each output, from {@code offset} on
     * @return the loss
     */
    double apply(int sample, float[] outputs, int offset, float[] gradient);
}
