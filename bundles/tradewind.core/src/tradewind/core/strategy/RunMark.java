package tradewind.core.strategy;

/**
 * Something to be marked on the chart of a run's instrument.
 *
 * @param time   start of the bar or any time in it, epoch seconds UTC
 * @param before pieces wanted, or held by the shadow, before it
 * @param after  and after it
 * @param price  close of the bar, or price of the fill
 * @param reason in the strategy's words, or why it was not followed
 */
public record RunMark(long time, Kind kind, long before, long after, double price, String reason) {
    /** What became of a signal; and what is no signal. */
    public enum Kind {
        /** Of the warm-up, or of a bar of the past: looked at and not followed. */
        EARLY,
        /** An entry that a price model or the sandbox did not let through. */
        HELD_BACK, FOLLOWED,
        /** Not a signal: the shadow was filled. */
        SHADOW_FILL
    }

    /** Whether it buys. */
    public boolean up() {
        return after > before;
    }
}
