package tradewind.core.bar;

import java.util.Arrays;

/**
 * A stretch of columns, frozen once it is part of a series. Extremes over stripes of 32 bars are computed on first use,
 * so that the range of a million bars costs thousands of steps, not a million.
 */
final class BarBlock {
    static final int SHIFT = 10;
    static final int LENGTH = 1 << SHIFT;
    static final int MASK = LENGTH - 1;
    private static final int STRIPE_SHIFT = 5;
    private static final int STRIPE = 1 << STRIPE_SHIFT;
    private static final int STRIPES = LENGTH / STRIPE;

    final long[] time;
    final double[] open;
    final double[] high;
    final double[] low;
    final double[] close;
    final double[] volume;
    final int[] provenance;
    private volatile double[] stripes = NONE;
    private static final double[] NONE = {};

    BarBlock(int capacity) {
        time = new long[capacity];
        open = new double[capacity];
        high = new double[capacity];
        low = new double[capacity];
        close = new double[capacity];
        volume = new double[capacity];
        provenance = new int[capacity];
    }

    private BarBlock(BarBlock from, int capacity) {
        time = Arrays.copyOf(from.time, capacity);
        open = Arrays.copyOf(from.open, capacity);
        high = Arrays.copyOf(from.high, capacity);
        low = Arrays.copyOf(from.low, capacity);
        close = Arrays.copyOf(from.close, capacity);
        volume = Arrays.copyOf(from.volume, capacity);
        provenance = Arrays.copyOf(from.provenance, capacity);
    }

    /** A copy that holds {@code capacity} bars, cut or padded. */
    BarBlock copy(int capacity) {
        return new BarBlock(this, capacity);
    }

    int capacity() {
        return time.length;
    }

    double highest(int from, int count) {
        double[] s = count > 2 * STRIPE ? stripes() : NONE;
        double result = Double.NEGATIVE_INFINITY;
        for (int i = from, to = from + count; i < to;) {
            if (s.length > 0 && (i & STRIPE - 1) == 0 && i + STRIPE <= to) {
                result = Math.max(result, s[i >>> STRIPE_SHIFT]);
                i += STRIPE;
            } else {
                result = Math.max(result, high[i++]);
            }
        }
        return result;
    }

    double lowest(int from, int count) {
        double[] s = count > 2 * STRIPE ? stripes() : NONE;
        double result = Double.POSITIVE_INFINITY;
        for (int i = from, to = from + count; i < to;) {
            if (s.length > 0 && (i & STRIPE - 1) == 0 && i + STRIPE <= to) {
                result = Math.min(result, s[STRIPES + (i >>> STRIPE_SHIFT)]);
                i += STRIPE;
            } else {
                result = Math.min(result, low[i++]);
            }
        }
        return result;
    }

    double totalVolume(int from, int count) {
        double[] s = count > 2 * STRIPE ? stripes() : NONE;
        double result = 0;
        for (int i = from, to = from + count; i < to;) {
            if (s.length > 0 && (i & STRIPE - 1) == 0 && i + STRIPE <= to) {
                result += s[2 * STRIPES + (i >>> STRIPE_SHIFT)];
                i += STRIPE;
            } else {
                result += volume[i++];
            }
        }
        return result;
    }

    /** Racing threads may both compute it; they compute the same. */
    private double[] stripes() {
        double[] s = stripes;
        if (s.length == 0) {
            s = new double[3 * STRIPES];
            for (int k = 0; k < capacity() >>> STRIPE_SHIFT; k++) {
                int from = k << STRIPE_SHIFT;
                double top = high[from];
                double bottom = low[from];
                double sum = 0;
                for (int i = from; i < from + STRIPE; i++) {
                    top = Math.max(top, high[i]);
                    bottom = Math.min(bottom, low[i]);
                    sum += volume[i];
                }
                s[k] = top;
                s[STRIPES + k] = bottom;
                s[2 * STRIPES + k] = sum;
            }
            stripes = s;
        }
        return s;
    }
}
