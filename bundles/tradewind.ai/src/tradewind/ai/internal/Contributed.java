package tradewind.ai.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;
import tradewind.extension.Contribution;
import tradewind.extension.ExtensionKind;

/**
 * A forecaster known by its extension; the class is made when more than id and name is asked for. If that fails every call
 * fails with IllegalArgumentException and a sentence for people.
 */
record Contributed(Contribution<Forecaster> contribution) implements Forecaster {
    static final ExtensionKind<Forecaster> KIND =
            new ExtensionKind<>("tradewind.core.forecasters", "forecaster", Forecaster.class, Forecaster::id);

    @Override
    public String id() {
        return contribution.id();
    }

    @Override
    public String name() {
        return contribution.name();
    }

    @Override
    public List<Parameter> parameters() {
        return contribution.get().parameters();
    }

    @Override
    public InputSpec input(ParameterValues parameters) {
        return contribution.get().input(parameters);
    }

    @Override
    public TrainedModel train(TrainingData data, ParameterValues parameters, Progress progress,
            BooleanSupplier cancelled) {
        return contribution.get().train(data, parameters, progress, cancelled);
    }

    @Override
    public TrainedModel continueTraining(TrainedModel model, TrainingData data, ParameterValues parameters,
            Progress progress, BooleanSupplier cancelled) {
        return contribution.get().continueTraining(model, data, parameters, progress, cancelled);
    }

    @Override
    public TrainedModel load(Path folder, ParameterValues parameters) throws IOException {
        return contribution.get().load(folder, parameters);
    }
}
