package tradewind.tws.connection;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.function.LongSupplier;
import tradewind.core.Subscription;

/** Lets historical requests go one after another as the limits allow; one that must wait does not hold up others. */
final class HistoryQueue {
    /** More open requests of either kind IB refuses. */
    static final int OPEN = 50;
    /** After a complaint; twice as long after each further one until an answer comes. */
    static final long PENALTY_MILLIS = 15_000;
    private static final int DOUBLINGS = 4;

    private record Waiting(HistoryKey key, Runnable go) {
    }

    private final LongSupplier serverMillis;
    private final LongSupplier millis;
    private final HistoricalPacing small = new HistoricalPacing();
    private final GentlePace large = new GentlePace();
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private int open;
    private int complaints;

    /**
     * @param serverMillis the server's clock
     * @param millis       monotonic
     */
    HistoryQueue(LongSupplier serverMillis, LongSupplier millis) {
        this.serverMillis = serverMillis;
        this.millis = millis;
    }

    /** Runs {@code go} when the request may be sent; closing forgets it. Each go is followed by one {@link #closed}. */
    Subscription add(HistoryKey key, Runnable go) {
        Waiting w = new Waiting(key, go);
        waiting.addLast(w);
        pump();
        return () -> waiting.removeIf(x -> x == w);
    }

    /** Milliseconds that a request must wait, 0 if it may go, {@link Long#MAX_VALUE} while too many are open. */
    long waitMillis(HistoryKey key) {
        if (open >= OPEN) {
            return Long.MAX_VALUE;
        }
        return key.small() ? small.waitMillis(key, serverMillis.getAsLong()) : large.waitMillis(millis.getAsLong());
    }

    void pump() {
        for (Iterator<Waiting> i = waiting.iterator(); i.hasNext();) {
            Waiting w = i.next();
            if (waitMillis(w.key()) == 0) {
                i.remove();
                sent(w.key());
                w.go().run();
                pump();
                return;
            }
        }
    }

    private void sent(HistoryKey key) {
        open++;
        if (key.small()) {
            small.sent(key, serverMillis.getAsLong());
        } else {
            large.sent(millis.getAsLong(), !key.lasts());
        }
    }

    /** A request that had gone was answered, refused or cancelled. */
    void closed(HistoryKey key) {
        open = Math.max(0, open - 1);
        if (!key.small() && !key.lasts()) {
            large.closed();
        }
        pump();
    }

    /** The server has answered as it should. */
    void answered(HistoryKey key) {
        complaints = 0;
        if (!key.small()) {
            large.answered();
        }
    }

    /** The server was too slow to answer. */
    void slower(HistoryKey key) {
        if (!key.small()) {
            large.slower();
        }
    }

    /** The server complains: requests of either kind wait. */
    void violation() {
        long pause = PENALTY_MILLIS << Math.min(complaints++, DOUBLINGS);
        small.rest(serverMillis.getAsLong() + pause);
        large.rest(millis.getAsLong() + pause);
    }

    /** The server knows none of the open requests any more. What was sent before still counts. */
    void sessionEnded() {
        open = 0;
        large.sessionEnded();
        waiting.clear();
    }
}
