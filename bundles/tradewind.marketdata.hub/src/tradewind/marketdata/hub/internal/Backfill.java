package tradewind.marketdata.hub.internal;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.instrument.TradingHours;

/**
 * Fetches history on a schedule: the first time at once, then one second after bars have closed by the server's clock,
 * or every poll interval when that is no multiple of the bar. One request at a time. Each reaches back over the overlap,
 * over every bar that is not confirmed and over everything since the last success; every quarter of an hour one reaches
 * back to the start of the trading day, to find corrections that came late. Runs on the hub's thread.
 */
final class Backfill {
    private static final System.Logger LOG = System.getLogger(Backfill.class.getName());
    /** Seconds to wait after the first, second ... failure in a row. */
    private static final int[] BACK_OFF = {2, 5, 10, 20, 30, 60};
    private static final long AFTER_CLOSE_MILLIS = 1000;
    /** A replay is asked at once and as often as bars close: it may run hundreds of times as fast. */
    private static final long CLOSEST_IN_REPLAY_MILLIS = 20;
    /** Its speed may change, and it may be moved, at any moment. */
    private static final long LONGEST_SLEEP_IN_REPLAY_MILLIS = 50;
    private static final long VERIFY_EVERY_SECONDS = 15 * 60;
    /** However fast the server's clock runs, requests begin no closer together, local milliseconds. */
    private static final long CLOSEST_MILLIS = 500;
    private static final long NO_ANSWER_MILLIS = 300_000;

    private final LiveSeries series;
    private final Ports ports;
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();
    private final List<CompletableFuture<Void>> served = new ArrayList<>();
    private Subscription timer = () -> { };
    private Subscription watchdog = () -> { };
    private Subscription status = () -> { };
    private @Nullable CompletableFuture<BarSeries> running;
    private boolean started;
    private boolean usable;
    private boolean again;
    private boolean afterGap;
    private int failures;
    private long due;
    private long notBefore;
    private long fetchedUntil = Long.MIN_VALUE;
    private long verifiedAt = Long.MIN_VALUE;
    private String lastError = "";
    private long lastSuccess;
    private long count;

    Backfill(LiveSeries series) {
        this.series = series;
        this.ports = series.ports;
    }

    /** Begins, or begins anew, once the stored bars are there. */
    void start() {
        fetchedUntil = Long.MIN_VALUE;
        verifiedAt = Long.MIN_VALUE;
        if (started) {
            run();
        } else {
            started = true;
            status = ports.connection().onStatus(s -> ports.loop().execute(() -> connection(s.state().usable())));
        }
    }

    private void connection(boolean nowUsable) {
        if (nowUsable == usable || series.closed()) {
            return;
        }
        usable = nowUsable;
        if (usable && !series.movedToOtherMarket()) {
            afterGap = fetchedUntil != Long.MIN_VALUE;
            failures = 0;
            notBefore = 0;
            run();
        } else {
            timer.close();
        }
    }

    /** Ticks may have been missed. */
    void gap() {
        afterGap = true;
        if (running != null) {
            again = true;
        } else if (started && usable) {
            run();
        }
    }

    /** Fetches as soon as may be; the future ends with that fetch. */
    void now(CompletableFuture<Void> done) {
        waiting.add(done);
        if (running != null) {
            again = true;
        } else if (started && usable) {
            run();
        }
    }

    private void run() {
        timer.close();
        if (running != null || !usable || series.closed()) {
            return;
        }
        served.addAll(waiting);
        waiting.clear();
        again = false;
        long now = series.serverTime.seconds();
        boolean verify = verifiedAt != Long.MIN_VALUE && Math.abs(now - verifiedAt) >= VERIFY_EVERY_SECONDS;
        long from = series.grid().start(begin(now, verify));
        notBefore = ports.clock().millis() + (series.replayed() ? CLOSEST_IN_REPLAY_MILLIS : CLOSEST_MILLIS);
        CompletableFuture<BarSeries> mine = ports.fetch(new HistoryRequest(series.instrument(),
                series.settings.barSize(), Instant.ofEpochSecond(from), Instant.MAX, series.settings.whatToShow(),
                series.settings.regularOnly()), (done, total, detail) -> ports.loop().execute(this::alive));
        running = mine;
        alive();
        mine.whenComplete((bars, error) -> ports.loop().execute(() -> {
            if (running == mine) {
                done(bars, error, from, now, verify);
            }
        }));
    }

    /** Where the next request begins, epoch seconds. */
    private long begin(long now, boolean verify) {
        long overlap = Math.max(series.settings.overlap().toSeconds(), series.settings.barSize().seconds());
        if (fetchedUntil == Long.MIN_VALUE) {
            return first(now, overlap);
        }
        long reach = afterGap ? 3 * overlap : overlap;
        long from = Math.min(Math.min(now, fetchedUntil) - reach, series.oldestUnconfirmed());
        if (verify) {
            TradingHours hours = series.instrument().hours(series.settings.regularOnly());
            from = Math.min(from, hours.dayStart(hours.tradingDay(now)));
        }
        return from;
    }

