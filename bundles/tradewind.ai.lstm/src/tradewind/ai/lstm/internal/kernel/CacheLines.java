package tradewind.ai.lstm.internal.kernel;

/**
 * Arrays of floats whose vectors lie in cache lines of their own. A vector across two lines costs two reads of the cache:
 * a third of a prediction's time, a tenth of a training's.
 *
 * <p>Java does not say where an array lies. But its collectors put an array that is large for them at the beginning of a
 * region, behind 16 bytes of header, and leave it there. Elsewhere it is merely slower.
 */
final class CacheLines {
    /** The first float that is used: 48 bytes behind the header begins a line. */
    static final int FIRST = 12;
    /** Floats, 2 MiB: large for regions of up to 4 MiB, that is for heaps of up to 16 GiB. */
    private static final int LARGE = 1 << 19;
    /** Floats; less than this stays in the first cache, where it costs little. */
    private static final int SMALL = 1 << 12;

    private CacheLines() {
    }

    /** Zeros, at least this many from {@link #FIRST} on. */
    static float[] of(int count) {
        int whole = FIRST + count;
        return new float[count < SMALL ? whole : Math.max(whole, LARGE)];
    }
}
