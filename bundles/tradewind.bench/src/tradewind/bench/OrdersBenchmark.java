package tradewind.bench;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.Subscription;
import tradewind.core.bench.Benchmark;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;
import tradewind.core.trade.Limit;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.TradingSnapshot.Readiness;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.FrameWriter;
import tradewind.tws.protocol.MessageCodec;
import tradewind.tws.protocol.ServerVersion;

/**
 * Orders through the real way - gate, journal, session, socket - to a bare server in this process: from the call to the
 * arrival of the bytes at the far end of the socket, with and without the journal's sync to the disk, cold and warm;
 * and from a word of the server about one of many working orders to whoever listens, to an event and to the next
 * snapshot, with what such a word costs the trading thread, journal and snapshot included. Orders are placed below the
 * pace that the session keeps to, one by one and in small bursts, so that nothing waits for its turn: what is measured
 * is the way, not the queue.
 */
@Component
public final class OrdersBenchmark implements Benchmark {
    /** Of the journal; {@code false} leaves out the sync. For measurement only. */
    private static final String SYNC = "tradewind.journal.sync";
    private static final int COLD = 100;
    private static final int COMPILE = 5000;
    private static final int WARM_UP = 40;
    private static final int WARM_UP_SESSIONS = 4;
    private static final int UNSYNCED = 400;
    private static final int SYNCED = 800;
    private static final int TRACKED = 1000;
    private static final int STATES_PER_SECOND = 200;
    private static final long PATIENCE_MILLIS = 20_000;
    private static final BigDecimal NO_LIMIT = BigDecimal.valueOf(1_000_000_000L);
    private static final Instrument SHARE = new Instrument(4711, "BENCH", SecurityType.STK, "SMART", "BENCH", "EUR",
            "BENCH", "BENCH", "", BigDecimal.ONE, "Benchmark", PriceIncrements.uniform(new BigDecimal("0.0001")),
            TradingHours.continuous(ZoneOffset.UTC), TradingHours.continuous(ZoneOffset.UTC));

    private final Connection connection;
    private final Trading trading;

    @Activate
    public OrdersBenchmark(@Reference Connection connection, @Reference Trading trading) {
        this.connection = connection;
        this.trading = trading;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        RiskLimits before = trading.limits();
        try {
            get(trading.setLimits(unlimited(before)));
            session(false, false, server -> {
                report("orders.wire.cold", place(server, 0, COLD, Pace.LONE), 5, 20, results);
                warmUp(server);
            });
            for (int i = 1; i < WARM_UP_SESSIONS; i++) {
                session(false, false, this::warmUp);
            }
            session(false, false, server -> {
                server.watch(true);
                place(server, 0, WARM_UP, Pace.LONE);
                report("orders.wire", place(server, WARM_UP, UNSYNCED, Pace.BURSTS), 0.2, 1, results);
                report("orders.wire.lone", place(server, WARM_UP + UNSYNCED, UNSYNCED, Pace.LONE), 0.2, 1, results);
                server.watch(false);
            });
            session(true, false, server -> {
                place(server, 0, WARM_UP, Pace.LONE);
                report("orders.wire.sync", place(server, WARM_UP, SYNCED, Pace.LONE), 1, 5, results);
            });
            session(false, true, server -> {
                place(server, 0, TRACKED, Pace.BURSTS);
                states(server, results);
            });
        } finally {
            get(trading.setLimits(before));
        }
    }

    private static RiskLimits unlimited(RiskLimits limits) {
        RiskLimits result = limits;
        for (Limit limit : List.of(Limit.MAX_QUANTITY, Limit.USUAL_QUANTITY, Limit.MAX_VALUE, Limit.MAX_POSITION,
                Limit.MAX_ORDERS_PER_MINUTE, Limit.STALE_SECONDS)) {
            result = result.withGeneral(limit, NO_LIMIT);
        }
        return result.withGeneral(Limit.DUPLICATE_SECONDS, BigDecimal.ZERO);
    }

    /** When orders are placed: below the 45 messages a second of the session and its burst of 20. */
    private enum Pace {
        /** One in 25 ms: by then the processor has forgotten the last one. */
        LONE(1, 25_000, 0),
        /** Ten, 2 ms apart, then a pause until the session may send as many again. */
        BURSTS(10, 270_000, 2_000);

        private final int size;
        private final long burstMicros;
        private final long orderMicros;

        Pace(int size, long burstMicros, long orderMicros) {
            this.size = size;
            this.burstMicros = burstMicros;
            this.orderMicros = orderMicros;
        }

        /** Nanoseconds after the start. */
        long due(int index) {
            return TimeUnit.MICROSECONDS.toNanos(index / size * burstMicros + index % size * orderMicros);
        }
    }

    @FunctionalInterface
    private interface Measurement {
        void run(OrderServer server) throws Exception;
    }

