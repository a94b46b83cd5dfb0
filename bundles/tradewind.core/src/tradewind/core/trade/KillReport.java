package tradewind.core.trade;

import java.util.List;

/**
 * What the kill switch achieved.
 *
 * @param cancelled orders that the server confirmed as cancelled
 * @param remaining orders that may still live: not confirmed in time, or unknown
 * @param flattened refs of the orders that close positions, empty unless asked for
 * @param verified  whether the server's own list of open orders was read afterwards and is empty
 * @param text      all this in a sentence or two
 */
public record KillReport(List<TrackedOrder> cancelled, List<TrackedOrder> remaining, List<String> flattened,
        boolean verified, String text) {
    public KillReport {
        cancelled = List.copyOf(cancelled);
        remaining = List.copyOf(remaining);
        flattened = List.copyOf(flattened);
    }
}
