package tradewind.core.trade;

/**
 * Where an order is. Quantities are not a matter of state: they are the sum of the executions. CANCELLED and FILLED can
 * still be overtaken by a late fill or its correction.
 */
public enum OrderState {
    /** In the journal, not on the wire. */
    JOURNALED("Journaled", false),
    /** Handed to the socket, no answer yet. */
    SENT("Sent", false),
    /** The server has it, but it is not at the exchange: a child, a stop, or before the opening. */
    HELD("Held", false),
    /** At the exchange, nothing filled. */
    WORKING("Working", false),
    /** At the exchange, filled in part. */
    PARTIAL("Partly filled", false),
    /** Nobody knows what became of it until the account has been asked. Never sent again. */
    UNKNOWN("Unknown", false),
    FILLED("Filled", true), CANCELLED("Cancelled", true), REJECTED("Rejected", true),
    /** It certainly never reached the server. */
    NOT_SENT("Not sent", true);

    private final String label;
    private final boolean terminal;

    OrderState(String label, boolean terminal) {
        this.label = label;
        this.terminal = terminal;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** Whether nothing more is expected of it. */
    public boolean terminal() {
        return terminal;
    }

    /** Whether the server has said that it has the order and that it still lives. */
    public boolean acknowledged() {
        return this == HELD || this == WORKING || this == PARTIAL;
    }
}
