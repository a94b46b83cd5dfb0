package tradewind.ai.internal.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Feature;
import tradewind.core.forecast.InputDrift;
import tradewind.core.forecast.InputDrift.Level;

/**
 * How the inputs of a model were distributed over the bars it learnt on, to tell whether they still are. The calendar is
 * left out, since it never stands still. The volatility and the volume, which every forecast is measured in, are always
 * in; where they are no inputs a change of them is high only if nothing like it was learnt from, for that is what
 * measuring in them is for.
 *
 * @param inputs none if the model was kept without them
 */
public record InputProfile(List<Input> inputs) {
    /** Bars that are compared. */
    public static final int WINDOW = 500;
    private static final int ENOUGH = 200;
    private static final double SOME = 0.1;
    private static final double HIGH = 0.25;
    /** Stretches of one market differ; twice what they did while it learnt is no longer that market. */
    private static final double TIMES_USUAL = 2;
    private static final double SOME_OUTSIDE = 0.1;
    private static final double MOST_OUTSIDE = 0.5;
    private static final Set<Feature> CALENDAR = EnumSet.range(Feature.MINUTE_SIN, Feature.YEARDAY_COS);

    public static final InputProfile NONE = new InputProfile(List.of());

    /** @param usual the largest index that a stretch of {@value #WINDOW} bars learnt on shows against all of them */
    public record Input(Feature feature, Distribution learnt, double usual) {
        static Input fit(Feature feature, double[] column, int from) {
            Distribution all = Distribution.fit(column, from, column.length);
            double usual = 0;
            for (int to = from + WINDOW; to <= column.length; to += WINDOW) {
                usual = Math.max(usual, all.psi(column, to - WINDOW, to));
            }
            return new Input(feature, all, usual);
        }

        InputDrift.Column compare(double[] now, int from, boolean seen) {
            double psi = learnt.psi(now, from, now.length);
            double outside = learnt.outside(now, from, now.length);
            boolean unlike = seen && psi > Math.max(HIGH, TIMES_USUAL * usual);
            Level level = unlike || outside > MOST_OUTSIDE ? Level.HIGH
                    : psi > Math.max(SOME, usual) || outside > SOME_OUTSIDE ? Level.SOME : Level.NONE;
            return new InputDrift.Column(feature.label(), psi, learnt.ks(now, from, now.length), usual, outside, level);
        }
    }

    public InputProfile {
        inputs = List.copyOf(inputs);
    }

    static InputProfile fit(List<Feature> features, FeatureColumns columns, int from) {
        Set<Feature> watched = EnumSet.of(Feature.VOLATILITY, Feature.LOG_VOLUME);
        watched.addAll(features);
        watched.removeAll(CALENDAR);
        return new InputProfile(watched.stream().map(f -> Input.fit(f, columns.column(f), from)).toList());
    }

    /**
     * @param bars the last ones, with enough before the last {@value #WINDOW} for averages to settle
     * @param seen what the model sees of them
     */
    InputDrift drift(BarColumns bars, FeatureColumns columns, List<Feature> seen) {
        if (inputs.isEmpty() || bars.size() < ENOUGH) {
            return InputDrift.UNKNOWN;
        }
        int from = Math.max(0, bars.size() - WINDOW);
        List<InputDrift.Column> compared = inputs.stream()
                .map(i -> i.compare(columns.column(i.feature()), from, seen.contains(i.feature()))).toList();
        return new InputDrift(compared, compared.stream().map(InputDrift.Column::level).max(Level::compareTo)
                .orElse(Level.UNKNOWN));
    }
}
