package tradewind.core.bar;

/**
 * One price bar.
 *
 * @param time        start of the bar, epoch seconds UTC
 * @param volume      in the unit of the instrument's contract, 0 or more
 * @param provisional true until the server's history has confirmed the bar
 * @param size        the resolution this bar was made at
 * @param revision    how often an authoritative value was replaced by a different authoritative value
 */
public record Bar(long time, double open, double high, double low, double close, double volume, boolean provisional,
        BarSource source, BarSize size, int revision) {

    /** @throws IllegalArgumentException if the prices do not form a bar, see {@link #isValid} */
    public Bar {
        if (!isValid(open, high, low, close, volume)) {
            throw new IllegalArgumentException("Not a bar: open " + open + ", high " + high + ", low " + low
                    + ", close " + close + ", volume " + volume);
        }
    }

    /** An authoritative bar as the server's history delivers it. */
    public static Bar authoritative(long time, double open, double high, double low, double close, double volume,
            BarSize size) {
        return new Bar(time, open, high, low, close, volume, false, BarSource.HISTORY, size, 0);
    }

    /** A bar in progress, built from ticks. */
    public static Bar provisional(long time, double open, double high, double low, double close, double volume,
            BarSize size) {
        return new Bar(time, open, high, low, close, volume, true, BarSource.TICKS, size, 0);
    }

    /** High at or above open and close, low at or below both, all finite, volume 0 or more. Prices may be negative. */
    public static boolean isValid(double open, double high, double low, double close, double volume) {
        return high >= Math.max(open, close) && low <= Math.min(open, close) && volume >= 0
                && high < Double.POSITIVE_INFINITY && low > Double.NEGATIVE_INFINITY
                && volume < Double.POSITIVE_INFINITY;
    }

    /** Whether the five numbers are equal; provenance does not count. */
    public boolean sameValues(Bar other) {
        return open == other.open && high == other.high && low == other.low && close == other.close
                && volume == other.volume;
    }
}
