package tradewind.tws.gateway.internal.desk;

import java.util.ArrayDeque;
import java.util.Deque;

/** Counts what happened within the last while. */
final class RateWindow {
    private final long length;
    private final Deque<Long> times = new ArrayDeque<>();

    /** @param length milliseconds */
    RateWindow(long length) {
        this.length = length;
    }

    /** Notes one more and returns how many there were within the window that ends at {@code now}. */
    int count(long now) {
        while (!times.isEmpty() && times.getFirst() <= now - length) {
            times.removeFirst();
        }
        times.addLast(now);
        return times.size();
    }
}
