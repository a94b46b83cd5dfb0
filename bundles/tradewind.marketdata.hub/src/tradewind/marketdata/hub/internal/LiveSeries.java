package tradewind.marketdata.hub.internal;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarGrid;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.AccountKind;
import tradewind.core.data.AuditEntry;
import tradewind.core.data.BarKey;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.FeedStatus;
import tradewind.core.data.Gap;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.SecurityType;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.TickType;

/**
 * One open series. Confirmed bars come from the store and from history; over them lie the unconfirmed bars of the
 * {@link BarAggregator}. Methods run on the hub's thread unless they say otherwise.
 */
final class LiveSeries {
    private static final System.Logger LOG = System.getLogger(LiveSeries.class.getName());
    /** Ticks in one go from which on it pays to let them gather. */
    private static final int BUSY = 256;
    /** Closed bars that history does not know after this long were no bars. */
    private static final long GHOST_SECONDS = 120;

    final Ports ports;
    final FeedSettings settings;
    final ServerTime serverTime;
    final AuditTrail audit = new AuditTrail();
    final Listeners<FeedSnapshot> onSnapshot = new Listeners<>();
    final Listeners<BarSeries> onConfirmed = new Listeners<>();
    private final BarGrid grid;
    private final TickQueue ticks = new TickQueue();
    private final Taken taken = new Taken();
    private final AtomicBoolean drainQueued = new AtomicBoolean();
    private final BarAggregator aggregator;
    private final Backfill backfill;
    private volatile Instrument instrument;
    private volatile FeedSnapshot snapshot;
    private volatile boolean closed;
    private volatile Archive archive;
    private volatile boolean simulated;

    private BarSeries confirmed;
    private long announcedUntil = Long.MIN_VALUE;
    private Subscription quotes = () -> { };
    private Subscription publishTimer = () -> { };
    private Subscription rolloverTimer = () -> { };
    private boolean publishQueued;
    private boolean newSeries = true;
    private long lastPublish = Long.MIN_VALUE / 2;
    private long rolledUntil = Long.MIN_VALUE;
    private long watchedEnd;
    private MarketDataType marketData = MarketDataType.NONE;
    private String marketDataReason = "";
    private String listenerError = "";
    private String storageError = "";
    private String lastCsv = "";
    private long lastTick;
    private long tickCount;

    LiveSeries(Ports ports, Instrument instrument, FeedSettings settings) {
        this.ports = ports;
        this.instrument = instrument;
        this.settings = settings;
        serverTime = new ServerTime(ports.connection(), ports.clock());
        grid = BarGrid.of(settings.barSize(), instrument.hours(settings.regularOnly()));
        aggregator = new BarAggregator(grid, instrument.hours(settings.regularOnly()), settings.priceChain(),
                negativePrices(instrument.type()));
        simulated = simulatedNow();
        archive = newArchive();
        confirmed = BarSeries.empty(settings.barSize());
        backfill = new Backfill(this);
        snapshot = new FeedSnapshot(instrument, confirmed, Quote.NONE, status(), Long.MIN_VALUE, 0);
    }

    private static boolean negativePrices(SecurityType type) {
        return type == SecurityType.FUT || type == SecurityType.CONTFUT || type == SecurityType.CMDTY
                || type == SecurityType.CFD;
    }

    private boolean simulatedNow() {
        return ports.connection().status().profile().kind() == AccountKind.SIM;
    }

    private Archive newArchive() {
        return new Archive(ports, key(settings.barSize()),
                ports.folder().csv().resolve(Archive.csvName(instrument, settings)));
    }

    /** What bars of that size are filed under; a simulated market has files of its own. Any thread. */
    BarKey key(BarSize size) {
        return BarKey.of(instrument, size, settings.whatToShow(), settings.regularOnly(), simulated);
    }

    /** Any thread. */
    Archive archive() {
        return archive;
    }

    /** Begins: stored bars, ticks, history. */
    void start() {
        if (closed) {
            return;
        }
        aggregator.now(serverTime.millis());
        aggregator.onGap();
        load();
        try {
            quotes = ports.quotes().subscribe(instrument, new Ticks());
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Cannot subscribe to quotes of " + instrument.displayName(), e);
            marketDataReason = String.valueOf(e.getMessage());
        }
    }

