package tradewind.ai.internal.score;

import java.util.Arrays;
import tradewind.core.forecast.BarColumns;

/**
 * The bars that were forecast, in columns, in order of time: what was known before and what came. Grows bar by bar; not
 * safe for several threads.
 */
public final class Outcomes {
    private int n;
    private int[] at;
    private double[] before;
    private double[] volatility;
    private double[] tick;
    private double[] exit;
    private boolean[] follows;
    private final BarColumns bars;

    /** @param bars all bars of the evaluation */
    public Outcomes(BarColumns bars, int capacity) {
        this.bars = bars;
        at = new int[capacity];
        before = new double[capacity];
        volatility = new double[capacity];
        tick = new double[capacity];
        exit = new double[capacity];
        follows = new boolean[capacity];
    }

    /**
     * Adds the bar after {@code t}.
     *
     * @param sigma volatility known at {@code t}
     * @param step  the price grid's increment there
     */
    public void add(int t, double sigma, double step) {
        if (n == at.length) {
            grow();
        }
        int i = t + 1;
        boolean more = i + 1 < bars.size() && bars.stretchStart(i + 1) <= i;
        at[n] = i;
        before[n] = bars.close(t);
        volatility[n] = sigma;
        tick[n] = step;
        exit[n] = more ? bars.open(i + 1) : bars.close(i);
        follows[n] = n > 0 && at[n - 1] == t && bars.stretchStart(i) < i;
        n++;
    }

    private void grow() {
        int larger = Math.max(16, n * 2);
        at = Arrays.copyOf(at, larger);
        before = Arrays.copyOf(before, larger);
        volatility = Arrays.copyOf(volatility, larger);
        tick = Arrays.copyOf(tick, larger);
        exit = Arrays.copyOf(exit, larger);
        follows = Arrays.copyOf(follows, larger);
    }

    public int size() {
        return n;
    }

    /** Index of the forecast bar among all bars. */
    public int bar(int k) {
        return at[k];
    }

    public BarColumns bars() {
        return bars;
    }

    /** The close before: what "nothing changes" says. */
    public double before(int k) {
        return before[k];
    }

    public double volatility(int k) {
        return volatility[k];
    }

    double tick(int k) {
        return tick[k];
    }

    public double close(int k) {
        return bars.close(at[k]);
    }

    double move(int k) {
        return bars.close(at[k]) - before[k];
    }

    /** Where a position entered at the open of the bar can be left: the open after, or the close at a stretch's end. */
    double exit(int k) {
        return exit[k];
    }

    /** Whether the bar follows the one before in the list without a break, so that a position can be kept. */
    boolean follows(int k) {
        return follows[k];
    }

    int day(int k) {
        return bars.day(at[k]);
    }

    /** Hour of the exchange's day. */
    int hour(int k) {
        return bars.slot(at[k]) * 24 / bars.slots();
    }
}
