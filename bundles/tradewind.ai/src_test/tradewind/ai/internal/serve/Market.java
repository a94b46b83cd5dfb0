package tradewind.ai.internal.serve;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tradewind.core.Subscription;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.HistoricalData;
import tradewind.core.data.AuditEntry;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.FeedStatus;
import tradewind.core.data.Gap;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;

/** A market with one feed, whose bars and clock the test sets. */
final class Market implements MarketData, MarketFeed, InstantSource {
    static final TradingHours HOURS = TradingHours.continuous(ZoneOffset.UTC);
    static final Instrument INSTRUMENT = new Instrument(7, "SIM", SecurityType.STK, "SMART", "", "EUR", "SIM", "SIM", "",
            BigDecimal.ONE, "Simulated", PriceIncrements.uniform(new BigDecimal("0.0001")), HOURS, HOURS);

    final List<Consumer<BarSeries>> listeners = new ArrayList<>();
    private BarSeries series = BarSeries.empty(BarSize.M1);
    private Instant now = Instant.EPOCH;

    /** Bars that were stored: nobody is told. */
    void stored(BarSeries bars) {
        series = series.merge(bars);
        now = Instant.ofEpochSecond(bars.last().time() + 61);
    }

    /** A bar is confirmed a second after its close. */
    void close(Bar bar) {
        confirm(BarSeries.of(BarSize.M1, List.of(bar)), Instant.ofEpochSecond(bar.time() + 61));
    }

    void confirm(BarSeries bars, Instant when) {
        now = when;
        series = series.merge(bars);
        List.copyOf(listeners).forEach(l -> l.accept(bars));
    }

    void at(Instant when) {
        now = when;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public MarketFeed open(Instrument instrument, FeedSettings settings) {
        return this;
    }

    @Override
    public List<MarketFeed> feeds() {
        return List.of(this);
    }

    @Override
    public Instrument instrument() {
        return INSTRUMENT;
    }

    @Override
    public FeedSettings settings() {
        return FeedSettings.DEFAULT;
    }

    @Override
    public FeedSnapshot snapshot() {
        return new FeedSnapshot(INSTRUMENT, series, Quote.NONE, new FeedStatus(MarketDataType.NONE, "", 0, 0, 0, "", 0,
                "", 0, 0), 0, 0);
    }

    @Override
    public Subscription onSnapshot(Consumer<FeedSnapshot> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription onConfirmed(Consumer<BarSeries> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletableFuture<Void> backfillNow() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Gap> gaps() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<List<Gap>> repair() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<BarSeries> fetchMaximum(HistoricalData.Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AuditEntry> audit() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> importBars(BarSeries bars) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Path> exportCsv() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // One feed for all tests of a market.
    }
}
