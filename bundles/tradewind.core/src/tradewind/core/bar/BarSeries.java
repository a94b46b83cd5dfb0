package tradewind.core.bar;

import java.util.ArrayList;
import java.util.List;

/**
 * An immutable series of bars in primitive columns, ascending by time, at most one bar for each time.
 *
 * <p>Bars lie in blocks that neighbouring snapshots share, so that a new snapshot of a long series after a change at
 * its end costs one block, not the series. Any thread may read any snapshot without a lock.
 */
public final class BarSeries {
    private final BarSize barSize;
    private final BarBlock[] blocks;
    private final int size;

    BarSeries(BarSize barSize, BarBlock[] blocks, int size) {
        this.barSize = barSize;
        this.blocks = blocks;
        this.size = size;
    }

    public static BarSeries empty(BarSize barSize) {
        return new BarSeries(barSize, new BarBlock[0], 0);
    }

    /** A series of the given bars, which must ascend by time. */
    public static BarSeries of(BarSize barSize, List<Bar> bars) {
        BarSeriesBuilder builder = new BarSeriesBuilder(barSize);
        bars.forEach(builder::add);
        return builder.build();
    }

    /** The resolution of the series; single bars of a combined view may be coarser, see {@link #resolution}. */
    public BarSize barSize() {
        return barSize;
    }

    /** Number of bars. */
    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Start of bar {@code i}, epoch seconds UTC. */
    public long time(int i) {
        return block(i).time[i & BarBlock.MASK];
    }

    public double open(int i) {
        return block(i).open[i & BarBlock.MASK];
    }

    public double high(int i) {
        return block(i).high[i & BarBlock.MASK];
    }

    public double low(int i) {
        return block(i).low[i & BarBlock.MASK];
    }

    public double close(int i) {
        return block(i).close[i & BarBlock.MASK];
    }

    public double volume(int i) {
        return block(i).volume[i & BarBlock.MASK];
    }

    public boolean provisional(int i) {
        return Provenance.provisional(provenance(i));
    }

    public BarSource source(int i) {
        return Provenance.source(provenance(i));
    }

    public BarSize resolution(int i) {
        return Provenance.size(provenance(i));
    }

    public int revision(int i) {
        return Provenance.revision(provenance(i));
    }

    public Bar bar(int i) {
        BarBlock b = block(i);
        int k = i & BarBlock.MASK;
        int p = b.provenance[k];
        return new Bar(b.time[k], b.open[k], b.high[k], b.low[k], b.close[k], b.volume[k], Provenance.provisional(p),
                Provenance.source(p), Provenance.size(p), Provenance.revision(p));
    }

    /** The last bar. @throws IndexOutOfBoundsException if the series is empty */
    public Bar last() {
        return bar(size - 1);
    }

    /** Index of the bar that starts exactly at {@code time}, or -1. */
    public int indexOf(long time) {
        int i = indexAtOrBefore(time);
        return i >= 0 && time(i) == time ? i : -1;
    }

    /** Index of the last bar that starts at or before {@code time}, or -1 if all start later. */
    public int indexAtOrBefore(long time) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (time(middle) <= time) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** Bars {@code from} (inclusive) to {@code to} (exclusive) as a series of its own. */
    public BarSeries slice(int from, int to) {
        if (from < 0 || to > size || from > to) {
            throw new IndexOutOfBoundsException(from + ".." + to + " of " + size);
        }
        if (from == 0 && to == size) {
            return this;
        }
        BarSeriesBuilder builder = BarSeriesBuilder.startingAs(this, from == 0 ? to : 0);
        builder.addRange(this, from == 0 ? builder.size() : from, to);
        return builder.build();
    }

    /** Bars that start at or after {@code from} and before {@code to}, epoch seconds. */
    public BarSeries between(long from, long to) {
        int start = indexAtOrBefore(from - 1) + 1;
        return slice(start, Math.max(start, indexAtOrBefore(to - 1) + 1));
    }

    /** The series without its provisional bars: what strategies and models may see. */
    public BarSeries authoritative() {
        int first = 0;
        while (first < size && !provisional(first)) {
            first++;
        }
        if (first == size) {
            return this;
        }
        BarSeriesBuilder builder = BarSeriesBuilder.startingAs(this, first);
        for (int i = builder.size(); i < size; i++) {
            if (!provisional(i)) {
                builder.addRange(this, i, i + 1);
            }
        }
        return builder.build();
    }

    /**
     * This series with {@code delta} laid over it: a new time is inserted, a provisional bar gives way to any bar, an
     * authoritative bar only to an authoritative one, whose revision then counts up if the values differ.
     *
     * @throws IllegalArgumentException if {@code delta} has another bar size
     */
    public BarSeries merge(BarSeries delta) {
        if (delta.barSize != barSize) {
            throw new IllegalArgumentException("Cannot merge " + delta.barSize + " bars into " + barSize + " bars");
        }
        if (delta.isEmpty()) {
            return this;
        }
        int unchanged = indexAtOrBefore(delta.time(0) - 1) + 1;
        BarSeriesBuilder out = BarSeriesBuilder.startingAs(this, unchanged);
        int i = out.size();
        out.addRange(this, i, unchanged);
        i = unchanged;
        for (int j = 0; j < delta.size; j++) {
            long time = delta.time(j);
            int until = i;
            while (until < size && time(until) < time) {
                until++;
            }
            out.addRange(this, i, until);
            i = until;
            if (i < size && time(i) == time) {
                addWinner(out, i++, delta, j);
            } else {
                out.addRange(delta, j, j + 1);
            }
        }
        out.addRange(this, i, size);
        return out.build();
    }

