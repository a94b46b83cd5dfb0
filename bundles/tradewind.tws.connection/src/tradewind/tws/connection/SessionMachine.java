package tradewind.tws.connection;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.tws.protocol.ServerVersion;

/**
 * The life of a session as a state machine without threads, sockets or clock: events go in with their time (monotonic
 * milliseconds), {@link SessionActions} come out. There is one attempt to connect at a time, and events of an earlier
 * attempt are recognised by their epoch and ignored.
 */
final class SessionMachine {
    private static final System.Logger LOG = System.getLogger(SessionMachine.class.getName());
    private static final long NEVER = Long.MAX_VALUE;
    private static final int MISSES = 2;
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");

    private final SessionActions actions;
    private final Timings timings;
    private final Backoff backoff;

    private ConnectionProfile profile = ConnectionProfile.SIMULATOR;
    private ConnectionState state = ConnectionState.DISCONNECTED;
    private String text = "Not connected";
    private long epoch;
    private int serverVersion;
    private List<String> accounts = List.of();
    private int nextOrderId = -1;
    /** Whether a socket is open or being opened. */
    private boolean attempting;
    /** Whether the server's link to IB was gone while the session began. */
    private boolean beganWithoutLink;
    private long deadline = NEVER;
    private long nextHeartbeat = NEVER;
    private int unanswered;
    /** When the last heartbeat was asked for, monotonic milliseconds. */
    private long askedAt = Long.MIN_VALUE;

    SessionMachine(SessionActions actions, Timings timings, Backoff backoff) {
        this.actions = actions;
        this.timings = timings;
        this.backoff = backoff;
    }

    ConnectionProfile profile() {
        return profile;
    }

    ConnectionState state() {
        return state;
    }

    String text() {
        return text;
    }

    long epoch() {
        return epoch;
    }

    int serverVersion() {
        return serverVersion;
    }

    List<String> accounts() {
        return accounts;
    }

    /** The first order id that the server would take, -1 while it is not known. */
    int nextOrderId() {
        return nextOrderId;
    }

    void connect(ConnectionProfile wanted, long now) {
        if (state != ConnectionState.DISCONNECTED && wanted.equals(profile)) {
            return;
        }
        end("The connection moves to " + wanted.name());
        profile = wanted;
        backoff.reset();
        open(now);
    }

    void disconnect() {
        end("Disconnected");
        enter(ConnectionState.DISCONNECTED, "Not connected", NEVER);
    }

    private void open(long now) {
        epoch++;
        attempting = true;
        serverVersion = 0;
        accounts = List.of();
        nextOrderId = -1;
        beganWithoutLink = false;
        // The socket has a time limit of its own; this one catches an embedded gateway that does not start.
        enter(ConnectionState.CONNECTING, "Connecting to " + where(), NEVER);
        actions.open(profile, epoch);
    }

    void opened(long of, long now) {
        if (of == epoch && state == ConnectionState.CONNECTING) {
            enter(ConnectionState.HANDSHAKE, "Agreeing on a version with " + where(), now + timings.handshake());
        }
    }

    void hello(long of, int version, long now) {
        if (of != epoch || state != ConnectionState.HANDSHAKE) {
            return;
        }
        serverVersion = version;
        if (!ServerVersion.isSupported(version)) {
            end("unsupported server version");
            enter(ConnectionState.DISCONNECTED, "The server at " + where() + " speaks version " + version
                    + "; versions " + ServerVersion.MIN + " to " + ServerVersion.MAX
                    + " are understood. Install the current stable TWS or IB Gateway.", NEVER);
            return;
        }
        enter(ConnectionState.STARTING, "Waiting for the accounts", now + timings.start());
        actions.startApi(profile.clientId());
    }

    void managedAccounts(List<String> names, long now) {
        accounts = List.copyOf(names);
        startedIfComplete(now);
    }

    void nextValidId(int id, long now) {
        nextOrderId = Math.max(nextOrderId, id);
        startedIfComplete(now);
    }

    private void startedIfComplete(long now) {
        if (state == ConnectionState.STARTING && !accounts.isEmpty() && nextOrderId >= 0) {
            unanswered = 0;
            nextHeartbeat = now + timings.heartbeat();
            enter(ConnectionState.SYNCING, "Reading orders and positions", now + timings.sync());
            actions.sync();
        }
    }

    /** Everything that {@link SessionActions#sync} asked for has come. @param complete or has been refused */
    void synced(boolean complete) {
        if (state == ConnectionState.SYNCING) {
            ready("Connected to " + where() + (complete ? "" : "; orders and positions are not shown to this program"));
        }
    }

    private void ready(String why) {
        backoff.reset();
        enter(ConnectionState.READY, why, NEVER);
        actions.ready(true);
        if (beganWithoutLink) {
            beganWithoutLink = false;
            linkLost("it was gone when the session began");
        }
    }

