package tradewind.core.strategy;

/**
 * What a strategy wants to hold from now on. It stands until the next one.
 *
 * @param target share of the quantity that a person has set for the run, in per cent: 100 long with all of it, 0 flat,
 *               -100 short with all of it
 * @param reason in a few words, on one line; it is kept in the decision log
 */
public record Signal(int target, String reason) {
    /** Nothing new: the last wish stands. */
    public static final Signal KEEP = new Signal(0, "");

    /** @throws IllegalArgumentException if the target lies beyond 100 per cent or the reason is not one short line */
    public Signal {
        if (target < -100 || target > 100) {
            throw new IllegalArgumentException("A target lies between -100 and 100 per cent, not at " + target);
        }
        if (reason.length() > 200 || reason.indexOf('\n') >= 0 || reason.indexOf('|') >= 0) {
            throw new IllegalArgumentException("A reason is one line of at most 200 characters without '|': " + reason);
        }
    }

    public static Signal longAll(String reason) {
        return new Signal(100, reason);
    }

    public static Signal shortAll(String reason) {
        return new Signal(-100, reason);
    }

    public static Signal flat(String reason) {
        return new Signal(0, reason);
    }
}
