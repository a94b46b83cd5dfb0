package tradewind.core.bar;

/** Completeness, source, resolution and revision of a bar, packed into one int for the column. */
final class Provenance {
    private static final BarSource[] SOURCES = BarSource.values();
    private static final BarSize[] SIZES = BarSize.values();
    private static final int MAX_REVISION = 0x7fff;

    private Provenance() {
    }

    /** Bit 0: provisional. Bits 1-4: source. Bits 5-12: size. Bits 13-27: revision, saturating. */
    static int of(boolean provisional, BarSource source, BarSize size, int revision) {
        return (provisional ? 1 : 0) | source.ordinal() << 1 | size.ordinal() << 5
                | Math.min(revision, MAX_REVISION) << 13;
    }

    /** What holds of two bars together: provisional if one is, the larger size, the higher revision. */
    static int joined(int a, int b) {
        return a == b ? a : of(provisional(a) || provisional(b), BarSource.AGGREGATE,
                size(a).seconds() >= size(b).seconds() ? size(a) : size(b), Math.max(revision(a), revision(b)));
    }

    /** A bar of size {@code target} made of {@code joined} ones. */
    static int aggregate(int joined, boolean unfinished, BarSize target) {
        BarSize size = size(joined).seconds() > target.seconds() ? size(joined) : target;
        return of(unfinished || provisional(joined), BarSource.AGGREGATE, size, revision(joined));
    }

    static boolean provisional(int packed) {
        return (packed & 1) != 0;
    }

    static BarSource source(int packed) {
        return SOURCES[packed >>> 1 & 0xf];
    }

    static BarSize size(int packed) {
        return SIZES[packed >>> 5 & 0xff];
    }

    static int revision(int packed) {
        return packed >>> 13;
    }
}
