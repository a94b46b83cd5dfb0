package tradewind.tws.connection;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * IB's limits for historical requests, kept on this side so that the server never has to refuse one: no identical
 * request within 15 s, fewer than six for the same contract, exchange and kind within 2 s, at most 60 within 10
 * minutes, at most 50 open. Not for several threads. Times are milliseconds of the server's clock, by which it
 * counts too; a clock that goes backwards is that of another server.
 */
final class HistoricalPacing {
    static final long IDENTICAL_MILLIS = 15_000;
    static final long BURST_MILLIS = 2_000;
    static final int BURST = 5;
    static final long WINDOW_MILLIS = 600_000;
    static final int WINDOW = 60;
    static final int OPEN = 50;
    private static final long PENALTY_MILLIS = 15_000;

    /**
     * What the limits look at.
     *
     * @param stream    contract, exchange and kind, the same for every stretch of time
     * @param text      everything that makes the request identical to another
     * @param smallBars bars of 30 s or less, for which IB enforces the limits hardest
     */
    record Key(String stream, String text, boolean smallBars) {
    }

    private record Sent(long at, Key key) {
    }

    private final ArrayDeque<Sent> sent = new ArrayDeque<>();
    private final Map<String, Long> lastIdentical = new HashMap<>();
    private boolean strict = true;
    private int open;
    private long penaltyUntil = Long.MIN_VALUE;

    /**
     * Whether the limit of ten minutes holds for bars of every size. IB throttles larger bars softly; staying within
     * the limit is never wrong there, but the embedded gateway need not be spared.
     */
    void strict(boolean yes) {
        strict = yes;
    }

    /** Milliseconds until the request may go, 0 for now, {@link Long#MAX_VALUE} while too many are open. */
    long waitMillis(Key key, long now) {
        forget(now);
        if (open >= OPEN) {
            return Long.MAX_VALUE;
        }
        long until = penaltyUntil;
        Long same = lastIdentical.get(key.text());
        if (same != null) {
            until = Math.max(until, same + IDENTICAL_MILLIS);
        }
        if (strict || key.smallBars()) {
            until = Math.max(until, windowFreeAt());
        }
        until = Math.max(until, burstFreeAt(key));
        return until <= now ? 0 : until - now;
    }

    void sent(Key key, long now) {
        forget(now);
        sent.addLast(new Sent(now, key));
        lastIdentical.put(key.text(), now);
        open++;
    }

    /** The request was answered, refused or cancelled. */
    void closed() {
        open = Math.max(0, open - 1);
    }

    /** The server speaks of a violation all the same: everything waits. */
    void violation(long now) {
        penaltyUntil = now + PENALTY_MILLIS;
    }

    /** A new session: nothing is open. What was sent before still counts. */
    void sessionEnded() {
        open = 0;
    }

    private long burstFreeAt(Key key) {
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
            if ((strict || s.key().smallBars()) && ++seen == WINDOW) {
                return s.at() + WINDOW_MILLIS;
            }
        }
        return Long.MIN_VALUE;
    }

    private void forget(long now) {
        if (!sent.isEmpty() && now < sent.peekLast().at()) {
            sent.clear();
            lastIdentical.clear();
            penaltyUntil = Long.MIN_VALUE;
        }
        while (!sent.isEmpty() && now - sent.peekFirst().at() >= WINDOW_MILLIS) {
            sent.removeFirst();
        }
        lastIdentical.values().removeIf(at -> now - at >= IDENTICAL_MILLIS);
    }
}
