package tradewind.marketdata.hub.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tradewind.core.bar.BarSeries;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.data.Gap;

/** Fetches the gaps of a series, one request after the other, newest first. */
final class Repair {
    /** Gaps that lie closer together are fetched as one, seconds. */
    private static final long ONE_REQUEST = 86400;
    private static final int MOST_REQUESTS = 50;

    private final LiveSeries series;

    Repair(LiveSeries series) {
        this.series = series;
    }

    /** The future gives the gaps that remain; it fails with the first request that fails. */
    CompletableFuture<List<Gap>> run() {
        List<Gap> ranges = ranges(series.gaps());
        CompletableFuture<Void> chain = series.backfillNow();
        for (Gap range : ranges.subList(0, Math.min(ranges.size(), MOST_REQUESTS))) {
            chain = chain.thenCompose(previous -> fetch(range));
        }
        return chain.thenApply(previous -> series.gaps());
    }

    private CompletableFuture<Void> fetch(Gap range) {
        return series.ports.fetch(new HistoryRequest(series.instrument(), series.settings.barSize(),
                Instant.ofEpochSecond(range.from()), Instant.ofEpochSecond(range.to()), series.settings.whatToShow(),
                series.settings.regularOnly()), HistoricalData.Progress.NONE).thenCompose(this::take);
    }

    private CompletableFuture<Void> take(BarSeries bars) {
        return CompletableFuture.runAsync(() -> series.take(bars, Long.MAX_VALUE, Long.MIN_VALUE, false),
                series.ports.loop()::execute);
    }

    /** Gaps joined to what one request brings, newest first. */
    static List<Gap> ranges(List<Gap> gaps) {
        List<Gap> ranges = new ArrayList<>();
        for (Gap gap : gaps.reversed()) {
            int last = ranges.size() - 1;
            if (last >= 0 && ranges.get(last).to() - gap.from() <= ONE_REQUEST) {
                Gap joined = ranges.get(last);
                ranges.set(last, new Gap(gap.from(), joined.to(), gap.missingBars() + joined.missingBars()));
            } else {
                ranges.add(gap);
            }
        }
        return ranges;
    }
}
