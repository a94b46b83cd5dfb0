package tradewind.core.bar;

/**
 * Makes larger bars of smaller ones: first open, highest high, lowest low, last close, sum of the volumes. Aggregating
 * in one step or in several gives the same, as long as the sizes divide each other.
 *
 * <p>A large bar is provisional if one of its bars is, or if it is not over yet. It is filed under its start on the
 * {@link BarGrid}, or under the opening of the session if the market opens inside it. A bar that is already larger than
 * the target (in a combined view) keeps its {@link BarSeries#resolution}. Stateless; any thread may call.
 */
public final class BarAggregation {
    private final BarGrid grid;

    public BarAggregation(BarGrid grid) {
        this.grid = grid;
    }

    public BarGrid grid() {
        return grid;
    }

    /** Aggregates everything; what the source reaches to counts as the present. */
    public BarSeries of(BarSeries source) {
        return of(source, reach(source));
    }

    /**
     * Aggregates everything.
     *
     * @param now epoch seconds: bars that end later are not over
     * @throws IllegalArgumentException if the source's bars do not fit into the target's
     */
    public BarSeries of(BarSeries source, long now) {
        check(source);
        if (source.barSize() == grid.size()) {
            return source;
        }
        BarSeriesBuilder out = new BarSeriesBuilder(grid.size());
        append(out, source, 0, now);
        return out.build();
    }

    /**
     * The aggregate of {@code source}, given the aggregate of an earlier state of it; costs what has changed, not the
     * whole history.
     *
     * @param before       the earlier aggregate, made with the same grid
     * @param firstChanged time of the earliest bar that was added, replaced or removed since; {@link Long#MAX_VALUE}
     *                     for none, {@link Long#MIN_VALUE} for all
     */
    public BarSeries update(BarSeries before, BarSeries source, long firstChanged, long now) {
        check(source);
        if (source.barSize() == grid.size()) {
            return source;
        }
        if (before.isEmpty() || source.isEmpty() || firstChanged == Long.MIN_VALUE) {
            return of(source, now);
        }
        // The last bar may have come to its end without any change in it, or the present may have moved back.
        long from = grid.start(Math.min(firstChanged, Math.min(now, before.time(before.size() - 1))));
        int kept = before.indexAtOrBefore(from - 1) + 1;
        BarSeriesBuilder out = BarSeriesBuilder.startingAs(before, kept);
        out.addRange(before, out.size(), kept);
        append(out, source, source.indexAtOrBefore(from - 1) + 1, now);
        return out.build();
    }

    /** As {@link #update(BarSeries, BarSeries, long, long)} with the present of {@link #of(BarSeries)}. */
    public BarSeries update(BarSeries before, BarSeries source, long firstChanged) {
        return update(before, source, firstChanged, reach(source));
    }

    private static long reach(BarSeries source) {
        int last = source.size() - 1;
        return last < 0 ? Long.MIN_VALUE : source.time(last) + source.resolution(last).seconds();
    }

    private void check(BarSeries source) {
        int small = source.barSize().seconds();
        BarSize target = grid.size();
        boolean fits = source.barSize() == target || (target.intraday() ? target.seconds() % small == 0
                : small < target.seconds() && !(source.barSize() == BarSize.W1 && target == BarSize.MO1));
        if (!fits) {
            throw new IllegalArgumentException(source.barSize() + " bars do not fit into " + target + " bars");
        }
    }

    private void append(BarSeriesBuilder out, BarSeries source, int from, long now) {
        BarGrid.Stretch stretch = new BarGrid.Stretch(0, 0, 0, 1);
        int size = source.size();
        for (int i = from; i < size;) {
            long first = source.time(i);
            if (!stretch.contains(first)) {
                stretch = grid.stretch(first);
            }
            i = appendOne(out, source, i, stretch.start(first), stretch.end(first), now);
        }
    }

    /** Adds the large bar from {@code start} to {@code end} and returns the index of the first bar behind it. */
    private int appendOne(BarSeriesBuilder out, BarSeries source, int from, long start, long end, long now) {
        BarBlock[] blocks = source.blocks();
        int size = source.size();
        BarBlock block = blocks[from >>> BarBlock.SHIFT];
        int k = from & BarBlock.MASK;
        long first = block.time[k];
        double open = block.open[k];
        double high = block.high[k];
        double low = block.low[k];
        double close = block.close[k];
        double volume = block.volume[k];
        int packed = block.provenance[k];
        int i = from + 1;
        for (; i < size; i++) {
            k = i & BarBlock.MASK;
            if (k == 0) {
                block = blocks[i >>> BarBlock.SHIFT];
            }
            if (block.time[k] >= end) {
                break;
            }
            high = Math.max(high, block.high[k]);
            low = Math.min(low, block.low[k]);
            close = block.close[k];
            volume += block.volume[k];
            packed = Provenance.joined(packed, block.provenance[k]);
        }
        out.add(grid.label(start, end, first), open, high, low, close, volume,
                Provenance.aggregate(packed, end > now, grid.size()));
        return i;
    }
}
