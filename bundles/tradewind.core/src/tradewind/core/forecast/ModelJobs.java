package tradewind.core.forecast;

import java.util.List;
import java.util.function.Consumer;
import tradewind.core.Subscription;

/**
 * Trainings and evaluations in the background, one after the other in the order asked for: each takes all cores. An OSGi
 * service; any thread may call, nothing blocks. A job that fails harms no other.
 */
public interface ModelJobs {
    /** Trains a model, as {@link PriceModels#train}. What is wrong with the request shows in the state of the job. */
    ModelJob train(TrainingRequest request);

    /** Judges a configuration, as {@link PriceModels#evaluate}. */
    ModelJob evaluate(EvaluationRequest request);

    /** Newest first: the waiting and running ones, and the last ones that have ended. */
    List<ModelJob> jobs();

    /** Tells of each change of a job on the thread that caused it; the listener must return soon. */
    Subscription onChange(Consumer<ModelJob> listener);

    /** Takes those that have ended off the list. */
    void forgetEnded();
}
