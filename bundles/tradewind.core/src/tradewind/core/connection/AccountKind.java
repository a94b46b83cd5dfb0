package tradewind.core.connection;

/** What is at stake on a connection. Shown everywhere as word, colour and shape. */
public enum AccountKind {
    SIM,
    /** A day that is over, on an account of its own. */
    REPLAY, PAPER, LIVE;

    /** Whether nothing real hangs on it: neither the market nor the account. */
    public boolean simulated() {
        return this == SIM || this == REPLAY;
    }
}
