package tradewind.ai.lstm.internal.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tradewind.ai.lstm.internal.learning.Settings.Columns;
import tradewind.ai.lstm.internal.learning.Settings.Defaults;
import tradewind.ai.lstm.internal.learning.Settings.Loss;
import tradewind.ai.lstm.internal.network.Network;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Scaling;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;

/** What kind of LSTM: what it puts out, and its settings where nobody says otherwise. */
public enum Preset {
    /** Corrections of the naive forecast, always a possible bar. */
    CORRECTIONS(new Defaults(30, 15, 256, 5e-3, 1e-3, 32, 0, 0, 0, Optional.empty(), 1, 4, Scaling.STANDARD,
            Columns.RETURNS_TIME)),
    /** Scaled levels of prices and volume, as LSTM tutorials do it. */
    LEVELS(new Defaults(90, 50, 256, 3e-4, 1e-4, 128, 64, 64, 0.2, Optional.of(Loss.HUBER), 1, 10, Scaling.MINMAX,
            Columns.OHLCV));

    private final Defaults defaults;

    Preset(Defaults defaults) {
        this.defaults = defaults;
    }

    public List<Parameter> parameters() {
        return Settings.parameters(defaults);
    }

    /** @throws IllegalArgumentException if there are not as many numbers as this kind has, or columns are missing */
    Head head(Settings settings, double[] numbers) {
        return this == LEVELS ? LevelHead.of(settings, numbers) : CandleHead.of(numbers);
    }

    private Head fit(Settings settings, TrainingData data) {
        return this == LEVELS ? LevelHead.fit(data, settings) : CandleHead.fit(data);
    }

    /** A new model. */
    public TrainedModel train(TrainingData data, ParameterValues values, Progress progress, BooleanSupplier cancelled) {
        Settings settings = new Settings(values);
        if (data.trainSize() == 0) {
            throw new IllegalArgumentException("There is no window of " + settings.window() + " bars to learn from");
        }
        Head head = fit(settings, data);
        try (Network network = Network.fresh(settings.shape(head.outputs()), settings.recipe(head.startsAtZero()),
                settings.threads())) {
            Examples examples = new Examples(data, head);
            // The naive forecast is the first one to beat; levels from random weights are not worth a comparison.
            double best = head.startsAtZero() && examples.validation().length > 0 ? examples.naiveLoss()
                    : Double.POSITIVE_INFINITY;
            return learn(data, head, settings, new Course(network, examples, settings,
                    Standing.atStart(settings.rate(), best), network.weights(), progress, cancelled), network, examples);
        }
    }

    /** From where the model stands; the model stays as it is. */
    public TrainedModel continueTraining(TrainedModel model, TrainingData data, ParameterValues values,
            Progress progress, BooleanSupplier cancelled) {
        if (!(model instanceof LstmModel before)) {
            throw new IllegalArgumentException("Not a model of this forecaster");
        }
        Settings settings = new Settings(values);
        Head head = before.head();
        try (Network network = Network.read(before.zip(), settings.shape(head.outputs()),
                settings.recipe(head.startsAtZero()), settings.threads())) {
            Examples examples = new Examples(data, head);
            Standing standing = before.complete() ? Standing.atStart(settings.continueRate(),
                    examples.validation().length == 0 ? Double.POSITIVE_INFINITY
                            : examples.validationLoss(examples.outputs(network))) : before.standing();
            return learn(data, head, settings, new Course(network, examples, settings, standing, before.best(), progress,
                    cancelled), network, examples);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    private static TrainedModel learn(TrainingData data, Head head, Settings settings, Course course, Network network,
            Examples examples) {
        course.run();
        if (!course.standing().complete()) {
            return new LstmModel(head, course.standing(), network.save(), course.best(), settings);
        }
        network.weights(course.best());
        Head tempered = head.tempered(data, examples.validation(), examples.outputs(network));
        return new LstmModel(tempered, course.standing(), network.save(), course.best(), settings);
    }

    public TrainedModel load(Path folder, ParameterValues values) throws IOException {
        return LstmModel.load(folder, this, new Settings(values));
    }
}
