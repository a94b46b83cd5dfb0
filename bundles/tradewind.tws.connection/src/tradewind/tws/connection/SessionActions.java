package tradewind.tws.connection;

import tradewind.core.connection.ConnectionProfile;

/** What {@link SessionMachine} has done by others. All return at once. */
interface SessionActions {
    /** Opens a socket; its events carry the epoch. */
    void open(ConnectionProfile profile, long epoch);

    /** Closes the socket, if there is one; nothing more comes of it. */
    void close();

    void startApi(int clientId);

    /** Asks for open orders, executions, positions and completed orders, and calls {@link SessionMachine#synced}. */
    void sync();

    /** Everything may be requested. {@code newSession}: all that was requested before is gone. */
    void ready(boolean newSession);

    /** The server's link to IB is gone: what was requested stands still. */
    void degraded();

    /** The link to IB is back but subscriptions died with it. */
    void resubscribe();

    /** The link to IB is back and subscriptions live. */
    void verify();

    /** The session ended; requests of it are dead. */
    void ended(String reason);

    /** Asks the server for its time. */
    void heartbeat();

    /** The state or its text changed. */
    void changed();
}
