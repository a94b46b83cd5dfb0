package tradewind.ai.internal.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tradewind.ai.internal.json.JsonReader;
import tradewind.ai.internal.json.JsonText;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Scaling;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;

/** A simple forecaster that a model has to beat: fitted in one pass, without settings. */
public final class Baseline implements Forecaster {
    /** Two bars make a return. */
    private static final InputSpec INPUT = new InputSpec(List.of(), Scaling.NONE, 2);
    private static final String FILE = "numbers.json";

    private final String id;
    private final String name;
    private final Rule rule;

    Baseline(String id, String name, Rule rule) {
        this.id = id;
        this.name = name;
        this.rule = rule;
    }

    /** B0 to B4, as every evaluation lists them. */
    public static List<Forecaster> all() {
        return List.of(
                new Baseline("b0", "B0 nothing changes", new Persistence()),
                new Baseline("b1", "B1 AR(1) on returns", new AutoRegression()),
                new Baseline("b2", "B2 no return, EWMA volatility", new VolatilityBand()),
                new Baseline("b3", "B3 EWMA wicks", new Wicks()),
                new Baseline("b4", "B4 volume by time of day", new DayVolume(false)),
                new Baseline("b4-log", "B4 volume by time of day and EWMA", new DayVolume(true)));
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
        return List.of();
    }

    @Override
    public InputSpec input(ParameterValues parameters) {
        return INPUT;
    }

    @Override
    public TrainedModel train(TrainingData data, ParameterValues parameters, Progress progress,
            BooleanSupplier cancelled) {
        return new Fitted(rule, rule.fit(data));
    }

    @Override
    public TrainedModel continueTraining(TrainedModel model, TrainingData data, ParameterValues parameters,
            Progress progress, BooleanSupplier cancelled) {
        return train(data, parameters, progress, cancelled);
    }

    @Override
    public TrainedModel load(Path folder, ParameterValues parameters) throws IOException {
        try {
            double[] numbers = JsonReader.object(Files.readString(folder.resolve(FILE))).numbers("numbers");
            if (numbers.length == rule.numbers()) {
                return new Fitted(rule, numbers);
            }
            throw new IOException(folder + " holds " + numbers.length + " numbers, not " + rule.numbers());
        } catch (IllegalArgumentException e) {
            throw new IOException(folder.resolve(FILE) + " cannot be read: " + e.getMessage(), e);
        }
    }

    private record Fitted(Rule rule, double[] numbers) implements TrainedModel {
        @Override
        public CandleForecast predict(ForecastInput input) {
            return rule.predict(input, numbers);
        }

        @Override
        public boolean complete() {
            return true;
        }

        @Override
        public void save(Path folder) throws IOException {
            Files.writeString(folder.resolve(FILE), JsonText.of(Map.of("numbers", numbers)));
        }
    }
}
