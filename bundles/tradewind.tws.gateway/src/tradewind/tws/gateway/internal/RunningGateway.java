package tradewind.tws.gateway.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.simulation.SimulatorOptions;
import tradewind.tws.gateway.internal.broker.AccountFile;
import tradewind.tws.gateway.internal.broker.Broker;
import tradewind.tws.gateway.internal.clock.ClockedSimulator;
import tradewind.tws.gateway.internal.clock.MarketClock;
import tradewind.tws.gateway.internal.clock.RunningClock;
import tradewind.tws.gateway.internal.desk.Floor;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.LiveTape;
import tradewind.tws.gateway.internal.market.Market;
import tradewind.tws.gateway.internal.recording.WireRecorder;
import tradewind.tws.gateway.internal.recording.WireTap;
import tradewind.tws.gateway.internal.script.ScriptLine;
import tradewind.tws.gateway.internal.script.ScriptParser;
import tradewind.tws.gateway.internal.session.ClientSession;

/** A market, its clock and a gateway on it. */
final class RunningGateway implements ClockedSimulator {
    private static final System.Logger LOG = System.getLogger(RunningGateway.class.getName());
    private static final String FIRST_ACCOUNT = "1234567";
    /** What an account begins with, in its base currency. */
    private static final double DEPOSIT = 1_000_000;

    private final Market market;
    private final MarketClock clock;
    private final ExecutorService workers = thread("gateway-history");
    private final ExecutorService makers = thread("gateway-days");
    private final WireTap tap;
    private final Gateway gateway;
    private final ScriptRunner scripts;
    private final CountDownLatch ended = new CountDownLatch(1);

    RunningGateway(Market market, SimulatorOptions options) throws IOException {
        this(market, options, market.start(), accounts(options));
    }

    /** @param from where the market's clock begins, unless an account has lived longer */
    RunningGateway(Market market, SimulatorOptions options, Instant from, List<String> accounts) throws IOException {
        this.market = market;
        List<ScriptLine> lines = new ArrayList<>();
        for (Path script : options.script()) {
            lines.addAll(ScriptParser.read(script));
        }
        Path accountIn = options.accountIn();
        AccountFile file = accountIn.toString().isEmpty() ? null : AccountFile.open(accountIn);
        clock = new RunningClock(start(from, file), options.speed());
        LiveTape tape = new LiveTape(market, clock, makers);
        Broker broker = new Broker(accounts, tape, DEPOSIT);
        Floor floor = new Floor(tape, workers, broker, options.pacing());
        tap = options.recordTo().toString().isEmpty() ? WireTap.NONE
                : new WireRecorder(options.recordTo(), accounts.getFirst(), clock);
        gateway = listen(floor, options);
        scripts = new ScriptRunner(clock, new Faults(gateway));
        gateway.onFirstClient(scripts::firstClient);
        try {
            scripts.load(lines);
            if (file != null) {
                onClock(() -> broker.keepIn(file));
            }
        } catch (IllegalArgumentException | IOException e) {
            close();
            throw e;
        }
        gateway.start();
    }

    /** What comes after the end is nobody's any more. */
    private static ExecutorService thread(String name) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(name).daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Market time does not go back behind what an account has lived through. */
    private static Instant start(Instant from, @Nullable AccountFile file) {
        Instant last = file == null ? Instant.MIN : file.time(Instant.MIN);
        return last.isAfter(from) ? last : from;
    }

    /** DU1234567, DU7654321, DU7654322 and so on; without the D where they pose as real ones. */
    private static List<String> accounts(SimulatorOptions options) {
        String kind = options.realNames() ? "U" : "DU";
        return IntStream.range(0, options.accounts())
                .mapToObj(i -> kind + (i == 0 ? FIRST_ACCOUNT : 7_654_320 + i)).toList();
    }

    /** Something that may fail for want of a good file. */
    private interface Loading {
        void run() throws IOException;
    }

    /** Runs on the clock's thread, to which the broker belongs, and waits for it. */
    private void onClock(Loading action) throws IOException {
        CompletableFuture<@Nullable IOException> done = new CompletableFuture<>();
        clock.execute(() -> {
            try {
                action.run();
                done.complete(null);
            } catch (IOException e) {
                done.complete(e);
            } catch (RuntimeException e) {
                done.complete(new IOException("The account file cannot be used: " + e, e));
            }
        });
        IOException failure = done.join();
        if (failure != null) {
            throw failure;
        }
    }

    /** What was started already ends when the port is taken. */
    private Gateway listen(Floor floor, SimulatorOptions options) throws IOException {
        try {
            return new Gateway(floor, options.port(), options.maxVersion(), tap);
        } catch (IOException e) {
            clock.close();
            workers.shutdownNow();
            makers.shutdownNow();
            finishRecording();
            throw new IOException("Port " + options.port() + " cannot be taken: " + e.getMessage(), e);
        }
    }

    @Override
    public int port() {
        return gateway.port();
    }

    @Override
    public MarketClock clock() {
        return clock;
    }

    /** Blocks until no client has more than so many bytes before it. */
    void awaitRoom(int bytes) throws InterruptedException {
        for (ClientSession session : gateway.sessions()) {
            session.awaitRoom(bytes);
        }
    }

    @Override
    public void inject(String line) {
        scripts.inject(ScriptParser.parse(line));
    }

    @Override
    public List<String> symbols() {
        return market.listings().all().stream().map(Listing::symbol).distinct().toList();
    }

    @Override
    public void await() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        gateway.close();
        clock.close();
        workers.shutdownNow();
        makers.shutdownNow();
        finishRecording();
        ended.countDown();
    }

    private void finishRecording() {
        try {
            tap.close();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The recording could not be finished", e);
        }
    }
}
