package tradewind.tws.connection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;

/** History in pages, its beginning, and updates of the bar in progress. */
@Component
public final class TwsHistory implements HistoricalData, SessionListener {
    private static final long DAYS_20_YEARS = 20 * 365;
    private static final long SECONDS_PER_DAY = 86_400;

    private final TwsSession session;
    private final HistoryQueue queue;
    private final List<HistoryFetch> fetches = new ArrayList<>();
    private final List<HistoryFollow> follows = new ArrayList<>();

    @Activate
    public TwsHistory(@Reference TwsSession session) {
        this.session = session;
        queue = new HistoryQueue(() -> session.clock().millis(), session.dispatch()::now);
        session.listen(this);
    }

    @Deactivate
    public void close() {
        session.unlisten(this);
        session.dispatch().run(() -> {
            fetches.forEach(HistoryFetch::cancel);
            List.copyOf(follows).forEach(HistoryFollow::close);
        });
    }

    @Override
    public CompletableFuture<BarSeries> fetch(HistoryRequest request, Progress progress) {
        CompletableFuture<BarSeries> future = new CompletableFuture<>();
        session.whenReady(() -> begin(request, progress, future), reason -> TwsSession.fail(future, reason));
        return future;
    }

    private void begin(HistoryRequest request, Progress progress, CompletableFuture<BarSeries> future) {
        if (future.isDone()) {
            return;
        }
        long from = Seconds.floor(request.from());
        if (from != Long.MIN_VALUE) {
            run(request, from, progress, future);
            return;
        }
        progress.report(0, 0, "looking for the beginning of history");
        // Without an answer the pages end where they stay empty.
        long limit = session.clock().millis() / 1000 - DAYS_20_YEARS * SECONDS_PER_DAY;
        HeadTimestamps.ask(session, request, head -> run(request, head.getEpochSecond(), progress, future),
                reason -> run(request, limit, progress, future));
    }

    private void run(HistoryRequest request, long from, Progress progress, CompletableFuture<BarSeries> future) {
        if (future.isDone()) {
            return;
        }
        if (!session.isReady()) {
            TwsSession.fail(future, lost());
            return;
        }
        HistoryFetch fetch = new HistoryFetch(session, queue, request, from, progress, future);
        fetches.add(fetch);
        future.whenComplete((series, failure) -> session.dispatch().run(() -> {
            fetch.cancel();
            fetches.remove(fetch);
        }));
        fetch.start();
    }

    private static RequestFailed lost() {
        return new RequestFailed(0, "The connection was lost.", Remedy.RETRY_LATER);
    }

    @Override
    public CompletableFuture<Instant> headTimestamp(HistoryRequest like) {
        CompletableFuture<Instant> future = new CompletableFuture<>();
        session.whenReady(() -> HeadTimestamps.ask(session, like, future), reason -> TwsSession.fail(future, reason));
        return future;
    }

    @Override
    public Subscription follow(HistoryRequest request, Consumer<BarSeries> updates) {
        AtomicReference<@Nullable HistoryFollow> follow = new AtomicReference<>();
        session.dispatch().run(() -> {
            HistoryFollow f = new HistoryFollow(session, queue, request, updates);
            follow.set(f);
            follows.add(f);
        });
        return () -> session.dispatch().run(() -> {
            HistoryFollow f = follow.getAndSet(null);
            if (f != null) {
                follows.remove(f);
                f.close();
            }
        });
    }

    @Override
    public void ready(boolean newSession) {
        List.copyOf(follows).forEach(HistoryFollow::begin);
    }

    @Override
    public void resubscribe() {
        List.copyOf(fetches).forEach(HistoryFetch::resubscribe);
        List.copyOf(follows).forEach(HistoryFollow::resubscribe);
    }

    @Override
    public void ended(String reason) {
        queue.sessionEnded();
        fetches.forEach(f -> f.sessionEnded(lost()));
        fetches.clear();
        follows.forEach(HistoryFollow::ended);
    }

    @Override
    public void time(long now) {
        queue.pump();
        List.copyOf(follows).forEach(f -> f.time(now));
    }
}
