package tradewind.chart.view.model;

import java.util.Arrays;

/**
 * One number for each bar of a series, NaN where there is none; immutable. It lies in blocks that neighbouring states share,
 * and knows the extremes of stretches, so that five million bars are drawn by their pixel columns. Single precision is more
 * than a picture shows.
 */
public final class ValueColumn {
    public static final ValueColumn EMPTY = new ValueColumn(new Block[0], 0);
    private static final int SHIFT = 12;
    private static final int LENGTH = 1 << SHIFT;
    private static final int STRIPE = 64;
    private final Block[] blocks;
    private final int size;

    private ValueColumn(Block[] blocks, int size) {
        this.blocks = blocks;
        this.size = size;
    }

    public int size() {
        return size;
    }

    /** NaN outside of the column. */
    public double value(int i) {
        return i < 0 || i >= size ? Double.NaN : blocks[i >> SHIFT].values[i & LENGTH - 1];
    }

    /** The largest of values {@code from} to {@code to} (exclusive), NaN if there are none. */
    public double highest(int from, int to) {
        return extreme(from, to, 1);
    }

    /** The smallest of values {@code from} to {@code to} (exclusive), NaN if there are none. */
    public double lowest(int from, int to) {
        return -extreme(from, to, -1);
    }

    private double extreme(int from, int to, int sign) {
        double most = Double.NEGATIVE_INFINITY;
        int end = Math.min(to, size);
        for (int i = Math.max(0, from); i < end;) {
            int stop = Math.min(end, (i | LENGTH - 1) + 1);
            most = Math.max(most, blocks[i >> SHIFT].extreme(i & LENGTH - 1, stop - i, sign));
            i = stop;
        }
        return most == Double.NEGATIVE_INFINITY ? Double.NaN : most;
    }

    /** Whether the first {@code count} values are those of {@code other}. */
    public boolean same(ValueColumn other, int count) {
        int n = Math.min(count, Math.max(size, other.size));
        if (n > Math.min(size, other.size)) {
            return false;
        }
        for (int i = 0; i < n; i += LENGTH) {
            Block mine = blocks[i >> SHIFT];
            Block theirs = other.blocks[i >> SHIFT];
            int part = Math.min(LENGTH, n - i);
            if (mine != theirs && !Arrays.equals(mine.values, 0, part, theirs.values, 0, part)) {
                return false;
            }
        }
        return true;
    }

    /** Begins a column with the first {@code keep} values of this one. */
    public Writer extend(int keep) {
        return new Writer(this, Math.min(keep, size));
    }

    /** Makes a column. One thread. */
    public static final class Writer {
        private Block[] blocks;
        private int size;

        private Writer(ValueColumn from, int keep) {
            blocks = Arrays.copyOf(from.blocks, (keep + LENGTH - 1) / LENGTH);
            size = keep;
            if ((keep & LENGTH - 1) != 0) {
                blocks[blocks.length - 1] = new Block(blocks[blocks.length - 1].values.clone());
            }
        }

        public void add(double value) {
            int block = size >> SHIFT;
            if (block == blocks.length || blocks[block] == null) {
                blocks = block < blocks.length ? blocks : Arrays.copyOf(blocks, Math.max(4, 2 * blocks.length));
                blocks[block] = new Block(new float[LENGTH]);
            }
            blocks[block].values[size++ & LENGTH - 1] = (float) value;
        }

        /** The column; the writer must not be used any more. */
        public ValueColumn build() {
            return new ValueColumn(Arrays.copyOf(blocks, (size + LENGTH - 1) / LENGTH), size);
        }
    }

    /** Values, and extremes of stretches of them once they were asked for. */
    private static final class Block {
        private static final float[] NONE = {};
        final float[] values;
        private volatile float[] highs = NONE;
        private volatile float[] lows = NONE;

        Block(float[] values) {
            this.values = values;
        }

        /** The largest of so many values times {@code sign}. */
        double extreme(int from, int count, int sign) {
            float[] stripes = count > 2 * STRIPE ? stripes(sign) : NONE;
            double most = Double.NEGATIVE_INFINITY;
            int to = from + count;
            for (int i = from; i < to;) {
                if (stripes.length > 0 && (i & STRIPE - 1) == 0 && i + STRIPE <= to) {
                    most = Math.max(most, stripes[i / STRIPE]);
                    i += STRIPE;
                } else {
                    float value = sign * values[i++];
                    most = value > most ? value : most;
                }
            }
            return most;
        }

        /** Racing threads may both make them; they make the same. */
        private float[] stripes(int sign) {
            float[] present = sign > 0 ? highs : lows;
            if (present.length > 0) {
                return present;
            }
            float[] made = new float[LENGTH / STRIPE];
            for (int s = 0; s < made.length; s++) {
                float most = Float.NEGATIVE_INFINITY;
                for (int i = s * STRIPE; i < (s + 1) * STRIPE; i++) {
                    float value = sign * values[i];
                    most = value > most ? value : most;
                }
                made[s] = most;
            }
            if (sign > 0) {
                highs = made;
            } else {
                lows = made;
            }
            return made;
        }
    }
}