    /**
     * Starts afresh if the connection has moved between a real and a simulated market: their bars never mix.
     *
     * @return whether it has; history is then asked for once the other bars are loaded
     */
    boolean movedToOtherMarket() {
        if (simulatedNow() == simulated) {
            return false;
        }
        simulated = !simulated;
        archive = newArchive();
        confirmed = BarSeries.empty(settings.barSize());
        aggregator.clear();
        announcedUntil = Long.MIN_VALUE;
        newSeries = true;
        load();
        return true;
    }

    private void load() {
        archive.load().whenComplete((stored, error) -> ports.loop().execute(() -> loaded(stored)));
    }

    private void loaded(BarSeries stored) {
        if (closed) {
            return;
        }
        confirmed = stored.merge(confirmed);
        announcedUntil = lastConfirmed();
        dropFuture();
        aggregator.confirmedUntil(lastConfirmed());
        if (!confirmed.isEmpty()) {
            publish();
        }
        backfill.start();
    }

    /** Ends everything. Any thread. */
    void close() {
        closed = true;
        ports.loop().execute(() -> {
            quotes.close();
            publishTimer.close();
            rolloverTimer.close();
            backfill.close();
        });
    }

    boolean closed() {
        return closed;
    }

    Instrument instrument() {
        return instrument;
    }

    /** Takes a description with fresher trading hours of the same instrument. Any thread. */
    void refresh(Instrument fresher) {
        instrument = fresher;
    }

    /** Any thread. */
    FeedSnapshot snapshot() {
        return snapshot;
    }

    BarGrid grid() {
        return grid;
    }

    BarSeries confirmed() {
        return confirmed;
    }

    /** The ticks' side: called on the thread of the quotes. */
    private final class Ticks implements QuoteListener {
        @Override
        public void onTick(TickType type, double value, double size, long time) {
            ticks.onTick(type, value, size, time);
            wake();
        }

        @Override
        public void onMarketData(MarketDataType type, String reason) {
            ticks.onMarketData(type, reason);
            wake();
        }

        @Override
        public void onGap() {
            ticks.onGap();
            wake();
        }

        private void wake() {
            if (!drainQueued.get() && drainQueued.compareAndSet(false, true)) {
                ports.loop().execute(LiveSeries.this::drain);
            }
        }
    }

    /** The hub's side: what concerns the series beside its bars. */
    private final class Taken implements QuoteListener {
        @Override
        public void onTick(TickType type, double value, double size, long time) {
            tickCount++;
            aggregator.onTick(type, value, size, time);
        }

        @Override
        public void onMarketData(MarketDataType type, String reason) {
            marketData = type;
            marketDataReason = reason;
            aggregator.onMarketData(type, reason);
        }

        @Override
        public void onGap() {
            aggregator.onGap();
            backfill.gap();
        }
    }

    /** Ticks that have come and are not worked off yet. Any thread. */
    int ticksWaiting() {
        return ticks.size();
    }

    /** Ticks that had to run together so far; on the thread of the quotes. */
    long ticksPressed() {
        return ticks.pressedTicks();
    }

    /** Works off what has come. While much comes, it is let gather for a millisecond instead of waking for each tick. */
    private void drain() {
        if (closed) {
            return;
        }
        aggregator.now(serverTime.millis());
        long before = tickCount;
        int drained = ticks.drain(taken, TickQueue.CAPACITY);
        if (drained >= BUSY) {
            ports.loop().schedule(this::drain, 1);
        } else {
            drainQueued.set(false);
            if (!ticks.isEmpty() && drainQueued.compareAndSet(false, true)) {
                ports.loop().execute(this::drain);
            }
        }
        if (drained > 0) {
            lastTick = tickCount > before ? ports.clock().millis() : lastTick;
            drained();
        }
    }

    private void drained() {
        if (aggregator.newestStart() > rolledUntil && rolledUntil != Long.MIN_VALUE) {
            rolledOver();
        } else {
            publishSoon();
        }
        watchRollover();
    }

    /** A bar has ended, by a tick behind it or by the server's clock. */
    private void rolledOver() {
        rolledUntil = Math.max(rolledUntil, aggregator.newestStart());
        publish();
    }

