package tradewind.core.connection;

import java.time.InstantSource;
import java.util.function.Consumer;
import tradewind.core.Subscription;

/** The one session with TWS, IB Gateway or the embedded gateway. All methods return at once. */
public interface Connection {
    /** Opens the session, or moves it to another profile. Reconnects by itself until {@link #disconnect}. */
    void connect(ConnectionProfile profile);

    /** Closes the session and stops reconnecting. */
    void disconnect();

    /** The state at this moment. */
    ConnectionStatus status();

    /** Tells of each change of the state, starting with the present one. */
    Subscription onStatus(Consumer<ConnectionStatus> listener);

    /** Tells of each message of the server that a person should see. */
    Subscription onNotice(Consumer<Notice> listener);

    /**
     * The server's clock as well as it is known: the newest time the server has told, carried on at the pace at which
     * its clock was seen to run. The local clock before the first session.
     */
    InstantSource serverClock();

    /**
     * From now on the server's clock is read and not estimated, until {@link #connect} moves the session to another
     * profile. For a server in this process whose market is moved in steps, at no pace that could be told. A session
     * that cannot do so goes on estimating.
     */
    default void follow(InstantSource clock) {
        // Estimates do for every server that is not moved by hand.
    }
}
