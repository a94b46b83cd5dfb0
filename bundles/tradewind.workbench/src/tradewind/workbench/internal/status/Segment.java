package tradewind.workbench.internal.status;

/**
 * One thing that the status bar says: by word, by colour and by shape, so that none of them has to be seen.
 *
 * @param text    empty for a segment that is left out
 * @param tooltip whole sentences
 * @param topic   what a click leads to
 */
public record Segment(Shape shape, Tone tone, String text, String tooltip, Topic topic) {
    public enum Shape {
        NONE, DISC, RING, TRIANGLE, SQUARE, DIAMOND,
        /** Two triangles that point to the left. */
        REWIND
    }

    public enum Tone {
        GOOD, WARNING, BAD, MUTED, PLAIN,
        /** Of a day that is over. */
        REPLAY,
        /** White on red: real money. */
        LIVE
    }

    /** What a segment is about. */
    public enum Topic {
        CONNECTION, MARKET_DATA, HISTORY, ACCOUNT, HOURS, CLOCK, ARMED, KILLED, PROFIT, ORDERS
    }
}
