package tradewind.trader.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import tradewind.core.trade.OrderTerms;

/** Orders and changes that left within the last minute: the pace, and what would be sent twice. */
final class Sent {
    private static final long WINDOW_SECONDS = 60;

    private record Entry(Instant time, int conId, OrderTerms terms, String source, boolean fresh) {
    }

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();

    /** @param fresh a new order, not a change */
    void add(Instant time, int conId, OrderTerms terms, String source, boolean fresh) {
        entries.addLast(new Entry(time, conId, terms, source, fresh));
    }

    /** How many left in the last minute. @param strategy empty for all */
    int count(Instant now, String strategy) {
        Instant from = now.minusSeconds(WINDOW_SECONDS);
        while (!entries.isEmpty() && !entries.getFirst().time().isAfter(from)) {
            entries.removeFirst();
        }
        return strategy.isEmpty() ? entries.size()
                : (int) entries.stream().filter(e -> e.source().equals(strategy)).count();
    }

    /** Whether the same order left within so many seconds. */
    boolean duplicate(Instant now, int conId, OrderTerms terms, BigDecimal seconds) {
        Instant from = now.minusMillis(seconds.movePointRight(3).longValue());
        for (Iterator<Entry> newestFirst = entries.descendingIterator(); newestFirst.hasNext();) {
            Entry e = newestFirst.next();
            if (!e.time().isAfter(from)) {
                return false;
            }
            if (e.fresh() && e.conId() == conId && TermsComparison.alike(e.terms(), terms)) {
                return true;
            }
        }
        return false;
    }
}
