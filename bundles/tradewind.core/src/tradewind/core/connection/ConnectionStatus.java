package tradewind.core.connection;

import java.util.List;
import java.util.Map;

/**
 * Everything a person may want to know about the connection, at one moment.
 *
 * @param epoch           counts sessions; requests of an earlier epoch are dead
 * @param text            one plain sentence: what is going on or what to do
 * @param serverVersion   negotiated, 0 before the handshake
 * @param accounts        managed accounts, empty before the session has started
 * @param farms           data farms by name and whether they are connected
 * @param pingMillis      round trip of the last heartbeat, -1 if unknown
 * @param clockSkewMillis server clock minus local clock, 0 if unknown
 * @param linesUsed       market-data lines in use, of {@code linesAllowed}
 * @param framesIgnored   messages with an unknown id or a broken body since the start
 */
public record ConnectionStatus(ConnectionState state, ConnectionProfile profile, long epoch, String text,
        int serverVersion, List<String> accounts, Map<String, Boolean> farms, long pingMillis, long clockSkewMillis,
        int linesUsed, int linesAllowed, long framesIgnored) {

    public static ConnectionStatus disconnected(ConnectionProfile profile, String text) {
        return new ConnectionStatus(ConnectionState.DISCONNECTED, profile, 0, text, 0, List.of(), Map.of(), -1, 0, 0,
                100, 0);
    }
}