    private void watchRollover() {
        long newest = aggregator.newestStart();
        if (newest == Long.MIN_VALUE) {
            return;
        }
        rolledUntil = Math.max(rolledUntil, newest);
        long end = grid.end(newest) * 1000;
        if (end != watchedEnd && serverTime.millis() < end) {
            watchedEnd = end;
            rolloverTimer.close();
            rolloverTimer = ports.loop().schedule(() -> checkRollover(end), serverTime.delayUntil(end));
        }
    }

    private void checkRollover(long end) {
        if (closed) {
            return;
        }
        if (serverTime.millis() >= end) {
            publish();
        } else {
            rolloverTimer = ports.loop().schedule(() -> checkRollover(end), serverTime.delayUntil(end));
        }
    }

    /** Publishes when the poll interval since the last time is over. */
    void publishSoon() {
        if (publishQueued || closed) {
            return;
        }
        long wait = lastPublish + settings.intraMinutePoll().toMillis() - ports.clock().millis();
        if (wait <= 0) {
            publish();
        } else {
            publishQueued = true;
            publishTimer = ports.loop().schedule(this::publish, wait);
        }
    }

    /** Makes a snapshot of what is known now and tells of it. */
    void publish() {
        publishTimer.close();
        publishQueued = false;
        if (closed) {
            return;
        }
        lastPublish = ports.clock().millis();
        BarSeries live = aggregator.series(settings.strictSeedRollover(), serverTime.seconds());
        BarSeries view = confirmed.merge(live);
        FeedSnapshot before = snapshot;
        long firstChanged = newSeries ? Long.MIN_VALUE : view.firstDifference(before.series());
        newSeries = false;
        FeedSnapshot next = new FeedSnapshot(instrument, view, aggregator.quote(), status(), firstChanged,
                before.sequence() + 1);
        snapshot = next;
        String failure = onSnapshot.tell(next);
        if (!failure.isEmpty()) {
            listenerError = failure;
        }
    }

    private FeedStatus status() {
        String error = !backfill.lastError().isEmpty() ? backfill.lastError()
                : !storageError.isEmpty() ? storageError : listenerError;
        return new FeedStatus(marketData, marketDataReason, lastTick, backfill.lastSuccess(), backfill.nextLocal(),
                error, unconfirmed(), lastCsv, tickCount, backfill.count());
    }

    private int unconfirmed() {
        long second = serverTime.seconds();
        return (int) aggregator.bars().stream().filter(bar -> bar.end <= second).count();
    }

    /** Start of the oldest closed bar that history has not confirmed; {@link Long#MAX_VALUE} if there is none. */
    long oldestUnconfirmed() {
        List<LiveBar> bars = aggregator.bars();
        return bars.isEmpty() ? Long.MAX_VALUE : bars.get(0).start;
    }

    /**
     * Lays history over the series: closed bars confirm, the bar in progress seeds the live one.
     *
     * @param from    what was asked for begins here, epoch seconds
     * @param askedAt server's clock when it was asked, epoch seconds
     * @param recent  whether the answer reaches to the present, so that what it lacks does not exist
     */
    void take(BarSeries fetched, long from, long askedAt, boolean recent) {
        BarSeries closedBars = fetched.authoritative();
        confirm(closedBars);
        confirmed = confirmed.merge(closedBars);
        dropFuture();
        aggregator.confirmedUntil(lastConfirmed());
        if (recent) {
            dropGhosts(closedBars, from, askedAt);
            for (int i = fetched.indexAtOrBefore(lastConfirmed()) + 1; i < fetched.size(); i++) {
                if (fetched.provisional(i)) {
                    aggregator.seed(fetched.bar(i));
                }
            }
        }
        keep(closedBars);
        announce(closedBars);
        publish();
        watchRollover();
    }

    private void confirm(BarSeries closedBars) {
        for (LiveBar live : aggregator.bars()) {
            int i = closedBars.indexAtOrBefore(live.end - 1);
            if (i >= 0 && closedBars.time(i) >= live.start) {
                aggregator.remove(live.start);
                Bar shown = live.bar(settings.barSize());
                audit.add(new AuditEntry(shown, closedBars.bar(i), serverTime.millis()));
            }
        }
    }

