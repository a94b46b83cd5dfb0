package tradewind.ai.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.CandleCode;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.Feature;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.Forecaster;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.Scaling;
import tradewind.core.forecast.TrainedModel;
import tradewind.core.forecast.TrainingData;

/** A plug-in as others would write it: looks at every input column of a window, and learns step by step. */
final class Linear implements Forecaster {
    private static final int WINDOW = 10;

    private final String id;
    private final List<Feature> features;

    Linear() {
        this("linear", Arrays.asList(Feature.values()));
    }

    private Linear(String id, List<Feature> features) {
        this.id = id;
        this.features = features;
    }

    /** One that looks at nothing that hangs on the height of prices. */
    static Linear onReturns() {
        return new Linear("linear-returns", List.of(Feature.SCALED_RETURN, Feature.UPPER_WICK, Feature.LOWER_WICK,
                Feature.VOLUME_SURPRISE));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return "Linear on all columns";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.integer("epochs", 2, 1, 100, "epochs", "How often the data are seen."),
                Parameter.decimal("rate", 1e-5, 1e-9, 1, "", "Size of a step."));
    }

    @Override
    public InputSpec input(ParameterValues parameters) {
        return new InputSpec(features, Scaling.STANDARD, WINDOW);
    }

    @Override
    public TrainedModel train(TrainingData data, ParameterValues parameters, Progress progress,
            BooleanSupplier cancelled) {
        return learn(new double[WINDOW * features.size()], 0, data, parameters, progress, cancelled);
    }

    @Override
    public TrainedModel continueTraining(TrainedModel model, TrainingData data, ParameterValues parameters,
            Progress progress, BooleanSupplier cancelled) {
        Weights before = (Weights) model;
        return learn(before.values.clone(), before.complete ? 0 : before.epochs, data, parameters, progress, cancelled);
    }

    private static Weights learn(double[] w, int from, TrainingData data, ParameterValues parameters, Progress progress,
            BooleanSupplier cancelled) {
        int epochs = parameters.integer("epochs");
        float[] window = new float[w.length];
        double[] code = new double[CandleCode.SIZE];
        for (int epoch = from; epoch < epochs; epoch++) {
            if (cancelled.getAsBoolean()) {
                return new Weights(w, epoch, false);
            }
            double loss = 0;
            for (int k = 0; k < data.trainSize(); k++) {
                int t = data.train(k);
                data.input().copy(t - WINDOW + 1, t + 1, window, 0);
                CandleCode.encode(data.input().anchor(t), data.bars(), t + 1, code);
                double miss = code[CandleCode.MOVE] - dot(w, window);
                loss += miss * miss / data.trainSize();
                for (int i = 0; i < w.length; i++) {
                    w[i] += parameters.decimal("rate") * miss * clipped(window[i]);
                }
            }
            progress.report(new Progress.Step(epoch + 1, epochs, loss, Double.NaN, Double.NaN));
        }
        return new Weights(w, epochs, true);
    }

    private static double clipped(double x) {
        return Math.max(-3, Math.min(3, x));
    }

    private static double dot(double[] w, float[] x) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            // Columns of the calendar may run far out of the range that was learnt from.
            sum += w[i] * clipped(x[i]);
        }
        return sum;
    }

    @Override
    public TrainedModel load(Path folder, ParameterValues parameters) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("weights.txt"));
        return new Weights(lines.stream().skip(2).mapToDouble(Double::parseDouble).toArray(),
                Integer.parseInt(lines.get(0)), Boolean.parseBoolean(lines.get(1)));
    }

    private record Weights(double[] values, int epochs, boolean complete) implements TrainedModel {
        @Override
        public CandleForecast predict(ForecastInput input) {
            float[] window = new float[values.length];
            input.copy(input.size() - WINDOW, input.size(), window, 0);
            Anchor a = input.anchor();
            double move = dot(values, window);
            double[] raw = {move, -1, 0, 0, 0, -1, 0, 0, 0};
            return CandleCode.decode(a, input.grid(), new double[] {0, move, -1, -1, 0}, CandleCode.price(a, move),
                    CandleCode.quantiles(a, Quantiles.LEVELS, raw));
        }

        @Override
        public void save(Path folder) throws IOException {
            StringBuilder text = new StringBuilder(epochs + "\n" + complete + "\n");
            Arrays.stream(values).forEach(v -> text.append(v).append('\n'));
            Files.writeString(folder.resolve("weights.txt"), text);
        }
    }
}
