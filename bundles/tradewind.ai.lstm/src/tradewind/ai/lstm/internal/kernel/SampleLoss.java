package tradewind.ai.lstm.internal.kernel;

/** The loss of one sample. Called from the threads of the kernel, from several at once. */
@FunctionalInterface
public interface SampleLoss {
    /**
     * @param sample its place in {@link Windows#ends}
     * @param outputs of the network, from {@code offset} on
     * @param gradient takes the derivative of the loss by each output, from {@code offset} on
     * @return the loss
     */
    double apply(int sample, float[] outputs, int offset, float[] gradient);
}