    /** Closed bars that history passes over, or still does not know after two minutes, were no bars. */
    private void dropGhosts(BarSeries closedBars, long from, long askedAt) {
        long newest = closedBars.isEmpty() ? Long.MIN_VALUE : closedBars.time(closedBars.size() - 1);
        for (LiveBar live : aggregator.bars()) {
            boolean passed = live.start >= from && live.start < newest;
            if (live.end <= askedAt && (passed || live.end + GHOST_SECONDS <= askedAt)) {
                aggregator.remove(live.start);
                LOG.log(DEBUG, "History has no bar at {0}", live.start);
            }
        }
    }

    /** Bars from after the server's present belong to another market's clock (a replayed day, say). */
    private void dropFuture() {
        if (!ports.connection().status().state().usable()) {
            return;
        }
        long end = grid.end(serverTime.seconds());
        if (!confirmed.isEmpty() && lastConfirmed() >= end) {
            confirmed = confirmed.between(Long.MIN_VALUE + 1, end);
            announcedUntil = Math.min(announcedUntil, lastConfirmed());
        }
        for (LiveBar live : aggregator.bars()) {
            if (live.start > end + BarAggregator.MAX_AHEAD_SECONDS) {
                aggregator.remove(live.start);
                rolledUntil = Long.MIN_VALUE;
            }
        }
    }

    private long lastConfirmed() {
        return confirmed.isEmpty() ? Long.MIN_VALUE : confirmed.time(confirmed.size() - 1);
    }

    private void announce(BarSeries closedBars) {
        int first = closedBars.indexAtOrBefore(announcedUntil) + 1;
        if (first < closedBars.size()) {
            BarSeries fresh = closedBars.slice(first, closedBars.size());
            announcedUntil = fresh.time(fresh.size() - 1);
            String failure = onConfirmed.tell(fresh);
            if (!failure.isEmpty()) {
                listenerError = failure;
            }
        }
    }

    private CompletableFuture<Void> keep(BarSeries bars) {
        CompletableFuture<Void> done = archive.keep(bars);
        done.whenComplete((nothing, error) -> {
            if (error != null) {
                LOG.log(WARNING, "Cannot store bars of " + instrument.displayName(), error);
                ports.loop().execute(() -> storageError = "Bars could not be stored: " + error.getMessage());
            }
        });
        return done;
    }

    /** Any thread. */
    CompletableFuture<Void> importBars(BarSeries bars) {
        if (bars.barSize() != settings.barSize()) {
            return CompletableFuture.failedFuture(new IllegalArgumentException(
                    "The feed has " + settings.barSize() + " bars, the file " + bars.barSize()));
        }
        return CompletableFuture.supplyAsync(() -> {
            BarSeries closedBars = bars.authoritative();
            confirm(closedBars);
            confirmed = confirmed.merge(closedBars);
            aggregator.confirmedUntil(lastConfirmed());
            publish();
            return keep(closedBars);
        }, ports.loop()::execute).thenCompose(stored -> stored);
    }

    /** The CSV file was written, or could not be. Any thread. */
    void csvDone(@Nullable Path path, @Nullable Throwable error) {
        ports.loop().execute(() -> {
            if (path != null) {
                lastCsv = path.toString();
                storageError = "";
            } else if (error != null && !(error instanceof CancellationException)) {
                Throwable cause = error.getCause() == null ? error : error.getCause();
                LOG.log(WARNING, "Cannot write the CSV file", cause);
                storageError = "The CSV file could not be written: " + cause.getMessage();
            }
            publishSoon();
        });
    }

    /** Any thread. */
    List<Gap> gaps() {
        long until = grid.start(Math.floorDiv(ports.connection().serverClock().millis(), 1000L));
        return GapScanner.scan(snapshot.series(), instrument.hours(settings.regularOnly()), until);
    }

    /** Any thread. */
    CompletableFuture<Path> exportCsv() {
        CompletableFuture<Path> done = archive.exportCsv(snapshot.series());
        done.whenComplete(this::csvDone);
        return done;
    }

    /** Any thread. */
    CompletableFuture<Void> backfillNow() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        ports.loop().execute(() -> backfill.now(done));
        return done;
    }
}
