package tradewind.tws.connection;

import java.util.ArrayDeque;
import java.util.Iterator;
import tradewind.core.Subscription;

/** Lets historical requests go one after another as the limits allow; one that must wait does not hold up others. */
final class HistoryQueue {
    private record Waiting(HistoricalPacing.Key key, Runnable go) {
    }

    private final HistoricalPacing pacing = new HistoricalPacing();
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();

    /** Runs {@code go} when the request may be sent; closing forgets it. Each go is followed by one {@link #closed}. */
    Subscription add(HistoricalPacing.Key key, long now, Runnable go) {
        Waiting w = new Waiting(key, go);
        waiting.addLast(w);
        pump(now);
        return () -> waiting.removeIf(x -> x == w);
    }

    /** Milliseconds that a request must wait, 0 if it may go. */
    long waitMillis(HistoricalPacing.Key key, long now) {
        return pacing.waitMillis(key, now);
    }

    void pump(long now) {
        for (Iterator<Waiting> i = waiting.iterator(); i.hasNext();) {
            Waiting w = i.next();
            if (pacing.waitMillis(w.key(), now) == 0) {
                i.remove();
                pacing.sent(w.key(), now);
                w.go().run();
                pump(now);
                return;
            }
        }
    }

    void strict(boolean yes) {
        pacing.strict(yes);
    }

    /** A request that had gone was answered, refused or cancelled. */
    void closed(long now) {
        pacing.closed();
        pump(now);
    }

    void violation(long now) {
        pacing.violation(now);
    }

    /** The server knows none of the open requests any more. */
    void sessionEnded() {
        pacing.sessionEnded();
        waiting.clear();
    }
}
