package tradewind.core.indicator;

import tradewind.core.bar.BarSeries;

/**
 * An indicator at work on one series. Bars go in one by one and are never taken back; what comes out at a bar depends on
 * that bar and those before it only. One thread.
 */
public interface Indicator {
    /**
     * The next bar, closed and authoritative.
     *
     * @param time start of the bar, epoch seconds UTC, later than that of the bar before
     */
    void add(long time, double open, double high, double low, double close, double volume);

    /** Bar {@code i} of a series. */
    default void add(BarSeries bars, int i) {
        add(bars.time(i), bars.open(i), bars.high(i), bars.low(i), bars.close(i), bars.volume(i));
    }

    /**
     * What an output says at the last bar; NaN until enough bars were given, and where its descriptor tells of it.
     *
     * @param output index into {@link IndicatorDescriptor#outputs}
     */
    double value(int output);

    /** The least number of bars after which every output has had a value. */
    int warmUp();

    /**
     * The number of bars after which what the first bars happened to be no longer counts: values of windows are settled with
     * {@link #warmUp}, those of exponential averages when the weight of their seed has fallen below 1/10,000.
     */
    int settled();

    /** By how many bars an output is drawn later (positive) or earlier than the bar at which it is said. */
    default int displacement(int output) {
        return 0;
    }

    /** An indicator in the same state that goes its own way from here. */
    Indicator copy();

    /**
     * What the outputs would say if the bar in progress closed like this. The state stays as it is.
     *
     * @return one value for each output
     */
    default double[] preview(long time, double open, double high, double low, double close, double volume) {
        Indicator ahead = copy();
        ahead.add(time, open, high, low, close, volume);
        return ahead.values();
    }

    /** All outputs at the last bar. */
    double[] values();
}
