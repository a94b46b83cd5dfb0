package tradewind.tws.gateway.internal.session;

import tradewind.tws.protocol.ClientMessage;

/** Hears what clients do, on the thread that reads the client's socket. */
public interface SessionListener {
    /** A request; the first of a session is its {@code startApi}, those before it were ignored. */
    void received(ClientSession session, ClientMessage message);

    /** The socket is closed, whoever did it; called once, also for a session that never started. */
    void ended(ClientSession session);
}
