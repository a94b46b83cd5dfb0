package tradewind.ai.internal.score;

import java.util.Arrays;

/** The last values, sorted. */
final class SortedWindow {
    private final double[] byAge;
    private final double[] sorted;
    private int size;
    private int oldest;

    SortedWindow(int capacity) {
        byAge = new double[capacity];
        sorted = new double[capacity];
    }

    int size() {
        return size;
    }

    void add(double value) {
        if (size == byAge.length) {
            remove(byAge[oldest]);
        }
        int at = Arrays.binarySearch(sorted, 0, size, value);
        int place = at < 0 ? -at - 1 : at;
        System.arraycopy(sorted, place, sorted, place + 1, size - place);
        sorted[place] = value;
        size++;
        byAge[oldest] = value;
        oldest = (oldest + 1) % byAge.length;
    }

    private void remove(double value) {
        int at = Arrays.binarySearch(sorted, 0, size, value);
        System.arraycopy(sorted, at + 1, sorted, at, size - at - 1);
        size--;
    }

    /** The smallest value with at least this share of the values at or below it; levels outside 0 to 1 are cut. */
    double quantile(double level) {
        int rank = (int) Math.ceil(level * size) - 1;
        return sorted[Math.max(0, Math.min(size - 1, rank))];
    }
}
