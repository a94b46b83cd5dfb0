package tradewind.marketdata.hub.internal;

import static java.lang.System.Logger.Level.DEBUG;

import tradewind.core.bar.Bar;
import tradewind.core.bar.BarGrid;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.AuditEntry;

/**
 * What history has confirmed, reconciled with the bars that were built meanwhile: each confirmed bar takes the place of
 * the one that was shown. On the hub's thread.
 */
final class ConfirmedBars {
    private static final System.Logger LOG = System.getLogger(ConfirmedBars.class.getName());
    /** Closed bars that history does not know after this long were no bars. */
    private static final long GHOST_SECONDS = 120;

    private final BarGrid grid;
    private final BarAggregator aggregator;
    private final AuditTrail audit;
    private BarSeries bars;
    private long announcedUntil = Long.MIN_VALUE;

    ConfirmedBars(BarGrid grid, BarAggregator aggregator, AuditTrail audit) {
        this.grid = grid;
        this.aggregator = aggregator;
        this.audit = audit;
        bars = BarSeries.empty(grid.size());
    }

    BarSeries bars() {
        return bars;
    }

    /** The confirmed bars with the unconfirmed ones over them. */
    BarSeries with(BarSeries unconfirmed) {
        return bars.merge(unconfirmed);
    }

    /** Forgets everything, the unconfirmed bars too. */
    void clear() {
        bars = BarSeries.empty(grid.size());
        announcedUntil = Long.MIN_VALUE;
        aggregator.clear();
    }

    /** Takes what was stored: confirmed in an earlier session, so not to be announced again. */
    void stored(BarSeries stored) {
        bars = stored.merge(bars);
        announcedUntil = last();
        aggregator.confirmedUntil(last());
    }

    /**
     * Takes confirmed bars.
     *
     * @param arrived epoch milliseconds (server clock), for the audit
     */
    void take(BarSeries confirmed, long arrived) {
        for (LiveBar live : aggregator.bars()) {
            int i = confirmed.indexAtOrBefore(live.end - 1);
            if (i >= 0 && confirmed.time(i) >= live.start) {
                aggregator.remove(live.start);
                Bar shown = live.bar(grid.size());
                audit.add(new AuditEntry(shown, confirmed.bar(i), arrived));
            }
        }
        bars = bars.merge(confirmed);
        aggregator.confirmedUntil(last());
    }

    /**
     * Closed bars that history passes over, or still does not know after two minutes, were no bars; what history says of
     * later ones seeds them.
     *
     * @param fetched history from {@code from} up to the present
     * @param askedAt server's clock when it was asked for, epoch seconds
     */
    void settle(BarSeries fetched, long from, long askedAt) {
        for (LiveBar live : aggregator.bars()) {
            boolean passed = live.start >= from && live.start < last();
            if (live.end <= askedAt && (passed || live.end + GHOST_SECONDS <= askedAt)) {
                aggregator.remove(live.start);
                LOG.log(DEBUG, "History has no bar at {0}", live.start);
            }
        }
        for (int i = fetched.indexAtOrBefore(last()) + 1; i < fetched.size(); i++) {
            if (fetched.provisional(i)) {
                aggregator.seed(fetched.bar(i));
            }
        }
    }

    /**
     * Drops bars from after the server's present: they belong to another market's clock (a replayed day, say).
     *
     * @param present server's clock, epoch seconds
     */
    void dropFuture(long present) {
        long end = grid.end(present);
        if (last() >= end) {
            bars = bars.between(Long.MIN_VALUE + 1, end);
            announcedUntil = Math.min(announcedUntil, last());
            aggregator.confirmedUntil(last());
        }
        for (LiveBar live : aggregator.bars()) {
            if (live.start > end + BarAggregator.MAX_AHEAD_SECONDS) {
                aggregator.remove(live.start);
            }
        }
    }

    /** Those of the confirmed bars that were never announced and are newer than all that were; each once. */
    BarSeries unannounced(BarSeries confirmed) {
        BarSeries fresh = confirmed.slice(confirmed.indexAtOrBefore(announcedUntil) + 1, confirmed.size());
        if (!fresh.isEmpty()) {
            announcedUntil = fresh.time(fresh.size() - 1);
        }
        return fresh;
    }

    /** Start of the newest confirmed bar, {@link Long#MIN_VALUE} if there is none. */
    private long last() {
        return bars.isEmpty() ? Long.MIN_VALUE : bars.time(bars.size() - 1);
    }
}
