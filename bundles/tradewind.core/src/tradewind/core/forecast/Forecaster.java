package tradewind.core.forecast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A way to forecast the next bar, offered as an OSGi service under this interface. Calls block while they compute: not for
 * the display thread. Implementations are safe for several threads; each training is independent of the others.
 */
public interface Forecaster {
    /** For options, folders and cards: lower case letters, digits and '-'; the same for ever. */
    String id();

    /** Name for people. */
    String name();

    /** Every setting, in the order of a form. */
    List<Parameter> parameters();

    /** What a model with these settings wants to see. */
    InputSpec input(ParameterValues parameters);

    /**
     * Learns. The same data and settings give the same model on the same machine.
     *
     * @param cancelled asked often; once it says true, what was learnt so far comes back soon as a model that is not
     *                  {@link TrainedModel#complete}
     * @throws IllegalArgumentException if there is too little to learn from; the message is for people
     */
    TrainedModel train(TrainingData data, ParameterValues parameters, Progress progress, BooleanSupplier cancelled);

    /**
     * Goes on with a model of this forecaster. One that is not complete goes on as if it had never been cancelled, one
     * that is complete learns from the data once more. The given model stays as it is.
     */
    TrainedModel continueTraining(TrainedModel model, TrainingData data, ParameterValues parameters, Progress progress,
            BooleanSupplier cancelled);

    /**
     * Reads what {@link TrainedModel#save} wrote. Must not run code from the files: no Java serialization.
     *
     * @throws IOException if they cannot be read or do not fit the settings
     */
    TrainedModel load(Path folder, ParameterValues parameters) throws IOException;
}
