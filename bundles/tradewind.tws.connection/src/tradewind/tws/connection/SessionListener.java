package tradewind.tws.connection;

import tradewind.tws.protocol.ServerMessage;

/** Told of the turns of a session by {@link TwsSession}. On tws-dispatch. */
interface SessionListener {
    /** Requests are answered from now on. {@code newSession}: all that was requested before is gone. */
    default void ready(boolean newSession) {
    }

    /** Subscriptions died at the server, the session did not. */
    default void resubscribe() {
    }

    /** Requests got no fresh data for a while, but subscriptions live. */
    default void verify() {
    }

    default void ended(String reason) {
    }

    /** A message that answers no request by its id. */
    default void message(ServerMessage message) {
    }

    /** Called about four times a second. @param now monotonic milliseconds */
    default void time(long now) {
    }
}
