package tradewind.core.trade;

/**
 * Who wants an order.
 *
 * @param name of the strategy or program, empty for a hand
 */
public record OrderSource(Kind kind, String name) {
    public enum Kind {
        /** A person in the workbench. */
        HAND,
        /** A person or a script on the command line. */
        COMMAND,
        STRATEGY,
        /** Not through this program: by hand in TWS, or by another client of the account. Shown, never touched. */
        FOREIGN
    }

    public static final OrderSource HAND = new OrderSource(Kind.HAND, "");
    public static final OrderSource COMMAND = new OrderSource(Kind.COMMAND, "");
    public static final OrderSource FOREIGN = new OrderSource(Kind.FOREIGN, "");

    /** @throws IllegalArgumentException if the name is blank */
    public static OrderSource strategy(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A strategy needs a name");
        }
        return new OrderSource(Kind.STRATEGY, name);
    }

    public boolean strategy() {
        return kind == Kind.STRATEGY;
    }
}
