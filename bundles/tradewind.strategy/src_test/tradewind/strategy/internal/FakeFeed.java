package tradewind.strategy.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.connection.HistoricalData;
import tradewind.core.data.AuditEntry;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.FeedStatus;
import tradewind.core.data.Gap;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;

/** A feed whose bars are confirmed when the test says so. */
final class FakeFeed implements MarketFeed {
    private final Instrument instrument;
    private final Supplier<Quote> quote;
    private final List<Consumer<BarSeries>> listeners = new CopyOnWriteArrayList<>();
    private volatile BarSeries series = BarSeries.empty(FeedSettings.DEFAULT.barSize());

    FakeFeed(Instrument instrument, Supplier<Quote> quote) {
        this.instrument = instrument;
        this.quote = quote;
    }

    /** Begins without a bar again. */
    void forget() {
        series = BarSeries.empty(FeedSettings.DEFAULT.barSize());
    }

    void confirm(BarSeries bars) {
        series = series.merge(bars);
        listeners.forEach(l -> l.accept(bars));
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public FeedSettings settings() {
        return FeedSettings.DEFAULT;
    }

    @Override
    public FeedSnapshot snapshot() {
        return new FeedSnapshot(instrument, series, quote.get(),
                new FeedStatus(MarketDataType.LIVE, "", 0, 0, 0, "", 0, "", 0, 0), Long.MAX_VALUE, 0);
    }

    @Override
    public Subscription onSnapshot(Consumer<FeedSnapshot> listener) {
        return () -> { };
    }

    @Override
    public Subscription onConfirmed(Consumer<BarSeries> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletableFuture<Void> backfillNow() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public List<Gap> gaps() {
        return List.of();
    }

    @Override
    public CompletableFuture<List<Gap>> repair() {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletableFuture<BarSeries> fetchMaximum(HistoricalData.Progress progress) {
        return CompletableFuture.completedFuture(series);
    }

    @Override
    public List<AuditEntry> audit() {
        return List.of();
    }

    @Override
    public CompletableFuture<Void> importBars(BarSeries bars) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Path> exportCsv() {
        return CompletableFuture.completedFuture(Path.of(""));
    }

    @Override
    public void close() {
        listeners.clear();
    }
}
