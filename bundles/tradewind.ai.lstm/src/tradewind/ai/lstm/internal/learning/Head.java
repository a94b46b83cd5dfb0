package tradewind.ai.lstm.internal.learning;

import tradewind.ai.lstm.internal.kernel.SampleLoss;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.TrainingData;

/** What the outputs of a network stand for, and how far they are from what came. Immutable. */
sealed interface Head permits CandleHead, LevelHead {
    /** Number of outputs of the network. */
    int outputs();

    /** Whether an untrained network is to put out zeros, which stand for the naive forecast. */
    boolean startsAtZero();

    /** Input values beyond this are cut. */
    float widestInput();

    /** Numbers of a sample that the loss is computed from. */
    int width();

    /** Writes them for the bar after {@code t}. */
    void target(TrainingData data, int t, float[] targets, int offset);

    /**
     * The loss of windows whose numbers lie one after the other in {@code targets}.
     *
     * @param order sample {@code i} of the batch is number {@code order[from + i]}
     */
    SampleLoss loss(float[] targets, int[] order, int from);

    /** The loss of the naive forecast of one sample. */
    double naive(float[] targets, int sample);

    /** The bar that the outputs stand for. */
    CandleForecast forecast(ForecastInput input, float[] outputs);

    /** Whether {@link #forecast} has to change the bar to a possible one. */
    boolean impossible(ForecastInput input, float[] outputs);

    /** Learnt from the validation bars when the weights are: how much of each output to believe. */
    Head tempered(TrainingData data, int[] samples, float[] outputs);

    /** What {@link #target} and {@link #forecast} need beside the settings. */
    double[] numbers();
}
