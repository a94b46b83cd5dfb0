package tradewind.ai.internal.data;

import java.util.List;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Feature;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.TickGrid;

/**
 * Everything that is fitted before a model is: scalers, volume by time of day, price grid. Fitted on bars to train on and
 * then laid over any later bars.
 */
public record Preparation(InputSpec spec, List<Scaler> scalers, SlotProfile profile, TickGrid grid) {
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
        return new Preparation(spec, scalers, profile, grid);
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
