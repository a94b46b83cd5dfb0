package tradewind.strategy.sfi.internal;

/**
 * The average true range: Wilder's moving average, seeded with the mean of the first values, or the plain mean of the last
 * ones. NaN before it has seen as many values as its length.
 */
final class Average {
    private final int length;
    private final boolean wilder;
    private final double[] window;
    private int seen;
    private double value = Double.NaN;

    Average(int length, boolean wilder) {
        this.length = length;
        this.wilder = wilder;
        window = new double[length];
    }

    void add(double x) {
        int slot = seen % length;
        seen++;
        if (wilder && seen > length) {
            value = (value * (length - 1) + x) / length;
            return;
        }
        window[slot] = x;
        if (seen >= length) {
            value = mean(slot);
        }
    }

    /** Summed afresh from the oldest value on, so that no rounding error is carried along. */
    private double mean(int newest) {
        double sum = 0;
        for (int i = 1; i <= length; i++) {
            sum += window[(newest + i) % length];
        }
        return sum / length;
    }

    double value() {
        return value;
    }
}
