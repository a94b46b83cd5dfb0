package tradewind.marketdata.hub.internal;

import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;

/**
 * Which market a connection shows: bars of two of them never mix. Paper and live accounts see the same one; each run of a
 * replay is one of its own.
 *
 * @param run tells runs of replays apart, 0 for what is no replay
 */
record World(boolean simulated, int run) {
    static World of(ConnectionProfile profile) {
        return new World(profile.kind().simulated(), profile.kind() == AccountKind.REPLAY ? profile.port() : 0);
    }

    /** A replay: its bars are not kept, and its history is complete the moment a bar has closed. */
    boolean replayed() {
        return run != 0;
    }
}
