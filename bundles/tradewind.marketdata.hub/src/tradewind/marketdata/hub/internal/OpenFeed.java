package tradewind.marketdata.hub.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.connection.HistoricalData;
import tradewind.core.data.AuditEntry;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.Gap;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;

/** One caller's share in a {@link LiveSeries}: closing it ends this caller's listeners and no one else's. */
final class OpenFeed implements MarketFeed {
    private final LiveSeries series;
    private final Consumer<OpenFeed> release;
    private final List<Subscription> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param release told once, when it is closed */
    OpenFeed(LiveSeries series, Consumer<OpenFeed> release) {
        this.series = series;
        this.release = release;
    }

    @Override
    public Instrument instrument() {
        return series.instrument();
    }

    @Override
    public FeedSettings settings() {
        return series.settings;
    }

    @Override
    public FeedSnapshot snapshot() {
        return series.snapshot();
    }

    @Override
    public Subscription onSnapshot(Consumer<FeedSnapshot> listener) {
        return kept(series.publisher.listeners().add(listener));
    }

    @Override
    public Subscription onConfirmed(Consumer<BarSeries> listener) {
        return kept(series.onConfirmed.add(listener));
    }

    private Subscription kept(Subscription subscription) {
        listeners.add(subscription);
        if (closed.get()) {
            subscription.close();
        }
        return () -> {
            listeners.remove(subscription);
            subscription.close();
        };
    }

    @Override
    public CompletableFuture<Void> backfillNow() {
        return series.backfillNow();
    }

    @Override
    public List<Gap> gaps() {
        return series.gaps();
    }

    @Override
    public CompletableFuture<List<Gap>> repair() {
        return new Repair(series).run();
    }

    @Override
    public CompletableFuture<BarSeries> fetchMaximum(HistoricalData.Progress progress) {
        return new MaximumHistory(series, progress).run();
    }

    @Override
    public List<AuditEntry> audit() {
        return series.audit.entries();
    }

    @Override
    public CompletableFuture<Void> importBars(BarSeries bars) {
        return series.importBars(bars);
    }

    @Override
    public CompletableFuture<Path> exportCsv() {
        return series.exportCsv();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            listeners.forEach(Subscription::close);
            listeners.clear();
            release.accept(this);
        }
    }
}
