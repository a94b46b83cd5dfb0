package tradewind.core.bar;

import java.util.Arrays;

/** Collects bars in ascending order of time into a {@link BarSeries}. Not safe for several threads. */
public final class BarSeriesBuilder {
    private final BarSize barSize;
    private BarBlock[] blocks;
    private int size;
    private long lastTime = Long.MIN_VALUE;

    public BarSeriesBuilder(BarSize barSize) {
        this.barSize = barSize;
        this.blocks = new BarBlock[4];
    }

    /**
     * A builder that shares the whole blocks of the first {@code count} bars of {@code series}. It may hold fewer than
     * {@code count} bars at first: the caller adds the rest from {@link #size()} on.
     */
    static BarSeriesBuilder startingAs(BarSeries series, int count) {
        BarSeriesBuilder builder = new BarSeriesBuilder(series.barSize());
        int whole = count >>> BarBlock.SHIFT;
        builder.blocks = Arrays.copyOf(series.blocks(), whole + 2);
        Arrays.fill(builder.blocks, whole, whole + 2, null);
        builder.size = whole << BarBlock.SHIFT;
        builder.lastTime = builder.size == 0 ? Long.MIN_VALUE : series.time(builder.size - 1);
        return builder;
    }

    public int size() {
        return size;
    }

    /** Appends a bar. @throws IllegalArgumentException if it does not start after the one before it */
    public BarSeriesBuilder add(Bar bar) {
        add(bar.time(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume(),
                Provenance.of(bar.provisional(), bar.source(), bar.size(), bar.revision()));
        return this;
    }

    /**
     * Appends a bar without making a {@link Bar} of it.
     *
     * @throws IllegalArgumentException if it is not a bar or does not start after the one before it
     */
    public BarSeriesBuilder add(long time, double open, double high, double low, double close, double volume,
            boolean provisional, BarSource source) {
        if (!Bar.isValid(open, high, low, close, volume)) {
            throw new IllegalArgumentException("Not a bar: open " + open + ", high " + high + ", low " + low
                    + ", close " + close + ", volume " + volume);
        }
        add(time, open, high, low, close, volume, Provenance.of(provisional, source, barSize, 0));
        return this;
    }

    void add(long time, double open, double high, double low, double close, double volume, int provenance) {
        if (time <= lastTime) {
            throw new IllegalArgumentException("Bars must ascend by time: " + time + " after " + lastTime);
        }
        BarBlock block = room();
        int k = size & BarBlock.MASK;
        block.time[k] = time;
        block.open[k] = open;
        block.high[k] = high;
        block.low[k] = low;
        block.close[k] = close;
        block.volume[k] = volume;
        block.provenance[k] = provenance;
        lastTime = time;
        size++;
    }

    /** Appends bars {@code from} to {@code to} (exclusive) of another series with their provenance. */
    public BarSeriesBuilder addRange(BarSeries series, int from, int to) {
        if (from >= to) {
            return this;
        }
        if (series.time(from) <= lastTime) {
            throw new IllegalArgumentException("Bars must ascend by time: " + series.time(from) + " after " + lastTime);
        }
        for (int i = from; i < to;) {
            BarBlock source = series.blocks()[i >>> BarBlock.SHIFT];
            if (to - i >= BarBlock.LENGTH && (i & BarBlock.MASK) == 0 && (size & BarBlock.MASK) == 0) {
                share(source);
                i += BarBlock.LENGTH;
                continue;
            }
            BarBlock target = room();
            int s = i & BarBlock.MASK;
            int t = size & BarBlock.MASK;
            int n = Math.min(to - i, Math.min(BarBlock.LENGTH - s, BarBlock.LENGTH - t));
            System.arraycopy(source.time, s, target.time, t, n);
            System.arraycopy(source.open, s, target.open, t, n);
            System.arraycopy(source.high, s, target.high, t, n);
            System.arraycopy(source.low, s, target.low, t, n);
            System.arraycopy(source.close, s, target.close, t, n);
            System.arraycopy(source.volume, s, target.volume, t, n);
            System.arraycopy(source.provenance, s, target.provenance, t, n);
            i += n;
            size += n;
        }
        lastTime = series.time(to - 1);
        return this;
    }

    /** The series so far; the builder must not be used again. */
    public BarSeries build() {
        int count = size + BarBlock.MASK >>> BarBlock.SHIFT;
        BarBlock[] result = Arrays.copyOf(blocks, count);
        int rest = size & BarBlock.MASK;
        if (rest != 0 && result[count - 1].capacity() > 2 * rest) {
            result[count - 1] = result[count - 1].copy(rest);
        }
        return new BarSeries(barSize, result, size);
    }

    /** Takes a full block of another series as it is: nobody writes into a full block. */
    private void share(BarBlock full) {
        int index = size >>> BarBlock.SHIFT;
        ensureRoom(index);
        blocks[index] = full;
        size += BarBlock.LENGTH;
    }

    private void ensureRoom(int index) {
        if (index >= blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(index + 1, blocks.length + (blocks.length >> 1)));
        }
    }

    private BarBlock room() {
        int index = size >>> BarBlock.SHIFT;
        ensureRoom(index);
        BarBlock block = blocks[index];
        if (block == null) {
            block = new BarBlock(BarBlock.LENGTH);
            blocks[index] = block;
        }
        return block;
    }
}
