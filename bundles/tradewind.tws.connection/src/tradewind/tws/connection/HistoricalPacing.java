package tradewind.tws.connection;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * IB's limits on requests for bars of 30 s and less, kept on this side so that the server never has to refuse one: no
 * identical request within 15 s, fewer than six for the same contract, exchange and kind within 2 s, at most 60 within
 * 10 minutes. Not for several threads. Times are milliseconds of the server's clock, by which it counts too; a clock
 * that goes backwards is that of another server.
 */
final class HistoricalPacing {
    static final long IDENTICAL_MILLIS = 15_000;
    static final long BURST_MILLIS = 2_000;
    static final int BURST = 5;
    static final long WINDOW_MILLIS = 600_000;
    static final int WINDOW = 60;

    private record Sent(long at, HistoryKey key) {
    }

    private final ArrayDeque<Sent> sent = new ArrayDeque<>();
    private final Map<String, Long> lastIdentical = new HashMap<>();
    private long restUntil = Long.MIN_VALUE;

    /** Milliseconds until the request may go, 0 for now. */
    long waitMillis(HistoryKey key, long now) {
        forget(now);
        long until = Math.max(restUntil, Math.max(windowFreeAt(), burstFreeAt(key)));
        Long same = lastIdentical.get(key.text());
        if (same != null) {
            until = Math.max(until, same + IDENTICAL_MILLIS);
        }
        return until <= now ? 0 : until - now;
    }

    void sent(HistoryKey key, long now) {
        forget(now);
        sent.addLast(new Sent(now, key));
        lastIdentical.put(key.text(), now);
    }

    /** The server speaks of a violation all the same: everything waits until then. */
    void rest(long until) {
        restUntil = until;
    }

    private long burstFreeAt(HistoryKey key) {
        int seen = 0;
        for (Iterator<Sent> i = sent.descendingIterator(); i.hasNext();) {
            Sent s = i.next();
            if (s.key().stream().equals(key.stream()) && ++seen == BURST) {
                return s.at() + BURST_MILLIS;
            }
        }
        return Long.MIN_VALUE;
    }

    private long windowFreeAt() {
        int seen = 0;
        for (Iterator<Sent> i = sent.descendingIterator(); i.hasNext();) {
            Sent s = i.next();
            if (++seen == WINDOW) {
                return s.at() + WINDOW_MILLIS;
            }
        }
        return Long.MIN_VALUE;
    }

    private void forget(long now) {
        if (!sent.isEmpty() && now < sent.peekLast().at()) {
            sent.clear();
            lastIdentical.clear();
            restUntil = Long.MIN_VALUE;
        }
        while (!sent.isEmpty() && now - sent.peekFirst().at() >= WINDOW_MILLIS) {
            sent.removeFirst();
        }
        lastIdentical.values().removeIf(at -> now - at >= IDENTICAL_MILLIS);
    }
}
