package tradewind.tws.connection;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.bar.BarAggregation;
import tradewind.core.bar.BarGrid;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.connection.HistoricalData.Progress;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.RequestFailed;
import tradewind.tws.protocol.BarColumns;
import tradewind.tws.protocol.HistoryRequest.CancelHistoricalData;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalData;
import tradewind.tws.protocol.ServerMessage;

/**
 * One stretch of history, asked for page by page from its end backwards. A server that is too slow for a page gets
 * shorter ones from then on. On tws-dispatch.
 */
final class HistoryFetch implements Reply {
    private static final System.Logger LOG = System.getLogger(HistoryFetch.class.getName());
    /** A page that was refused for a passing reason is asked for so often in all. */
    private static final int TRIES = 3;
    /** A page that the server found too soon: the waits between add up to more than the ten minutes of IB's limit. */
    private static final int TRIES_TOO_SOON = 8;
    /** After such a stretch without a bar there is nothing further back; holidays are shorter. Seconds. */
    private static final long EMPTY_STRETCH = 31 * 86_400L;
    private static final long EMPTY_STRETCH_SMALL_BARS = 6 * 86_400L;
    private static final int NO_REQUEST = -1;

    private final TwsSession session;
    private final HistoryQueue queue;
    private final HistoryRequest wanted;
    private final BarSize size;
    private final BarReader reader;
    private final Progress progress;
    private final CompletableFuture<BarSeries> future;
    private final List<BarSeries> pages = new ArrayList<>();
    private final TimeLeft left;
    private final long to;
    private long from;
    private HistoryPlan plan;
    private HistoryPlan.Page page;
    private int done;
    private int total;
    private int tries;
    /** Where the bars that have come so far begin. */
    private long reached;
    private int requestId = NO_REQUEST;
    private @Nullable HistoryKey open;
    private boolean ended;
    private @Nullable Subscription turn;

    /** @param from epoch seconds */
    HistoryFetch(TwsSession session, HistoryQueue queue, HistoryRequest wanted, long from, Progress progress,
            CompletableFuture<BarSeries> future) {
        this.session = session;
        this.queue = queue;
        this.wanted = wanted;
        this.size = wanted.barSize() == BarSize.M90 ? BarSize.M30 : wanted.barSize();
        this.reader = new BarReader(wanted.instrument(), size);
        this.progress = progress;
        this.future = future;
        this.plan = new HistoryPlan(size, wanted.instrument(), wanted.regularOnly());
        long now = now();
        this.to = Seconds.ceiling(wanted.to());
        this.from = plan.earliest(from, now);
        this.page = plan.page(this.from, to >= now ? HistoryPlan.NOW : to, now);
        this.left = new TimeLeft(session.dispatch().now());
    }

    private long now() {
        return session.clock().millis() / 1000;
    }

    void start() {
        long end = Math.min(to, now());
        reached = end;
        if (from >= end) {
            finish();
            return;
        }
        total = plan.pages(from, end);
        report("waiting");
        ask();
    }

    private void ask() {
        HistoryKey key = HistoryKey.of(wanted, size, page.endText() + page.duration(), false);
        long wait = queue.waitMillis(key);
        if (wait > 1_000 && wait < Long.MAX_VALUE) {
            report("IB's limits: the next request may go in " + Math.ceilDiv(wait, 1000) + " s");
        }
        Subscription place = queue.add(key, () -> send(key));
        turn = requestId == NO_REQUEST ? place : null;
        if (turn != null && wait < Long.MAX_VALUE) {
            session.dispatch().later(wait, queue::pump);
        }
    }

    private void send(HistoryKey key) {
        turn = null;
        open = key;
        requestId = session.open(this, session.timings().history(), CancelHistoricalData::new);
        session.send(Lane.HISTORY, new ReqHistoricalData(requestId, Wire.contract(wanted.instrument()),
                page.endText(), size.wireText(), page.duration(), wanted.regularOnly(), wanted.whatToShow().name(),
                false));
    }

    @Override
    public void message(ServerMessage message) {
        // The end of the data, which have come already.
    }

    @Override
    public void bars(BarColumns bars, boolean update) {
        if (!update) {
            answered();
            pageCame(reader.read(bars, from, to, now(), BarSource.HISTORY), bars.size() > 0);
        }
    }

    private void answered() {
        HistoryKey key = open;
        if (key != null) {
            queue.answered(key);
        }
        closeRequest();
    }

