package tradewind.tws.gateway.internal.market;

import java.util.Arrays;

/** Trades in the order in which they happened, in columns that grow. */
public final class Trades {
    private long[] times;
    private double[] prices;
    private double[] sizes;
    private int count;

    public Trades(int expected) {
        times = new long[expected];
        prices = new double[expected];
        sizes = new double[expected];
    }

    /** @param time epoch milliseconds, not before the last */
    public void add(long time, double price, double size) {
        if (count == times.length) {
            int capacity = Math.max(64, count * 2);
            times = Arrays.copyOf(times, capacity);
            prices = Arrays.copyOf(prices, capacity);
            sizes = Arrays.copyOf(sizes, capacity);
        }
        times[count] = time;
        prices[count] = price;
        sizes[count++] = size;
    }

    public int size() {
        return count;
    }

    public long time(int i) {
        return times[i];
    }

    public double price(int i) {
        return prices[i];
    }

    public double size(int i) {
        return sizes[i];
    }

    /** Index of the first trade at or after {@code time}, {@link #size} if there is none. */
    public int indexAt(long time) {
        return lowerBound(times, count, time);
    }

    /** Index of the first of {@code count} ascending values that is at least {@code value}. */
    static int lowerBound(long[] values, int count, long value) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
