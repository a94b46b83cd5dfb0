package tradewind.tws.gateway.internal.desk;

import java.util.HashSet;
import java.util.Set;
import tradewind.tws.gateway.internal.session.Peer;

/** The market-data lines of one client: streams, real-time bars and bars that are kept up to date. */
final class Lines {
    private final PacingLimits limits;
    private final Peer peer;
    private final Set<Integer> ids = new HashSet<>();

    Lines(PacingLimits limits, Peer peer) {
        this.limits = limits;
        this.peer = peer;
    }

    boolean taken(int requestId) {
        return ids.contains(requestId);
    }

    /** Takes a line; otherwise the client is told that there is none. */
    boolean take(int requestId) {
        if (ids.size() >= limits.lines()) {
            peer.error(requestId, 101, "Max number of tickers has been reached");
            return false;
        }
        return ids.add(requestId);
    }

    void release(int requestId) {
        ids.remove(requestId);
    }
}
