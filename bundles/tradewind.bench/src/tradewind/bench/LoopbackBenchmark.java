package tradewind.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.Subscription;
import tradewind.core.bench.Benchmark;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.Instruments;
import tradewind.core.connection.Quotes;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.Simulator;
import tradewind.core.simulation.SimulatorOptions;

/**
 * Ticks from the embedded gateway through the socket, the session and the quote service to a subscriber, all in this
 * process. Latency is counted from the moment at which a tick was due, not from when it was sent, so that a stall of
 * the sender is in it (no coordinated omission). Ticks that the session conflated for a slow subscriber do not count.
 */
@Component
public final class LoopbackBenchmark implements Benchmark {
    private static final String SYMBOL = "RHM";
    private static final int TICKS = 10_000_000;
    private static final int WARM_UP_TICKS = 6_000_000;
    private static final int RATE = 50_000;
    private static final Duration LENGTH = Duration.ofSeconds(30);
    /** The compiler works on the path of single ticks first. */
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Simulator simulator;
    private final Connection connection;
    private final Instruments instruments;
    private final Quotes quotes;

    @Activate
    public LoopbackBenchmark(@Reference Simulator simulator, @Reference Connection connection,
            @Reference Instruments instruments, @Reference Quotes quotes) {
        this.simulator = simulator;
        this.connection = connection;
        this.instruments = instruments;
        this.quotes = quotes;
    }

    @Override
    public String name() {
        return "loopback";
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        SimulatorOptions options = new SimulatorOptions(0, 7, List.of(), 1, 200, List.of(), Path.of(""), false);
        try (RunningSimulator gateway = simulator.start(options)) {
            connect(gateway.port());
            Instrument instrument = instruments.find(ContractQuery.stock(SYMBOL))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS).get(0);
            throughput(gateway, instrument, results);
            latency(gateway, instrument, results);
        } finally {
            connection.disconnect();
        }
    }

    private void connect(int port) throws Exception {
        connection.connect(ConnectionProfile.SIMULATOR.at(ConnectionProfile.LOOPBACK, port));
        CompletableFuture<Void> ready = new CompletableFuture<>();
        try (Subscription status = connection.onStatus(s -> {
            if (s.state().usable()) {
                ready.complete(null);
            }
        })) {
            ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void throughput(RunningSimulator gateway, Instrument instrument, Consumer<Result> results)
            throws InterruptedException, TimeoutException {
        blast(gateway, instrument, WARM_UP_TICKS);
        TickCount count = blast(gateway, instrument, TICKS);
        results.accept(new Result("loopback.ticks", count.perSecond(), "1/s", 2e6, true));
    }

    private TickCount blast(RunningSimulator gateway, Instrument instrument, int ticks)
            throws InterruptedException, TimeoutException {
        TickCount count = new TickCount(ticks);
        try (Subscription subscription = quotes.subscribe(instrument, count)) {
            await(count.first(), "the first tick");
            gateway.inject("blast " + SYMBOL + " " + ticks);
            await(count.last(), "the last of " + ticks + " ticks");
        }
        return count;
    }

    private void latency(RunningSimulator gateway, Instrument instrument, Consumer<Result> results)
            throws InterruptedException, TimeoutException {
        rate(gateway, instrument, WARM_UP);
        TickLatency measured = rate(gateway, instrument, LENGTH);
        results.accept(new Result("loopback.latency.p50", measured.latencies().quantile(0.5) / 1000, "ms", 1, false));
        results.accept(new Result("loopback.latency.p99", measured.latencies().quantile(0.99) / 1000, "ms", 1, false));
    }

    private TickLatency rate(RunningSimulator gateway, Instrument instrument, Duration length)
            throws InterruptedException, TimeoutException {
        TickLatency measured = new TickLatency((int) (RATE * length.toSeconds()), RATE);
        try (Subscription subscription = quotes.subscribe(instrument, measured)) {
            await(measured.first(), "the first tick");
            gateway.inject("rate " + SYMBOL + " " + RATE + " " + length.toSeconds() + "s");
            await(measured.last(), "the last tick");
        }
        return measured;
    }

    private static void await(CountDownLatch latch, String what) throws InterruptedException, TimeoutException {
        if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new TimeoutException("Waited " + PATIENCE.toSeconds() + " s for " + what);
        }
    }
}
