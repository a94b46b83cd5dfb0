package tradewind.ai.internal.data;

import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.TickGrid;

/** A view of the first bars over columns that were computed once. */
final class ColumnInput implements ForecastInput {
    private final BarColumns bars;
    private final float[][] features;
    private final AnchorColumns anchors;
    private final TickGrid grid;

    /** @param features by column, each at least as long as there are bars; not written to any more */
    ColumnInput(BarColumns bars, float[][] features, AnchorColumns anchors, TickGrid grid) {
        this.bars = bars;
        this.features = features;
        this.anchors = anchors;
        this.grid = grid;
    }

    @Override
    public BarColumns bars() {
        return bars;
    }

    @Override
    public int size() {
        return bars.size();
    }

    @Override
    public int features() {
        return features.length;
    }

    @Override
    public float feature(int feature, int i) {
        return features[feature][check(i)];
    }

    @Override
    public void copy(int from, int to, float[] target, int offset) {
        if (from < to) {
            check(from);
            check(to - 1);
        }
        int width = features.length;
        for (int f = 0; f < width; f++) {
            float[] column = features[f];
            for (int i = from, k = offset + f; i < to; i++, k += width) {
                target[k] = column[i];
            }
        }
    }

    @Override
    public Anchor anchor(int i) {
        return anchors.at(check(i));
    }

    @Override
    public TickGrid grid() {
        return grid;
    }

    @Override
    public ForecastInput until(int n) {
        return new ColumnInput(bars.until(n), features, anchors, grid);
    }

    private int check(int i) {
        if (i < 0 || i >= bars.size()) {
            throw new IndexOutOfBoundsException(i + " of " + bars.size());
        }
        return i;
    }
}
