package tradewind.ai.lstm.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import tradewind.ai.lstm.internal.learning.Preset;
import tradewind.ai.lstm.internal.learning.Settings;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;

/** An LSTM on Deeplearning4j. Nothing of that library is loaded before a training begins. */
abstract class LstmForecaster implements Forecaster {
    private final String id;
    private final String name;
    private final Preset preset;

    LstmForecaster(String id, String name, Preset preset) {
        this.id = id;
        this.name = name;
        this.preset = preset;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Parameter> parameters() {
        return preset.parameters();
    }

    @Override
    public InputSpec input(ParameterValues parameters) {
        return new Settings(parameters).input();
    }

    @Override
    public TrainedModel train(TrainingData data, ParameterValues parameters, Progress progress,
            BooleanSupplier cancelled) {
        return preset.train(data, parameters, progress, cancelled);
    }

    @Override
    public TrainedModel continueTraining(TrainedModel model, TrainingData data, ParameterValues parameters,
            Progress progress, BooleanSupplier cancelled) {
        return preset.continueTraining(model, data, parameters, progress, cancelled);
    }

    @Override
    public TrainedModel load(Path folder, ParameterValues parameters) throws IOException {
        return preset.load(folder, parameters);
    }
}
