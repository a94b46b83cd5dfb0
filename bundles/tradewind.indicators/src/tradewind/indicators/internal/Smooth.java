package tradewind.indicators.internal;

/** An exponential average that begins with the mean of the first numbers. */
final class Smooth implements Filter {
    private final int length;
    private final double weight;
    private int count;
    private double value;

    private Smooth(int length, double weight) {
        this.length = length;
        this.weight = weight;
    }

    /** The usual exponential average: weight 2 / (n + 1). */
    static Smooth ema(int length) {
        return new Smooth(length, 2.0 / (length + 1));
    }

    /** Wilder's average: weight 1 / n. */
    static Smooth wilder(int length) {
        return new Smooth(length, 1.0 / length);
    }

    @Override
    public double next(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        if (count < length) {
            count++;
            // A mean that is carried along stays the number itself while all are the same.
            value += (x - value) / count;
        } else {
            value += weight * (x - value);
        }
        return value();
    }

    double value() {
        return count < length ? Double.NaN : value;
    }

    @Override
    public int warmUp() {
        return length;
    }

    @Override
    public int settled() {
        return length + fade();
    }

    /** Numbers until what was there before weighs too little to count. */
    int fade() {
        return weight >= 1 ? 0 : (int) Math.ceil(Math.log(SEED_WEIGHT) / Math.log(1 - weight));
    }

    @Override
    public void take(Part same) {
        Smooth other = (Smooth) same;
        count = other.count;
        value = other.value;
    }
}
