package tradewind.marketdata.hub.internal;

import static java.lang.System.Logger.Level.WARNING;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.bar.BarGrid;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
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

    final Ports ports;
    final FeedSettings settings;
    final ServerTime serverTime;
    final AuditTrail audit = new AuditTrail();
    final TickIntake intake;
    final Publisher publisher;
    final Listeners<BarSeries> onConfirmed = new Listeners<>();
    private final BarGrid grid;
    private final BarAggregator aggregator;
    private final ConfirmedBars confirmed;
    private final Backfill backfill;
    private volatile Instrument instrument;
    private volatile boolean closed;
    private volatile Archive archive;
    private volatile World world;

    private Subscription quotes = () -> { };
    private long newestSeen = Long.MIN_VALUE;
    private MarketDataType marketData = MarketDataType.NONE;
    private String marketDataReason = "";
    private String storeError = "";
    private String csvError = "";
    private String lastCsv = "";

    LiveSeries(Ports ports, Instrument instrument, FeedSettings settings) {
        this.ports = ports;
        this.instrument = instrument;
        this.settings = settings;
        serverTime = new ServerTime(ports.connection(), ports.clock());
        grid = BarGrid.of(settings.barSize(), instrument.hours(settings.regularOnly()));
        aggregator = new BarAggregator(grid, instrument.hours(settings.regularOnly()), settings.priceChain(),
                negativePrices(instrument.type()));
        world = worldNow();
        archive = newArchive();
        confirmed = new ConfirmedBars(grid, aggregator, audit);
        backfill = new Backfill(this);
        intake = new TickIntake(ports.loop(), ports.clock(), new Heard(), () -> aggregator.now(serverTime.millis()),
                this::ticksTaken);
        FeedStatus none = new FeedStatus(MarketDataType.NONE, "", 0, 0, 0, "", 0, "", 0, 0);
        publisher = new Publisher(ports, serverTime, settings.intraMinutePoll().toMillis(),
                new FeedSnapshot(instrument, confirmed.bars(), Quote.NONE, none, Long.MIN_VALUE, 0), this::look);
    }

    private static boolean negativePrices(SecurityType type) {
        return type == SecurityType.FUT || type == SecurityType.CONTFUT || type == SecurityType.CMDTY
                || type == SecurityType.CFD;
    }

    private World worldNow() {
        return World.of(ports.connection().status().profile());
    }

    private Archive newArchive() {
        return archive(settings.barSize(), world.replayed() ? ports.folder().csv().resolve("replay")
                .resolve(Archive.csvName(instrument, settings))
                : ports.folder().csv().resolve(Archive.csvName(instrument, settings)));
    }

    /** Where bars of that size are kept. Any thread. */
    Archive archive(BarSize size, Path csvFile) {
        return new Archive(ports, key(size), csvFile, !world.replayed());
    }

    /** What bars of that size are filed under; a simulated market has files of its own. */
    private BarKey key(BarSize size) {
        return BarKey.of(instrument, size, settings.whatToShow(), settings.regularOnly(), world.simulated());
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
            quotes = ports.quotes().subscribe(instrument, intake);
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Cannot subscribe to quotes of " + instrument.displayName(), e);
            marketDataReason = String.valueOf(e.getMessage());
        }
    }

    /**
     * Starts afresh if the connection has moved to another market: their bars never mix.
     *
     * @return whether it has; history is then asked for once the other bars are loaded
     */
    boolean movedToOtherMarket() {
        World now = worldNow();
        if (now.equals(world)) {
            return false;
        }
        world = now;
        archive = newArchive();
        confirmed.clear();
        publisher.anew();
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
        confirmed.stored(stored);
        dropFuture();
        if (!confirmed.bars().isEmpty()) {
            publish();
        }
        backfill.start();
    }

    /** Ends everything. Any thread. */
    void close() {
        closed = true;
        ports.loop().execute(() -> {
            quotes.close();
            publisher.close();
            backfill.close();
        });
    }

    /** Whether it is a replay, whose history knows a bar the moment it has closed. */
    boolean replayed() {
        return world.replayed();
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
        return publisher.latest();
    }

    BarGrid grid() {
        return grid;
    }

    BarSeries confirmed() {
        return confirmed.bars();
    }

    /** What the stream tells the series; {@link TickIntake} brings it to the hub's thread. */
    private final class Heard implements QuoteListener {
        @Override
        public void onTick(TickType type, double value, double size, long time) {
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

    private void ticksTaken() {
        if (closed) {
            return;
        }
        long newest = aggregator.newestStart();
        if (newest > newestSeen && newestSeen != Long.MIN_VALUE) {
            publisher.now();
        } else {
            publisher.soon();
        }
        watchEnd();
    }

    /** A bar ends with the first tick behind it, or by the server's clock. */
    private void watchEnd() {
        newestSeen = aggregator.newestStart();
        if (newestSeen != Long.MIN_VALUE) {
            publisher.atEnd(grid.end(newestSeen));
        }
    }

    private Publisher.Look look() {
        BarSeries live = aggregator.series(settings.strictSeedRollover(), serverTime.seconds());
        return new Publisher.Look(instrument, confirmed.with(live), aggregator.quote(), status());
    }

    /** Shows what is known now; the backfill calls it when its own state has changed. */
    void publish() {
        publisher.now();
    }

    private FeedStatus status() {
        String error = Stream.of(backfill.lastError(), storeError, csvError, publisher.failure())
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
        return new FeedStatus(marketData, marketDataReason, intake.lastReceived(), backfill.lastSuccess(),
                backfill.nextLocal(), error, unconfirmed(), lastCsv, intake.count(), backfill.count());
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
        confirmed.take(closedBars, serverTime.millis());
        dropFuture();
        if (recent) {
            confirmed.settle(fetched, from, askedAt);
        }
        keep(closedBars);
        publisher.now();
        BarSeries fresh = confirmed.unannounced(closedBars);
        if (!fresh.isEmpty()) {
            publisher.failed(onConfirmed.tell(fresh));
        }
        watchEnd();
    }

    private void dropFuture() {
        if (ports.connection().status().state().usable()) {
            confirmed.dropFuture(serverTime.seconds());
        }
    }

    private CompletableFuture<Void> keep(BarSeries bars) {
        CompletableFuture<Void> done = archive.keep(bars);
        done.whenComplete((nothing, error) -> ports.loop().execute(() -> {
            if (error != null) {
                LOG.log(WARNING, "Cannot store bars of " + instrument.displayName(), error);
            }
            storeError = error == null ? "" : "Bars could not be stored: " + error.getMessage();
        }));
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
            confirmed.take(closedBars, serverTime.millis());
            publish();
            return keep(closedBars);
        }, ports.loop()::execute).thenCompose(stored -> stored);
    }

    /** The CSV file was written, or could not be. Any thread. */
    void csvDone(@Nullable Path path, @Nullable Throwable error) {
        ports.loop().execute(() -> {
            if (path != null) {
                lastCsv = path.toString();
                csvError = "";
            } else if (error != null && !(error instanceof CancellationException)) {
                Throwable cause = error.getCause() == null ? error : error.getCause();
                LOG.log(WARNING, "Cannot write the CSV file", cause);
                csvError = "The CSV file could not be written: " + cause.getMessage();
            }
            publisher.soon();
        });
    }

    /** Any thread. */
    List<Gap> gaps() {
        long until = grid.start(Math.floorDiv(ports.connection().serverClock().millis(), 1000L));
        return GapScanner.scan(snapshot().series(), instrument.hours(settings.regularOnly()), until);
    }

    /** Any thread. */
    CompletableFuture<Path> exportCsv() {
        CompletableFuture<Path> done = archive.exportCsv(snapshot().series());
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
