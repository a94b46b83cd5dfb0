package tradewind.core.data;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.connection.HistoricalData;
import tradewind.core.instrument.Instrument;

/** A live series of one instrument. Any thread may call; nothing blocks. */
public interface MarketFeed extends Subscription {
    Instrument instrument();

    FeedSettings settings();

    /**
     * The latest snapshot. A reader that looks now and then finds what has changed since with
     * {@link BarSeries#firstDifference}.
     */
    FeedSnapshot snapshot();

    /**
     * Tells of new snapshots on the hub's thread, at most once in {@link FeedSettings#intraMinutePoll} for changes of
     * the bar in progress and at once for history. A listener that throws is logged and stays subscribed.
     */
    Subscription onSnapshot(Consumer<FeedSnapshot> listener);

    /**
     * Tells of each bar as history confirms it, oldest first, once for each bar: what strategies and models go by. Bars
     * that were stored before are not told again; neither are corrections, nor bars that turn up behind later ones.
     */
    Subscription onConfirmed(Consumer<BarSeries> listener);

    /** Fetches the overlap now. The future ends when the answer is merged. */
    CompletableFuture<Void> backfillNow();

    /** Stretches inside trading hours that have no bars, oldest first; days without any bar count as closed. */
    List<Gap> gaps();

    /** Fetches what is missing and reports the gaps that remain. */
    CompletableFuture<List<Gap>> repair();

    /**
     * Fetches 5-minute, 2-minute and 1-minute bars as far back as each goes and keeps each under its own resolution.
     *
     * @return the combined view: finest bars win, each bar knows its resolution
     */
    CompletableFuture<BarSeries> fetchMaximum(HistoricalData.Progress progress);

    /** Bars that were shown provisionally and then confirmed, newest last, as many as the audit keeps. */
    List<AuditEntry> audit();

    /**
     * Lays bars from elsewhere (a file) over the series and the store, by the rule of {@link BarSeries#merge}; views
     * are told at once. The future ends when they are stored.
     *
     * @return fails with {@link IllegalArgumentException} if the bars have another size than the feed
     */
    CompletableFuture<Void> importBars(BarSeries bars);

    /** Writes the series to its CSV file; the future gives the absolute path. */
    CompletableFuture<Path> exportCsv();
}
