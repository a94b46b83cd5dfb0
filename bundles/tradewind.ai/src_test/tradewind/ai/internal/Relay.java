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

/** {@link Linear} under another id. */
class Relay implements Forecaster {
    private final Linear linear = new Linear();
    private final String id;

    Relay(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return id;
    }

    @Override
    public List<Parameter> parameters() {
        return linear.parameters().subList(0, 1);
    }

    @Override
    public InputSpec input(ParameterValues parameters) {
        return linear.input(parameters);
    }

    @Override
    public TrainedModel train(TrainingData data, ParameterValues parameters, Progress progress,
            BooleanSupplier cancelled) {
        return linear.train(data, parameters, progress, cancelled);
    }

    @Override
    public TrainedModel continueTraining(TrainedModel model, TrainingData data, ParameterValues parameters,
            Progress progress, BooleanSupplier cancelled) {
        return linear.continueTraining(model, data, parameters, progress, cancelled);
    }

    @Override
    public TrainedModel load(Path folder, ParameterValues parameters) throws IOException {
        return linear.load(folder, parameters);
    }
}
