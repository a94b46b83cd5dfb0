package tradewind.core.connection;

/** What is at stake on a connection. Shown everywhere as word, colour and shape. */
public enum AccountKind {
    SIM, PAPER, LIVE
}
