package tradewind.core.forecast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tradewind.core.bar.BarSize;

/**
 * Trains, judges and uses price models. An OSGi service. Calls compute for seconds to hours on the calling thread: not for
 * the display thread; a call that was cancelled ends with {@link java.util.concurrent.CancellationException} unless it
 * says otherwise. Safe for several threads.
 */
public interface PriceModels {
    /** What is installed: the baselines and whatever plug-ins give, in the order of ids. */
    List<Forecaster> forecasters();

    /**
     * Trains the forecaster and all baselines on earlier days and tests them on later ones, fold by fold.
     *
     * @throws IllegalArgumentException if the forecaster is not installed, a setting is not allowed or there are too few
     *                                  bars; the message is for people
     */
    Evaluation evaluate(EvaluationRequest request, Progress progress, BooleanSupplier cancelled);

    /**
     * Trains on the older days, scores on the newer ones and keeps the model. Goes on from the latest model of the same
     * configuration unless told to start fresh. A cancelled training is kept too, as incomplete.
     *
     * @param testShare share of the days, the newest, to score on; above 0 and below 1
     * @throws IllegalArgumentException as {@link #evaluate}
     * @throws java.io.UncheckedIOException if the model cannot be kept
     */
    ModelCard train(Subject subject, String forecaster, Map<String, String> parameters, double testShare, boolean fresh,
            Progress progress, BooleanSupplier cancelled);

    /**
     * Trains one model on several instruments at once, each seen through scales of its own, and keeps it under a name.
     * Otherwise as {@link #train}; it is scored on the newer days of each of them.
     *
     * @param subjects two or more, with different tickers and one bar size
     * @throws IllegalArgumentException also if the forecaster looks at prices themselves, which mean something else for
     *                                  every instrument
     */
    ModelCard trainTogether(String name, List<Subject> subjects, String forecaster, Map<String, String> parameters,
            double testShare, boolean fresh, Progress progress, BooleanSupplier cancelled);

    /**
     * Judges a model as it is, without training it, on the newer days of any instrument. Scales are fitted on the days
     * before; the weights stay what they are.
     *
     * @throws IllegalArgumentException if it has seen those days, or looks at prices themselves and learnt from another
     *                                  instrument
     */
    Evaluation test(ModelCard model, Subject subject, double testShare, Costs costs, BooleanSupplier cancelled);

    /** All revisions of all models, newest first. Unreadable ones are left out and logged. */
    List<ModelCard> models();

    /**
     * How the model did beside the baselines on the days that were kept back from its training; empty if it was not judged.
     *
     * @throws java.io.UncheckedIOException if it cannot be read or is not what was written
     */
    Optional<Evaluation> evaluation(ModelCard model);

    /** Removes this revision for good. @throws java.io.UncheckedIOException if it cannot be removed */
    void delete(ModelCard model);

    /** The newest model of a ticker, bar size and forecaster. */
    Optional<ModelCard> latest(String ticker, BarSize barSize, String forecaster);

    /**
     * Forecasts the bar after the last complete one.
     *
     * @throws IllegalArgumentException     if the bars do not fit the model or are too few in one stretch
     * @throws java.io.UncheckedIOException if the model cannot be read or is not what was written
     */
    Prediction predict(ModelCard model, Subject subject);
}
