package tradewind.strategy.internal;

import java.util.Arrays;
import tradewind.core.strategy.BacktestResult.Equity;

/** The course of a run: net results of days, and of so many bars that a picture can show them. */
final class Curve {
    private static final int POINTS = 2000;
    private final int every;
    private final long[] time;
    private final double[] net;
    private final double[] close;
    private int points;
    private int untilPoint = 1;
    private double[] daily = new double[256];
    private int[] dates = new int[256];
    private int days;
    private double dayBegan;

    Curve(int bars) {
        every = Math.max(1, (bars + POINTS - 1) / POINTS);
        int most = bars / every + 2;
        time = new long[most];
        net = new double[most];
        close = new double[most];
    }

    /** Whether the next bar is one that the picture shows. */
    boolean due() {
        return --untilPoint == 0;
    }

    void point(long at, double result, double price) {
        untilPoint = every;
        if (points < time.length) {
            time[points] = at;
            net[points] = result;
            close[points++] = price;
        }
    }

    /** The last bar: where a curve ends, it ends with the result. */
    void last(long at, double result, double price) {
        if (points == 0 || time[points - 1] != at) {
            point(at, result, price);
        }
    }

    /** A day is over with this net result of the run. @param date days since 1970 */
    void day(int date, double result) {
        if (days == daily.length) {
            daily = Arrays.copyOf(daily, 2 * days);
            dates = Arrays.copyOf(dates, 2 * days);
        }
        dates[days] = date;
        daily[days++] = result - dayBegan;
        dayBegan = result;
    }

    /** Net results, day by day. */
    double[] daily() {
        return Arrays.copyOf(daily, days);
    }

    /** The days of {@link #daily}, as days since 1970. */
    int[] dates() {
        return Arrays.copyOf(dates, days);
    }

    Equity equity() {
        return new Equity(Arrays.copyOf(time, points), Arrays.copyOf(net, points), Arrays.copyOf(close, points));
    }
}
