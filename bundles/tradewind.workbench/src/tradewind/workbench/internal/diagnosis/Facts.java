package tradewind.workbench.internal.diagnosis;

import java.util.List;
import java.util.Optional;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.connection.Notice;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.FeedSnapshot;

/**
 * Everything that the checks go by, gathered at one moment.
 *
 * @param connection empty while there is no connection service
 * @param profile    the chosen profile
 * @param portAnswer how the port took a bare connection attempt
 * @param feed       the feed in focus
 * @param loops      the threads that keep the product going
 * @param stalls     how often the display thread stood still for too long, and the longest time in milliseconds
 * @param notices    newest first
 * @param now        epoch milliseconds, local clock
 */
record Facts(Optional<ConnectionStatus> connection, ConnectionProfile profile, PortAnswer portAnswer,
        FeedSettings settings, Optional<FeedSnapshot> feed, int gaps, List<Loop> loops, Stalls stalls,
        List<Notice> notices, long now) {
    enum PortAnswer {
        OPEN, REFUSED, UNREACHABLE, NOT_TRIED
    }

    /**
     * A loop that must turn.
     *
     * @param alive   whether its thread lives
     * @param idle    milliseconds since it last gave a sign, -1 if it gives none
     * @param allowed milliseconds that it may be silent
     */
    record Loop(String name, boolean alive, long idle, long allowed) {
        boolean beats() {
            return alive && idle <= allowed;
        }
    }

    record Stalls(int count, long longest) {
    }
}