    /** The socket could not be opened, or broke. */
    void lost(long of, String reason, long now) {
        if (of == epoch && attempting) {
            reconnect(reason, now, backoff.next());
        }
    }

    private void reconnect(String reason, long now, long wait) {
        end(reason);
        enter(ConnectionState.RECONNECTING, reason + " Next attempt in " + Math.max(1, Math.round(wait / 1000.0))
                + " s.", now + wait);
    }

    /** An error message that speaks of the session as a whole. */
    void sessionError(int code, String message, long now) {
        switch (code) {
            case 326 -> clientIdTaken(now);
            case 1100, 2110 -> linkLost(message);
            case 1101 -> linkBack("Back after a break; data were lost", true);
            case 1102 -> linkBack("Back after a break; nothing was lost", false);
            case 1300 -> portChanged(message, now);
            default -> LOG.log(Level.WARNING, "Server: {0} {1}", code, message);
        }
    }

    private void clientIdTaken(long now) {
        if (state == ConnectionState.DISCONNECTED || state == ConnectionState.RECONNECTING) {
            return;
        }
        end("client id in use");
        enter(ConnectionState.CONNECTING, "Client id " + profile.clientId() + " is in use at " + where()
                + ": another program has it, or the server has not yet noticed that the last connection ended."
                + " The same id is tried again every " + timings.clientIdTaken() / 1000
                + " s; choose another client id to connect at once.", now + timings.clientIdTaken());
    }

    private void linkLost(String message) {
        if (state == ConnectionState.READY) {
            enter(ConnectionState.DEGRADED, "The server has lost its link to IB: " + message, NEVER);
            actions.degraded();
        } else if (state == ConnectionState.STARTING || state == ConnectionState.SYNCING) {
            beganWithoutLink = true;
        }
    }

    private void linkBack(String why, boolean dataLost) {
        beganWithoutLink = false;
        if (state != ConnectionState.DEGRADED && state != ConnectionState.READY) {
            return;
        }
        enter(ConnectionState.READY, why, NEVER);
        if (dataLost) {
            actions.resubscribe();
        } else {
            actions.verify();
        }
        actions.ready(false);
        actions.sync();
    }

    private void portChanged(String message, long now) {
        Matcher number = LAST_NUMBER.matcher(message);
        int port = number.find() && number.group(1).length() <= 5 ? Integer.parseInt(number.group(1)) : 0;
        if (port > 0 && port <= 65535) {
            profile = profile.at(profile.host(), port);
        }
        reconnect("The server moved to " + where() + ".", now, 1_000);
    }

    /** Lets time pass. @param lastReceived when the last bytes came, monotonic milliseconds */
    void time(long now, long lastReceived) {
        if (now >= deadline) {
            deadlinePassed(now);
        }
        if (now >= nextHeartbeat) {
            heartbeat(now, lastReceived);
        }
    }

    private void deadlinePassed(long now) {
        deadline = NEVER;
        switch (state) {
            case CONNECTING, RECONNECTING -> open(now);
            case HANDSHAKE -> lost(epoch, where() + " accepts connections but does not answer. Is something else"
                    + " listening there, or is a question of TWS waiting on its screen?", now);
            case STARTING -> lost(epoch, where() + " does not start the session. Is somebody logged in there?", now);
            case SYNCING -> ready("Connected to " + where() + "; the list of orders or positions did not come in time");
            default -> LOG.log(Level.DEBUG, "A deadline passed in state {0}", state);
        }
    }

    private void heartbeat(long now, long lastReceived) {
        if (lastReceived >= askedAt) {
            // Whoever answers at once has been silent for as long as the heart takes to beat when it is looked at next.
            unanswered = 0;
        }
        if (now - lastReceived < timings.heartbeat()) {
            nextHeartbeat = lastReceived + timings.heartbeat();
        } else if (unanswered >= MISSES) {
            lost(epoch, where() + " has fallen silent.", now);
        } else {
            unanswered++;
            askedAt = now;
            nextHeartbeat = now + timings.heartbeat();
            actions.heartbeat();
        }
    }

    private void end(String reason) {
        nextHeartbeat = NEVER;
        attempting = false;
        if (state != ConnectionState.DISCONNECTED) {
            actions.close();
            actions.ended(reason);
        }
    }

    private void enter(ConnectionState next, String why, long until) {
        LOG.log(Level.INFO, "{0} -> {1}, epoch {2}: {3}", state, next, epoch, why);
        state = next;
        text = why;
        deadline = until;
        actions.changed();
    }

    private String where() {
        return profile.kind() == AccountKind.REPLAY ? "the replay" : profile.embedded() ? "the simulator"
                : String.format(Locale.ROOT, "%s (%s:%d)", profile.name(), profile.host(), profile.port());
    }
}
