package tradewind.it;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
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

/** A forecaster as a plug-in would bring it: a weight for each of the last returns, learnt epoch by epoch. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
public final class Slope implements Forecaster {
    @Override
    public String id() {
        return "slope";
    }

    @Override
    public String name() {
        return "Slope of the last returns";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.integer("window", 8, 1, 120, "bars", "How many returns it looks back."),
                Parameter.integer("epochs", 20, 1, 10_000, "", "How often the data are seen."),
                Parameter.decimal("learning-rate", 0.0005, 1e-8, 0.1, "", "Size of a step."),
                Parameter.decimal("shrinkage", 0.01, 0, 1, "", "What each epoch takes off the weights."),
                Parameter.choice("loss", "squared", List.of("squared", "huber"), "What is made small."),
                Parameter.flag("mirror", false, "Learn from the opposite of every window too."),
                Parameter.integer("pause", 0, 0, 10_000, "ms", "Waits after each epoch, to look like a large model."));
    }

    @Override
    public InputSpec input(ParameterValues p) {
        return new InputSpec(List.of(Feature.SCALED_RETURN), Scaling.NONE, p.integer("window"));
    }

    @Override
    public TrainedModel train(TrainingData data, ParameterValues p, Progress progress, BooleanSupplier cancelled) {
        return learn(new double[p.integer("window")], 0, data, p, progress, cancelled);
    }

    @Override
    public TrainedModel continueTraining(TrainedModel model, TrainingData data, ParameterValues p, Progress progress,
            BooleanSupplier cancelled) {
        Weights before = (Weights) model;
        return learn(before.values.clone(), before.complete ? 0 : before.epochs, data, p, progress, cancelled);
    }

    private static Weights learn(double[] w, int from, TrainingData data, ParameterValues p, Progress progress,
            BooleanSupplier cancelled) {
        int epochs = p.integer("epochs");
        float[] x = new float[w.length];
        for (int epoch = from; epoch < epochs; epoch++) {
            if (cancelled.getAsBoolean()) {
                return new Weights(w, epoch, false);
            }
            double loss = 0;
            for (int k = 0; k < data.trainSize(); k++) {
                double miss = miss(w, x, data, data.train(k));
                loss += miss * miss / data.trainSize();
                double pull = p.text("loss").equals("huber") ? Math.max(-1, Math.min(1, miss)) : miss;
                for (int i = 0; i < w.length; i++) {
                    w[i] += p.decimal("learning-rate") * pull * clipped(x[i]);
                }
            }
            for (int i = 0; i < w.length; i++) {
                w[i] *= 1 - p.decimal("shrinkage");
            }
            progress.report(new Progress.Step(epoch + 1, epochs, loss, validation(w, x, data),
                    validation(new double[w.length], x, data)));
            LockSupport.parkNanos(p.integer("pause") * 1_000_000L);
        }
        return new Weights(w, epochs, true);
    }

    private static double validation(double[] w, float[] x, TrainingData data) {
        double sum = 0;
        for (int k = 0; k < data.validationSize(); k++) {
            double miss = miss(w, x, data, data.validation(k));
            sum += miss * miss;
        }
        return sum / Math.max(1, data.validationSize());
    }

    private static double miss(double[] w, float[] x, TrainingData data, int t) {
        double[] code = new double[CandleCode.SIZE];
        data.input().copy(t - w.length + 1, t + 1, x, 0);
        CandleCode.encode(data.input().anchor(t), data.bars(), t + 1, code);
        return clipped(code[CandleCode.MOVE]) - dot(w, x);
    }

    private static double clipped(double x) {
        return Math.max(-4, Math.min(4, x));
    }

    private static double dot(double[] w, float[] x) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * clipped(x[i]);
        }
        return sum;
    }

    @Override
    public TrainedModel load(Path folder, ParameterValues p) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("weights.txt"));
        return new Weights(lines.stream().skip(2).mapToDouble(Double::parseDouble).toArray(),
                Integer.parseInt(lines.get(0)), Boolean.parseBoolean(lines.get(1)));
    }

    private record Weights(double[] values, int epochs, boolean complete) implements TrainedModel {
        @Override
        public CandleForecast predict(ForecastInput input) {
            float[] x = new float[values.length];
            input.copy(input.size() - x.length, input.size(), x, 0);
            double move = dot(values, x);
            double[] raw = {move, -1, 0, 0, 0, -1, 0, 0, 0};
            return CandleCode.decode(input.anchor(), input.grid(), new double[] {0, move, -1, -1, 0},
                    CandleCode.price(input.anchor(), move), CandleCode.quantiles(input.anchor(), Quantiles.LEVELS, raw));
        }

        @Override
        public void save(Path folder) throws IOException {
            List<String> lines = new ArrayList<>(List.of(Integer.toString(epochs), Boolean.toString(complete)));
            for (double v : values) {
                lines.add(Double.toString(v));
            }
            Files.write(folder.resolve("weights.txt"), lines);
        }
    }
}
