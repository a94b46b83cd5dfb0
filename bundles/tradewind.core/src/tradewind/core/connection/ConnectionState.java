package tradewind.core.connection;

/** States of the session with the server, in the order in which a session goes through them. */
public enum ConnectionState {
    DISCONNECTED,
    /** The socket is being opened, or the client id is still taken. */
    CONNECTING,
    /** Versions are being agreed on. */
    HANDSHAKE,
    /** Waiting for the accounts and the first order id. */
    STARTING,
    /** Open orders, executions and positions are being read. */
    SYNCING,
    READY,
    /** The socket stands, but the server has lost its link to IB. */
    DEGRADED,
    /** The socket broke; the next attempt waits for its back-off. */
    RECONNECTING;

    /** Whether requests are answered with fresh data. */
    public boolean usable() {
        return this == READY;
    }
}
