package tradewind.ai.internal.data;

/**
 * Exponentially weighted mean with weight 2 / (span + 1) for the newest value; the weights of the first values add up to
 * one too, so that the start is not drawn towards 0.
 */
final class Ewma {
    private final double weight;
    private double sum;
    private double weights;

    Ewma(int span) {
        weight = 2.0 / (span + 1);
    }

    void add(double value) {
        sum += weight * (value - sum);
        weights += weight * (1 - weights);
    }

    /** The mean so far, or {@code otherwise} if nothing was added. */
    double mean(double otherwise) {
        return weights == 0 ? otherwise : sum / weights;
    }
}
