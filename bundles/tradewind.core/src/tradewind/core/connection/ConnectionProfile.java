package tradewind.core.connection;

import java.util.List;

/**
 * Where to connect.
 *
 * @param name     shown to people, unique
 * @param embedded whether the product starts the embedded gateway itself; host and port are then chosen by it
 * @param clientId TWS's name for this program; each running program needs one of its own
 */
public record ConnectionProfile(String name, AccountKind kind, boolean embedded, String host, int port, int clientId) {
    public static final String LOOPBACK = "127.0.0.1";
    public static final ConnectionProfile SIMULATOR =
            new ConnectionProfile("Simulator", AccountKind.SIM, true, LOOPBACK, 0, 1);
    public static final ConnectionProfile TWS_PAPER =
            new ConnectionProfile("TWS paper", AccountKind.PAPER, false, LOOPBACK, 7497, 1);
    public static final ConnectionProfile TWS_LIVE =
            new ConnectionProfile("TWS live", AccountKind.LIVE, false, LOOPBACK, 7496, 1);
    public static final ConnectionProfile GATEWAY_PAPER =
            new ConnectionProfile("Gateway paper", AccountKind.PAPER, false, LOOPBACK, 4002, 1);
    public static final ConnectionProfile GATEWAY_LIVE =
            new ConnectionProfile("Gateway live", AccountKind.LIVE, false, LOOPBACK, 4001, 1);

    /** A run of a replay, which listens there. It is among no presets: who opens a replay connects to it. */
    public static ConnectionProfile replay(int port) {
        return new ConnectionProfile("Replay", AccountKind.REPLAY, true, LOOPBACK, port, 1);
    }

    /** The five that ship, the simulator first. */
    public static final List<ConnectionProfile> PRESETS =
            List.of(SIMULATOR, TWS_PAPER, TWS_LIVE, GATEWAY_PAPER, GATEWAY_LIVE);

    /** @throws IllegalArgumentException if a number is out of range */
    public ConnectionProfile {
        if (port < 0 || port > 65535 || port == 0 && !embedded) {
            throw new IllegalArgumentException("Port must be 1 to 65535, not " + port);
        }
        if (clientId < 0) {
            throw new IllegalArgumentException("Client id must be 0 or more, not " + clientId);
        }
    }

    public ConnectionProfile withClientId(int id) {
        return new ConnectionProfile(name, kind, embedded, host, port, id);
    }

    public ConnectionProfile at(String newHost, int newPort) {
        return new ConnectionProfile(name, kind, false, newHost, newPort, clientId);
    }
}