    private void pageCame(BarSeries bars, boolean any) {
        done++;
        tries = 0;
        reached = any ? page.start() : reached;
        if (!bars.isEmpty()) {
            pages.add(bars);
        }
        long next = plan.skipClosed(from, page.start());
        total = done + (next > from ? plan.pages(from, next) : 0);
        report((bars.isEmpty() ? "no bars" : bars.size() + " bars")
                + left.text(done, total, session.dispatch().now()));
        if (next <= from || reached - page.start() >= emptyStretch()) {
            finish();
        } else if (!ended) {
            page = plan.page(from, next, now());
            ask();
        }
    }

    private long emptyStretch() {
        return HistoryPlan.small(size) ? EMPTY_STRETCH_SMALL_BARS : EMPTY_STRETCH;
    }

    private void report(String detail) {
        try {
            progress.report(done, total, detail);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A listener to progress failed", e);
        }
    }

    private void finish() {
        if (ended) {
            return;
        }
        ended = true;
        if (reader.skipped() > 0) {
            LOG.log(Level.WARNING, "{0} bars of {1} were left out: they are not bars", reader.skipped(),
                    wanted.instrument().displayName());
        }
        BarSeries series = BarSeries.empty(size);
        for (int i = pages.size() - 1; i >= 0; i--) {
            series = series.merge(pages.get(i));
        }
        TwsSession.complete(future, wanted.barSize() == BarSize.M90
                ? new BarAggregation(BarGrid.of(BarSize.M90,
                        wanted.instrument().hours(wanted.regularOnly()))).of(series, now()) : series);
    }

    @Override
    public void error(ErrorRule rule, String text) {
        if (!rule.endsRequest()) {
            return;
        }
        if (rule.kind() == ErrorClass.HISTORY) {
            answered();
            pageCame(BarSeries.empty(size), false);
            return;
        }
        HistoryKey key = open;
        closeRequest();
        switch (rule.kind()) {
            case PACING -> later(rule.failure(text), TRIES_TOO_SOON);
            case RETRY, STREAM_LOST -> later(rule.failure(text), TRIES);
            case TOO_MUCH -> shorter(key, rule.failure(text));
            default -> fail(rule.failure(text));
        }
    }

    private void later(RequestFailed reason, int most) {
        queue.violation();
        again(reason, most);
    }

    /** The server could not do it in time: less at a time from now on, if that is possible. */
    private void shorter(@Nullable HistoryKey key, RequestFailed reason) {
        if (key != null) {
            queue.slower(key);
        }
        HistoryPlan.Page before = page;
        HistoryPlan next = plan.shorter();
        while (page.duration().equals(before.duration()) && next != plan) {
            plan = next;
            page = plan.page(from, page.end(), now());
            next = plan.shorter();
        }
        if (page.duration().equals(before.duration())) {
            again(reason, TRIES);
        } else {
            total = done + plan.pages(from, Math.min(page.end(), now()));
            report("the server is slow: shorter pages");
            ask();
        }
    }

    private void again(RequestFailed reason, int most) {
        tries++;
        if (tries >= most) {
            fail(reason);
        } else {
            ask();
        }
    }

    /** Time-out, or the end of the session. */
    @Override
    public void failed(RequestFailed reason) {
        HistoryKey key = open;
        closeRequest();
        if (key != null && session.isReady()) {
            shorter(key, reason);
        } else {
            fail(reason);
        }
    }

    private void fail(RequestFailed reason) {
        if (!ended) {
            ended = true;
            TwsSession.fail(future, reason);
        }
    }

    /** The server has forgotten the page that it was asked for. */
    void resubscribe() {
        if (requestId != NO_REQUEST) {
            closeRequest();
            ask();
        }
    }

    /** The session ended while this waited for its turn. */
    void sessionEnded(RequestFailed reason) {
        turn = null;
        fail(reason);
    }

    boolean ended() {
        return ended;
    }

    /** Nobody waits for it any more. */
    void cancel() {
        if (ended) {
            return;
        }
        ended = true;
        Subscription waiting = turn;
        if (waiting != null) {
            waiting.close();
        }
        if (requestId != NO_REQUEST) {
            session.send(Lane.CONTROL, new CancelHistoricalData(requestId));
            closeRequest();
        }
    }

    private void closeRequest() {
        HistoryKey key = open;
        if (key != null) {
            open = null;
            session.close(requestId);
            requestId = NO_REQUEST;
            queue.closed(key);
        }
    }
}
