package tradewind.tws.gateway.internal.market;

import java.util.Arrays;

/** Changes of the best bid and ask in the order in which they happened, in columns that grow. */
public final class QuoteChanges {
    private static final int FIELDS = 4;

    private long[] times;
    private double[] values;
    private int count;

    public QuoteChanges(int expected) {
        times = new long[expected];
        values = new double[expected * FIELDS];
    }

    /** @param time epoch milliseconds, not before the last */
    public void add(long time, double bid, double bidSize, double ask, double askSize) {
        if (count == times.length) {
            int capacity = Math.max(64, count * 2);
            times = Arrays.copyOf(times, capacity);
            values = Arrays.copyOf(values, capacity * FIELDS);
        }
        times[count] = time;
        int at = count++ * FIELDS;
        values[at] = bid;
        values[at + 1] = bidSize;
        values[at + 2] = ask;
        values[at + 3] = askSize;
    }

    public int size() {
        return count;
    }

    public long time(int i) {
        return times[i];
    }

    public double bid(int i) {
        return values[i * FIELDS];
    }

    public double bidSize(int i) {
        return values[i * FIELDS + 1];
    }

    public double ask(int i) {
        return values[i * FIELDS + 2];
    }

    public double askSize(int i) {
        return values[i * FIELDS + 3];
    }

    /** Index of the first change at or after {@code time}, {@link #size} if there is none. */
    public int indexAt(long time) {
        return Trades.lowerBound(times, count, time);
    }

    public MarketEvent.Quote event(int i) {
        return new MarketEvent.Quote(time(i), bid(i), bidSize(i), ask(i), askSize(i));
    }
}
