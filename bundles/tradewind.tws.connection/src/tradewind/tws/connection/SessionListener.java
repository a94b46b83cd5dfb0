package tradewind.tws.connection;

import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.SessionEvent.ErrorMessage;

/** Told of the turns of a session by {@link TwsSession}. On tws-dispatch. */
interface SessionListener {
    /** Accounts and the next order id are known; orders and positions are being read. */
    default void started() {
    }

    /** Requests are answered from now on. {@code newSession}: all that was requested before is gone. */
    default void ready(boolean newSession) {
    }

    /** Subscriptions died at the server, the session did not. */
    default void resubscribe() {
    }

    /** Requests got no fresh data for a while, but subscriptions live. */
    default void verify() {
    }

    /** The server's link to IB is gone, the session stands. {@link #ready} tells when it is back. */
    default void degraded(String text) {
    }

    /** A round of questions for orders has ended; the first of a session after {@link #ready}. */
    default void reconciled(AccountRecord record) {
    }

    default void ended(String reason) {
    }

    /** An error that concerns neither the session nor an open request. */
    default void error(ErrorMessage message, ErrorRule rule) {
    }

    /** A message that answers no request by its id. */
    default void message(ServerMessage message) {
    }

    /** Called about four times a second. @param now monotonic milliseconds */
    default void time(long now) {
    }

    /** The session has gone to another server: what the one before told is not true there. */
    default void elsewhere() {
    }
}
