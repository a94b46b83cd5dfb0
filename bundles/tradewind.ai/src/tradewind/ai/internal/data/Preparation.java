package tradewind.ai.internal.data;

import java.util.List;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Feature;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.InputDrift;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.TickGrid;

/**
 * Everything that is fitted before a model is: scalers, volume by time of day, price grid. Fitted on bars to train on and
 * then laid over any later bars.
 *
 * @param inputs how the inputs were distributed then
 */
public record Preparation(InputSpec spec, List<Scaler> scalers, SlotProfile profile, TickGrid grid,
        InputProfile inputs) {
    /**
     * So many bars before a window make its input what all earlier bars would make it, to the bit: an exponential mean
     * forgets a difference down to the last place of a double within a few hundred bars of its span of 30.
     */
    public static final int SETTLING = 2048;

    public Preparation {
        scalers = List.copyOf(scalers);
        if (scalers.size() != spec.features().size()) {
            throw new IllegalArgumentException(scalers.size() + " scalers for " + spec.features().size() + " columns");
        }
    }

    /** @param train the bars to learn from, from index {@code from} on, and no later ones */
    public static Preparation fit(BarColumns train, int from, InputSpec spec, TickGrid grid) {
        SlotProfile profile = SlotProfile.fit(train, from);
        FeatureColumns columns = new FeatureColumns(train, new AnchorColumns(train, profile));
        List<Scaler> scalers = spec.features().stream()
                .map(f -> Scaler.fit(spec.scaling(), columns.column(f), from)).toList();
        return new Preparation(spec, scalers, profile, grid, InputProfile.fit(spec.features(), columns, from));
    }

    /**
     * How far the last inputs have moved from those learnt on.
     *
     * @param bars the last bars, {@link #SETTLING} more than are compared where there are as many
     */
    public InputDrift drift(BarColumns bars) {
        return inputs.drift(bars, new FeatureColumns(bars, new AnchorColumns(bars, profile)), spec.features());
    }

    /** What a model sees of these bars. */
    public ForecastInput input(BarColumns bars) {
        AnchorColumns anchors = new AnchorColumns(bars, profile);
        FeatureColumns columns = new FeatureColumns(bars, anchors);
        float[][] scaled = new float[scalers.size()][];
        for (int f = 0; f < scaled.length; f++) {
            Feature feature = spec.features().get(f);
            scaled[f] = scaled(columns.column(feature), scalers.get(f));
        }
        return new ColumnInput(bars, scaled, anchors, grid);
    }

    private static float[] scaled(double[] column, Scaler scaler) {
        float[] result = new float[column.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = scaler.apply(column[i]);
        }
        return result;
    }
}
