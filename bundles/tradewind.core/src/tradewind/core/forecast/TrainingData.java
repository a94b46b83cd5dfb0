package tradewind.core.forecast;

/**
 * What a model may learn from: bars with their input columns up to the end of the validation fold, and no further. The
 * bars that the model will be tested on cannot be reached from here.
 *
 * <p>A sample is one index t: its window is bars {@code t - windowLength + 1} to {@code t}, its target is bar {@code
 * t + 1}, all within one unbroken stretch. Samples of the two folds are purged: no window or target of validation
 * touches a bar that a training sample has as its target.
 */
public final class TrainingData {
    private final ForecastInput input;
    private final InputSpec spec;
    private final int[] train;
    private final int[] validation;

    /**
     * @param input      ends with the last target
     * @param train      samples to learn from, ascending; not written to any more
     * @param validation samples for early stopping and shrinkage, ascending, all later; may be none
     */
    public TrainingData(ForecastInput input, InputSpec spec, int[] train, int[] validation) {
        this.input = input;
        this.spec = spec;
        this.train = train.clone();
        this.validation = validation.clone();
    }

    public ForecastInput input() {
        return input;
    }

    public BarColumns bars() {
        return input.bars();
    }

    public InputSpec spec() {
        return spec;
    }

    /** Number of samples to learn from. */
    public int trainSize() {
        return train.length;
    }

    /** The last bar of the window of the {@code k}-th sample to learn from. */
    public int train(int k) {
        return train[k];
    }

    /** Number of samples for early stopping. */
    public int validationSize() {
        return validation.length;
    }

    /** The last bar of the window of the {@code k}-th validation sample. */
    public int validation(int k) {
        return validation[k];
    }
}