    private void addWinner(BarSeriesBuilder out, int mine, BarSeries delta, int theirs) {
        boolean keepsMine = !provisional(mine) && (delta.provisional(theirs) || sameValues(mine, delta, theirs));
        if (keepsMine) {
            out.addRange(this, mine, mine + 1);
            return;
        }
        int revision = provisional(mine) ? delta.revision(theirs)
                : Math.max(revision(mine) + 1, delta.revision(theirs));
        out.add(delta.time(theirs), delta.open(theirs), delta.high(theirs), delta.low(theirs), delta.close(theirs),
                delta.volume(theirs), Provenance.of(delta.provisional(theirs), delta.source(theirs),
                        delta.resolution(theirs), revision));
    }

    private boolean sameValues(int i, BarSeries other, int j) {
        return open(i) == other.open(j) && high(i) == other.high(j) && low(i) == other.low(j)
                && close(i) == other.close(j) && volume(i) == other.volume(j);
    }

    /**
     * Time of the earliest bar that is in one of the two series only or is not the same in both, provenance included;
     * {@link Long#MAX_VALUE} if they are equal. Blocks that both share cost nothing.
     */
    public long firstDifference(BarSeries other) {
        int common = Math.min(size, other.size);
        for (int i = 0; i < common;) {
            int block = i >>> BarBlock.SHIFT;
            int end = Math.min(common, (block + 1) << BarBlock.SHIFT);
            if (blocks[block] != other.blocks[block]) {
                for (; i < end; i++) {
                    if (time(i) != other.time(i) || !sameValues(i, other, i)
                            || provenance(i) != other.provenance(i)) {
                        return Math.min(time(i), other.time(i));
                    }
                }
            }
            i = end;
        }
        if (size == other.size) {
            return Long.MAX_VALUE;
        }
        return size > common ? time(common) : other.time(common);
    }

    /** This series with one bar laid over it, by the rule of {@link #merge}. */
    public BarSeries with(Bar bar) {
        return merge(of(barSize, List.of(bar)));
    }

    /** This series without the bar that starts at {@code time}, if there is one. */
    public BarSeries without(long time) {
        int i = indexOf(time);
        if (i < 0) {
            return this;
        }
        BarSeriesBuilder builder = BarSeriesBuilder.startingAs(this, i);
        builder.addRange(this, builder.size(), i);
        builder.addRange(this, i + 1, size);
        return builder.build();
    }

    /**
     * One view over series of several resolutions: each stretch of time is shown by the finest series that covers it.
     * Every bar keeps its own {@link #resolution}.
     *
     * @param series in any order; none of them mixed
     */
    public static BarSeries combined(List<BarSeries> series) {
        List<BarSeries> finestFirst = new ArrayList<>(series);
        finestFirst.removeIf(BarSeries::isEmpty);
        finestFirst.sort((a, b) -> Integer.compare(a.barSize.seconds(), b.barSize.seconds()));
        if (finestFirst.isEmpty()) {
            return empty(series.isEmpty() ? BarSize.M1 : series.get(0).barSize);
        }
        BarSeries view = finestFirst.get(0);
        for (BarSeries coarser : finestFirst.subList(1, finestFirst.size())) {
            // A coarse bar that reaches into the finer stretch would overlap its first bar.
            long limit = view.time(0) - coarser.barSize.seconds() + 1;
            BarSeries older = coarser.between(Long.MIN_VALUE + 1, limit);
            BarSeriesBuilder builder = new BarSeriesBuilder(view.barSize);
            builder.addRange(older, 0, older.size());
            builder.addRange(view, 0, view.size());
            view = builder.build();
        }
        return view;
    }

    /** Whether bars of a coarser resolution than {@link #barSize} are in the series. */
    public boolean mixed() {
        for (int i = 0; i < size; i++) {
            if (resolution(i) != barSize) {
                return true;
            }
        }
        return false;
    }

    /** Highest high of bars {@code from} (inclusive) to {@code to} (exclusive); NaN if there are none. */
    public double highest(int from, int to) {
        double result = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to;) {
            int end = Math.min(to, (i | BarBlock.MASK) + 1);
            result = Math.max(result, block(i).highest(i & BarBlock.MASK, end - i));
            i = end;
        }
        return from < to ? result : Double.NaN;
    }

    /** Lowest low of bars {@code from} (inclusive) to {@code to} (exclusive); NaN if there are none. */
    public double lowest(int from, int to) {
        double result = Double.POSITIVE_INFINITY;
        for (int i = from; i < to;) {
            int end = Math.min(to, (i | BarBlock.MASK) + 1);
            result = Math.min(result, block(i).lowest(i & BarBlock.MASK, end - i));
            i = end;
        }
        return from < to ? result : Double.NaN;
    }

    /** Sum of the volumes of bars {@code from} (inclusive) to {@code to} (exclusive). */
    public double totalVolume(int from, int to) {
        double result = 0;
        for (int i = from; i < to;) {
            int end = Math.min(to, (i | BarBlock.MASK) + 1);
            result += block(i).totalVolume(i & BarBlock.MASK, end - i);
            i = end;
        }
        return result;
    }

    int provenance(int i) {
        return block(i).provenance[i & BarBlock.MASK];
    }

    BarBlock[] blocks() {
        return blocks;
    }

    private BarBlock block(int i) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException(i + " of " + size);
        }
        return blocks[i >>> BarBlock.SHIFT];
    }
}
