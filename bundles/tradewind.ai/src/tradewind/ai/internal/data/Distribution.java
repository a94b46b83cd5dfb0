package tradewind.ai.internal.data;

import java.util.Arrays;

/**
 * A distribution by its quantiles. Values that are one edge and all below it down to the edge before share a bin.
 *
 * @param low    smallest value
 * @param high   largest value
 * @param edges  upper ends of all bins but the last, ascending, none twice: a value that is frequent has a bin of its own
 * @param shares of the values in each bin; one more than there are edges
 */
public record Distribution(double low, double high, double[] edges, double[] shares) {
    private static final int BINS = 20;

    /** @throws IllegalArgumentException if the bins do not fit together */
    public Distribution {
        if (shares.length != edges.length + 1) {
            throw new IllegalArgumentException(edges.length + " edges and " + shares.length + " shares");
        }
    }

    /** Of the values from index {@code from} to {@code to} (exclusive); there is at least one. */
    static Distribution fit(double[] column, int from, int to) {
        double[] sorted = Arrays.copyOfRange(column, from, to);
        Arrays.sort(sorted);
        int n = sorted.length;
        double high = sorted[n - 1];
        double[] edges = new double[BINS - 1];
        for (int b = 1; b < BINS; b++) {
            edges[b - 1] = sorted[(int) ((long) b * (n - 1) / BINS)];
        }
        double[] distinct = Arrays.stream(edges).distinct().filter(e -> e < high).toArray();
        Distribution empty = new Distribution(sorted[0], high, distinct, new double[distinct.length + 1]);
        return new Distribution(sorted[0], high, distinct, empty.count(column, from, to));
    }

    /** The share of the values in each bin. */
    private double[] count(double[] column, int from, int to) {
        double[] result = new double[shares.length];
        for (int i = from; i < to; i++) {
            int at = Arrays.binarySearch(edges, column[i]);
            result[at < 0 ? -at - 1 : at] += 1.0 / (to - from);
        }
        return result;
    }

    /** Population stability index of these values against this distribution. An empty bin counts as half a value. */
    double psi(double[] column, int from, int to) {
        double[] now = count(column, from, to);
        double least = 0.5 / (to - from);
        double sum = 0;
        for (int b = 0; b < shares.length; b++) {
            double a = Math.max(least, now[b]);
            double e = Math.max(least, shares[b]);
            sum += (a - e) * Math.log(a / e);
        }
        return sum;
    }

    /** Largest distance between the two distribution functions, seen at the edges. */
    double ks(double[] column, int from, int to) {
        double[] now = count(column, from, to);
        double largest = beyond(column, from, to);
        double distance = 0;
        for (int b = 0; b < edges.length; b++) {
            distance += now[b] - shares[b];
            largest = Math.max(largest, Math.abs(distance));
        }
        return largest;
    }

    /** What lies beyond one end is a distance of the functions there. */
    private double beyond(double[] column, int from, int to) {
        double below = Arrays.stream(column, from, to).filter(v -> v < low).count();
        double above = Arrays.stream(column, from, to).filter(v -> v > high).count();
        return Math.max(below, above) / (to - from);
    }

    /** Share of the values below the smallest or above the largest. */
    double outside(double[] column, int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) {
            n += column[i] < low || column[i] > high ? 1 : 0;
        }
        return (double) n / (to - from);
    }
}
