package tradewind.indicators.internal;

/**
 * The largest, or the smallest, of the last numbers. Only those are kept that no later one outdoes; each goes in and out once.
 */
final class Extreme implements Filter {
    private final int length;
    private final int sign;
    private final double[] value;
    private final long[] when;
    private int first;
    private int kept;
    private long count;

    private Extreme(int length, int sign) {
        this.length = length;
        this.sign = sign;
        value = new double[length];
        when = new long[length];
    }

    static Extreme highest(int length) {
        return new Extreme(length, 1);
    }

    static Extreme lowest(int length) {
        return new Extreme(length, -1);
    }

    @Override
    public double next(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        if (kept > 0 && when[first] <= count - length) {
            first = place(1);
            kept--;
        }
        while (kept > 0 && sign * value[place(kept - 1)] <= sign * x) {
            kept--;
        }
        int at = place(kept++);
        value[at] = x;
        when[at] = count++;
        return value();
    }

    private int place(int k) {
        int at = first + k;
        return at >= length ? at - length : at;
    }

    double value() {
        return count < length ? Double.NaN : value[first];
    }

    /** How many numbers ago it was, 0 for the last one; of equal ones the last counts. */
    int age() {
        return (int) (count - 1 - when[first]);
    }

    @Override
    public int warmUp() {
        return length;
    }

    @Override
    public void take(Part same) {
        Extreme other = (Extreme) same;
        System.arraycopy(other.value, 0, value, 0, length);
        System.arraycopy(other.when, 0, when, 0, length);
        first = other.first;
        kept = other.kept;
        count = other.count;
    }
}