    private void session(boolean sync, boolean keep, Measurement measurement) throws Exception {
        String before = System.setProperty(SYNC, Boolean.toString(sync));
        try (OrderServer server = new OrderServer(keep)) {
            connection.connect(new ConnectionProfile("Order benchmark", AccountKind.PAPER, false,
                    ConnectionProfile.LOOPBACK, server.port(), 1));
            until(s -> s.readiness() == Readiness.READY && s.liveOrders().isEmpty(), "a session");
            measurement.run(server);
        } finally {
            connection.disconnect();
            until(s -> s.readiness() == Readiness.OFFLINE, "the end of the session");
            restore(before);
        }
    }

    private static void restore(@org.eclipse.jdt.annotation.Nullable String before) {
        if (before == null) {
            System.clearProperty(SYNC);
        } else {
            System.setProperty(SYNC, before);
        }
    }

    /** Places orders one by one at their times. @param first how many orders the server has had already */
    private Latencies place(OrderServer server, int first, int count, Pace pace) throws Exception {
        Latencies latencies = new Latencies();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            sleepUntil(start + pace.due(i));
            OrderRequest request = request(i);
            long called = System.nanoTime();
            CompletableFuture<TrackedOrder> placed = trading.place(request);
            long arrived = server.arrival(first + i, PATIENCE_MILLIS, placed).arrived();
            latencies.record((arrived - called + 500) / 1000);
        }
        until(s -> s.orders().stream().filter(o -> o.acknowledged() != null).count() == first + count,
                "the acknowledgements");
        return latencies;
    }

    /**
     * Orders as fast as they are taken, so that the compiler sees enough of their way. Only the first of them leave, the
     * others wait for the pace and are dropped with the session; what writes them is run without a socket.
     */
    private void warmUp(OrderServer server) throws Exception {
        for (int i = 0; i < COMPILE; i++) {
            get(trading.place(request(i)));
        }
        MessageCodec<ClientMessage> codec = MessageCodec.client(ServerVersion.MAX);
        FrameWriter frames = new FrameWriter();
        for (int i = 0; i < COMPILE * 10; i++) {
            codec.encode(server.arrival(0, PATIENCE_MILLIS, CompletableFuture.completedFuture(null)).order(), frames);
            frames.reset();
        }
    }

    private static OrderRequest request(int i) {
        return OrderRequest.of(SHARE, OrderTerms.limit(Side.BUY, BigDecimal.ONE, price(i)));
    }

    /** A price of its own for each, below the market. */
    private static BigDecimal price(int i) {
        return BigDecimal.valueOf(990_000 + i % 5000, 4);
    }

    private static void sleepUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void report(String name, Latencies latencies, double median, double p99, Consumer<Result> results) {
        results.accept(new Result(name + ".p50", latencies.quantile(0.5) / 1000, "ms", median, false));
        results.accept(new Result(name + ".p99", latencies.quantile(0.99) / 1000, "ms", p99, false));
    }

    /** Each order in turn begins to work, in random order. */
    private void states(OrderServer server, Consumer<Result> results) throws Exception {
        List<TrackedOrder> orders = new ArrayList<>(trading.snapshot().liveOrders());
        Collections.shuffle(orders, new Random(7));
        StateWatch watch = new StateWatch();
        ThreadCost cost = ThreadCost.of("trading");
        try (Subscription events = trading.onEvent(watch::event);
                Subscription changes = trading.onChange(watch::change)) {
            long start = System.nanoTime();
            for (int i = 0; i < orders.size(); i++) {
                sleepUntil(start + i * TimeUnit.SECONDS.toNanos(1) / STATES_PER_SECOND);
                watch.expect(orders.get(i).ref());
                watch.sent(server.working(orders.get(i).orderId()), PATIENCE_MILLIS);
            }
        }
        results.accept(new Result("orders.tracked", orders.size(), "1", TRACKED, true));
        report("orders.state", watch.events(), 1, 5, results);
        report("orders.state.snapshot", watch.snapshots(), 5, 10, results);
        results.accept(new Result("orders.state.cost", cost.millis() / orders.size(), "ms", 1, false));
    }

    private TradingSnapshot until(Predicate<TradingSnapshot> fits, String what) throws Exception {
        CompletableFuture<TradingSnapshot> reached = new CompletableFuture<>();
        try (Subscription ignored = trading.onChange(s -> {
            if (fits.test(s)) {
                reached.complete(s);
            }
        })) {
            return reached.completeOnTimeout(TradingSnapshot.EMPTY, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .thenApply(s -> {
                        if (s == TradingSnapshot.EMPTY) {
                            throw new IllegalStateException("Waited for " + what + ": " + trading.snapshot().text());
                        }
                        return s;
                    }).get();
        }
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
