package tradewind.bench;

/** Counts latencies in buckets of whole microseconds up to a second; recording allocates nothing. One thread. */
final class Latencies {
    private static final int LONGEST_MICROS = 1_000_000;
    private final int[] counts = new int[LONGEST_MICROS + 1];
    private long total;

    /** What lies beyond a second counts as a second, what is negative as 0. */
    void record(long micros) {
        counts[(int) Math.clamp(micros, 0, LONGEST_MICROS)]++;
        total++;
    }

    long total() {
        return total;
    }

    /** The smallest latency, in microseconds, that this share (0 to 1) of all does not exceed; NaN without any. */
    double quantile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * total));
        long seen = 0;
        for (int micros = 0; micros < counts.length; micros++) {
            seen += counts[micros];
            if (seen >= rank) {
                return micros;
            }
        }
        return Double.NaN;
    }
}
