package tradewind.ai.lstm.internal.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.ai.lstm.internal.kernel.NetworkShape;
import tradewind.ai.lstm.internal.network.Recipe;
import tradewind.core.forecast.Feature;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Scaling;

/** The settings of an LSTM, by name. */
public final class Settings {
    /** What differs between presets. @param loss empty if the forecaster has a loss of its own */
    public record Defaults(int window, int epochs, int batch, double rate, double continueRate, int lstm1, int lstm2,
            int dense, double dropout, Optional<Loss> loss, double clip, int patience, Scaling scaling, Columns columns) {
    }

    /** How far a forecast is from what came. */
    public enum Loss {
        HUBER, SQUARED, ABSOLUTE
    }

    /** Groups of input columns. */
    public enum Columns {
        /** Open, high, low, close and volume. */
        OHLCV,
        /** These, the mid and the clock. */
        OHLCV_TIME,
        /** Returns, gaps and wicks over volatility, surprises in volume. */
        RETURNS,
        /** These, the clock and measures of volatility. */
        RETURNS_TIME,
        /** Everything there is. */
        ALL
    }

    private static final int MOST_UNITS = 1024;
    private static final List<Feature> RETURNS = List.of(Feature.SCALED_RETURN, Feature.SCALED_GAP, Feature.UPPER_WICK,
            Feature.LOWER_WICK, Feature.VOLUME_SURPRISE);

    private final ParameterValues values;

    public Settings(ParameterValues values) {
        this.values = values;
    }

    public static List<Parameter> parameters(Defaults d) {
        List<Parameter> result = new ArrayList<>(List.of(
                Parameter.integer("window", d.window, 2, 1000, "bars", "How many bars the network looks at."),
                Parameter.integer("epochs", d.epochs, 1, 10_000, "epochs", "How often it sees all windows, at most."),
                Parameter.integer("batch", d.batch, 1, 65_536, "windows", "Windows between two steps."),
                Parameter.decimal("rate", d.rate, 1e-8, 1, "", "Learning rate of Adam."),
                Parameter.decimal("continue-rate", d.continueRate, 1e-8, 1, "",
                        "Learning rate when a model that is complete learns on."),
                Parameter.integer("lstm-1", d.lstm1, 1, MOST_UNITS, "units", "Units of the first LSTM layer."),
                Parameter.integer("lstm-2", d.lstm2, 0, MOST_UNITS, "units", "Units of the second one, 0 for none."),
                Parameter.integer("dense", d.dense, 0, MOST_UNITS, "units", "Units of the dense layer, 0 for none."),
                Parameter.decimal("dropout", d.dropout, 0, 0.9, "", "Share of values dropped behind each LSTM layer."),
                Parameter.decimal("clip", d.clip, 0, 1000, "", "Largest norm of a gradient, 0 for no limit."),
                Parameter.integer("patience", d.patience, 1, 10_000, "epochs",
                        "Stop after so many epochs without a better validation loss."),
                Parameter.decimal("plateau-factor", 0.5, 0.01, 1, "",
                        "By this the learning rate is multiplied where validation does not get better."),
                Parameter.integer("plateau-patience", 3, 1, 10_000, "epochs", "After so many epochs."),
                Parameter.decimal("least-rate", 1e-6, 0, 1, "", "The learning rate stays above this."),
                Parameter.choice("scaling", name(d.scaling), names(Scaling.values()), "How columns are scaled."),
                Parameter.choice("columns", name(d.columns), names(Columns.values()), "What the network looks at."),
                Parameter.integer("seed", 42, 0, Integer.MAX_VALUE, "", "The same seed gives the same model."),
                Parameter.integer("threads", 0, 0, 256, "threads", "Threads that compute, 0 for one each core.")));
        d.loss.ifPresent(loss -> result.add(Parameter.choice("loss", name(loss), names(Loss.values()),
                "How misses count.")));
        return List.copyOf(result);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static List<String> names(Enum<?>[] values) {
        return java.util.Arrays.stream(values).map(Settings::name).toList();
    }

    private <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Enum.valueOf(type, values.text(name).toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    public InputSpec input() {
        List<Feature> features = switch (choice("columns", Columns.class)) {
            case OHLCV -> InputSpec.OHLCV;
            case OHLCV_TIME -> with(InputSpec.OHLCV, Feature.MID, Feature.MINUTE_SIN, Feature.MINUTE_COS,
                    Feature.WEEKDAY_SIN, Feature.WEEKDAY_COS);
            case RETURNS -> RETURNS;
            case RETURNS_TIME -> with(RETURNS, Feature.VOLATILITY, Feature.ATR, Feature.MINUTE_SIN, Feature.MINUTE_COS);
            case ALL -> with(InputSpec.OHLCV, java.util.Arrays.stream(Feature.values())
                    .filter(f -> !InputSpec.OHLCV.contains(f)).toArray(Feature[]::new));
        };
        return new InputSpec(features, choice("scaling", Scaling.class), window());
    }

    private static List<Feature> with(List<Feature> some, Feature... more) {
        List<Feature> result = new ArrayList<>(some);
        result.addAll(List.of(more));
        return result;
    }

    public NetworkShape shape(int outputs) {
        int second = values.integer("lstm-2");
        int first = values.integer("lstm-1");
        return new NetworkShape(input().features().size(), window(), second == 0 ? new int[] {first}
                : new int[] {first, second}, values.decimal("dropout"), values.integer("dense"), outputs);
    }

    public Recipe recipe(boolean zeroHead) {
        return new Recipe(values.decimal("rate"), values.decimal("clip"), seed(), zeroHead);
    }

    int window() {
        return values.integer("window");
    }

    int epochs() {
        return values.integer("epochs");
    }

    int batch() {
        return values.integer("batch");
    }

    double rate() {
        return values.decimal("rate");
    }

    double continueRate() {
        return values.decimal("continue-rate");
    }

    Loss loss() {
        return choice("loss", Loss.class);
    }

    int patience() {
        return values.integer("patience");
    }

    double plateauFactor() {
        return values.decimal("plateau-factor");
    }

    int plateauPatience() {
        return values.integer("plateau-patience");
    }

    double leastRate() {
        return values.decimal("least-rate");
    }

    int seed() {
        return values.integer("seed");
    }

    public int threads() {
        int threads = values.integer("threads");
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