    /** The first request fills up what the store lacks of the initial history. */
    private long first(long now, long overlap) {
        long window = series.settings.initialHistory().toSeconds();
        BarSeries stored = series.confirmed();
        if (stored.isEmpty() || stored.time(0) > now - window) {
            return now - window;
        }
        return Math.max(stored.time(stored.size() - 1) - overlap, now - 4 * window);
    }

    private void alive() {
        watchdog.close();
        CompletableFuture<BarSeries> mine = running;
        if (mine != null) {
            watchdog = ports.loop().schedule(() -> {
                if (running == mine) {
                    mine.cancel(true);
                }
            }, NO_ANSWER_MILLIS);
        }
    }

    private void done(@Nullable BarSeries bars, @Nullable Throwable error, long from, long askedAt, boolean verify) {
        running = null;
        watchdog.close();
        if (series.closed()) {
            return;
        }
        List<CompletableFuture<Void>> answered = List.copyOf(served);
        served.clear();
        if (bars == null) {
            failed(error);
            answered.forEach(f -> f.completeExceptionally(error == null ? new CancellationException() : error));
            return;
        }
        failures = 0;
        lastError = "";
        lastSuccess = ports.clock().millis();
        count++;
        fetchedUntil = askedAt;
        afterGap = false;
        if (verify || verifiedAt == Long.MIN_VALUE) {
            verifiedAt = askedAt;
        }
        plan(askedAt);
        series.take(bars, from, askedAt, true);
        answered.forEach(f -> f.complete(null));
        int every = series.settings.csvEvery();
        if (every > 0 && count % every == 0) {
            series.archive().refreshCsv(() -> series.snapshot().series()).whenComplete(series::csvDone);
        }
    }

    private void failed(@Nullable Throwable error) {
        Throwable cause = error != null && error.getCause() != null ? error.getCause() : error;
        lastError = cause == null ? "No answer" : cause instanceof CancellationException
                ? "History did not answer within " + NO_ANSWER_MILLIS / 1000 + " s" : String.valueOf(cause.getMessage());
        int wait = BACK_OFF[Math.min(failures++, BACK_OFF.length - 1)];
        LOG.log(INFO, "Backfill of {0} failed, next attempt in {1} s: {2}", series.instrument().displayName(), wait,
                lastError);
        notBefore = ports.clock().millis() + wait * 1000L;
        due = 0;
        arm();
        series.publish();
    }

    /** Sets when the next one is due, server's clock in milliseconds. */
    private void plan(long askedAt) {
        long poll = series.settings.historicalPoll().toMillis();
        // A bar of a hurried replay may have closed since the question; it is asked for at once.
        long now = series.replayed() ? askedAt * 1000 : series.serverTime.millis();
        long after = series.replayed() ? 0 : AFTER_CLOSE_MILLIS;
        due = again ? 0 : series.settings.aligned()
                ? Math.floorDiv(now - after, poll) * poll + poll + after
                : Math.max(now, askedAt * 1000 + poll);
        arm();
    }

    private void arm() {
        timer.close();
        if (usable && running == null) {
            long longest = series.replayed() ? LONGEST_SLEEP_IN_REPLAY_MILLIS : Long.MAX_VALUE;
            long byServer = due == 0 ? 0 : Math.min(longest, series.serverTime.delayUntil(due));
            timer = ports.loop().schedule(this::wake, Math.max(byServer, notBefore - ports.clock().millis()));
        }
    }

    private void wake() {
        if (series.closed() || running != null) {
            return;
        }
        long late = series.serverTime.millis() - due;
        if (due != 0 && late < 0 || ports.clock().millis() < notBefore) {
            arm();
            return;
        }
        if (due != 0) {
            LOG.log(DEBUG, "Backfill of {0} begins {1} ms after it was due", series.instrument().displayName(), late);
        }
        run();
    }

    void close() {
        timer.close();
        watchdog.close();
        status.close();
        CompletableFuture<BarSeries> mine = running;
        running = null;
        if (mine != null) {
            mine.cancel(true);
        }
        waiting.forEach(f -> f.cancel(false));
        served.forEach(f -> f.cancel(false));
    }

    String lastError() {
        return lastError;
    }

    /** Local epoch milliseconds, 0 if there was none. */
    long lastSuccess() {
        return lastSuccess;
    }

    /** Local epoch milliseconds when the next one is due, 0 while one is running. */
    long nextLocal() {
        return running != null ? 0
                : Math.max(notBefore, due == 0 ? notBefore : series.serverTime.localTimeOf(due));
    }

    long count() {
        return count;
    }
}
