package tradewind.ai.lstm.internal.kernel;

/**
 * Which states a training pass drops: a hash of seed, layer, sample, step and unit decides, so that it depends neither on
 * threads nor on the order of work, and the way back finds the same again.
 *
 * @param threshold of 24 random bits, below which a state is dropped
 * @param scale of the states that stay
 */
record Dropout(long seed, int threshold, float scale) {
    static final int UNIT = 0x9E3779B9;
    static final int FIRST = 0x7FEB352D;
    static final int SECOND = 0x846CA68B;
    private static final int BITS = 24;

    static Dropout of(double rate, long seed) {
        int threshold = (int) Math.round(rate * (1 << BITS));
        return new Dropout(seed, threshold, (float) (1 / (1 - rate)));
    }

    boolean active() {
        return threshold > 0;
    }

    /** What the units of one state have in common. */
    int key(int layer, int sample, int step) {
        return (int) mix(mix(mix(seed + layer) + sample) + step);
    }

    boolean drops(int key, int unit) {
        int x = key + unit * UNIT;
        x = (x ^ x >>> 16) * FIRST;
        x = (x ^ x >>> 15) * SECOND;
        return (x ^ x >>> 16) >>> 32 - BITS < threshold;
    }

    private static long mix(long value) {
        long x = value + 0x9E3779B97F4A7C15L;
        x = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
        return x ^ x >>> 31;
    }
}
