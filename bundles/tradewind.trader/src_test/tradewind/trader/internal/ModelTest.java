package tradewind.trader.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.trade.Execution;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.TradingSnapshot.Readiness;

/**
 * Random interleavings of orders, faults and restarts on a virtual clock. Whatever happens: no order is taken twice, no
 * fill is lost, how much is filled is the sum of the executions at every moment, ids go up, and when the world is quiet
 * again, every order here is what it is there.
 *
 * <p>{@code -Dtradewind.model.sequences=N -Dtradewind.model.seed=S} for more, or for one that failed.
 */
class ModelTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final int SEQUENCES = Integer.getInteger("tradewind.model.sequences", 100_000);
    private static final long SEED = Long.getLong("tradewind.model.seed", 20261124L);

    /** A hundred thousand stories would fill the log of a build with what they confirm. */
    private static final Logger QUIET = Logger.getLogger("tradewind.trader");

    @Test
    void noOrderTwiceNoFillLost(@TempDir Path folder) {
        QUIET.setLevel(Level.SEVERE);
        System.out.println("ModelTest: " + SEQUENCES + " sequences, seed " + SEED
                + " (-Dtradewind.model.sequences, -Dtradewind.model.seed)");
        IntStream.range(0, SEQUENCES).parallel().forEach(i -> new Sequence(SEED + i, folder).run());
    }

    /** One random story. */
    private static final class Sequence {
        private final long seed;
        private final Path folder;
        private final SplittableRandom random;
        private final VirtualLoop world = new VirtualLoop(START);
        private final FakeTws tws;
        private MemoryJournal journal = new MemoryJournal();
        private VirtualLoop loop;
        private Trader trader;

        Sequence(long seed, Path folder) {
            this.seed = seed;
            this.folder = folder;
            random = new SplittableRandom(seed);
            tws = new FakeTws(world, random.split());
            tws.duplicates = random.nextInt(60);
            tws.reordered = random.nextInt(40);
            tws.missing = random.nextInt(30);
            tws.rejects = random.nextInt(20);
            loop = world.child();
            trader = start();
        }

        private Trader start() {
            loop = world.child();
            return new Trader(loop, Ports.connection(world.clock()), tws, Ports.quotes(world.clock(), 1989.8, 1990.2),
                    Ports.instruments(), profile -> journal,
                    new KillLatch(new SettingsFile(folder.resolve("kill.properties"))),
                    new LimitsFile(new SettingsFile(folder.resolve("limits.properties"))));
        }

        void run() {
            try {
                tws.connect();
                int steps = 5 + random.nextInt(25);
                for (int i = 0; i < steps; i++) {
                    step();
                    world.run(Duration.ofMillis(random.nextInt(8) == 0 ? random.nextInt(15_000) : random.nextInt(200)));
                    alwaysTrue();
                }
                quiet();
                alwaysTrue();
                trueInTheEnd(false);
                // The orders that somebody else has open are told with the next session.
                tws.drop(true);
                quiet();
                alwaysTrue();
                trueInTheEnd(true);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("The sequence with -Dtradewind.model.seed=" + seed
                        + " -Dtradewind.model.sequences=1 fails: " + e.getMessage(), e);
            }
        }

        private void step() {
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3 -> place();
                case 4 -> pair();
                case 5, 6 -> modify();
                case 7, 8 -> cancel();
                case 9, 10, 11 -> tws.fillSome();
                case 12 -> breakDown();
                case 13 -> crash();
                case 14 -> oddity();
                default -> tws.connect();
            }
        }

        private void place() {
            boolean buys = random.nextBoolean();
            int quantity = 1 + random.nextInt(9);
            trader.place(Orders.confirmed(buys ? Orders.buy(quantity, "1989.8") : Orders.sell(quantity, "1990.2")));
        }

        private void pair() {
            trader.oneCancelsAll(List.of(Orders.confirmed(Orders.buy(2, "1985.0")),
                    Orders.confirmed(Orders.sell(2, "1995.0"))));
        }

        private void modify() {
            own().forEach(o -> trader.modify(o.ref(), o.terms().withQuantity(BigDecimal.valueOf(1 + random.nextInt(12))),
                    java.util.EnumSet.allOf(tradewind.core.trade.Rule.class)));
        }

        private void cancel() {
            own().forEach(o -> trader.cancel(o.ref()));
        }

        /** One of the live orders of ours, or none. */
        private List<TrackedOrder> own() {
            List<TrackedOrder> live = trader.snapshot().liveOrders().stream().filter(o -> !o.foreign()).toList();
            return live.isEmpty() ? List.of() : List.of(live.get(random.nextInt(live.size())));
        }

        private void breakDown() {
            tws.drop(true);
            if (random.nextInt(3) == 0) {
                tws.forgetIds();
            }
            if (random.nextBoolean()) {
                world.run(Duration.ofMillis(random.nextInt(3_000)));
                tws.connect();
            }
        }

        private void crash() {
            loop.kill();
            tws.drop(false);
            journal = journal.crash(random);
            world.run(Duration.ofMillis(random.nextInt(2_000)));
            trader = start();
            tws.connect();
        }

        private void oddity() {
            switch (random.nextInt(4)) {
                case 0 -> tws.correct();
                case 1 -> tws.manual();
                case 2 -> tws.link(false);
                default -> tws.link(true);
            }
        }

        private void quiet() {
            tws.link(true);
            tws.connect();
            tws.missing = 0;
            tws.rejects = 0;
            world.run(Duration.ofSeconds(60));
        }

        private void alwaysTrue() {
            TradingSnapshot now = trader.snapshot();
            Map<String, BigDecimal> sums = new HashMap<>();
            for (Execution e : now.executions()) {
                sums.merge(e.ref(), e.quantity(), BigDecimal::add);
            }
            for (TrackedOrder o : now.orders()) {
                assertEquals(0, sums.getOrDefault(o.ref(), BigDecimal.ZERO).compareTo(o.filled()),
                        () -> "filled is not the sum of the executions: " + o);
            }
            assertEquals(tws.acceptedRefs().size(), new HashSet<>(tws.acceptedRefs()).size(), "an order was taken twice");
            for (int i = 1; i < tws.newIds().size(); i++) {
                assertTrue(tws.newIds().get(i) > tws.newIds().get(i - 1), "an id went back: " + tws.newIds());
            }
        }

        private void trueInTheEnd(boolean others) {
            TradingSnapshot now = trader.snapshot();
            assertEquals(Readiness.READY, now.readiness(), now.text());
            assertEquals(tws.executions().size(), now.executions().size(), "fills were lost or invented");
            assertEquals(tws.position(), sum(now.executions()));
            now.positions().forEach(p -> assertTrue(p.agrees(), () -> "by fills and by the account differ: " + p));
            for (FakeTws.Real real : tws.orders()) {
                if (others || !real.ref.isEmpty()) {
                    sameAs(real, now);
                }
            }
            for (TrackedOrder o : now.orders()) {
                boolean there = tws.orders().stream().anyMatch(r -> r.ref.equals(o.ref()) || r.permId == o.permId());
                assertTrue(there || o.state().terminal(), () -> "lives here and is not there: " + o);
                assertTrue(o.state() != OrderState.UNKNOWN, () -> "still unknown: " + o);
            }
        }

        private static BigDecimal sum(List<Execution> executions) {
            return executions.stream().map(Execution::signedQuantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static void sameAs(FakeTws.Real real, TradingSnapshot now) {
            TrackedOrder here = now.orders().stream()
                    .filter(o -> real.ref.isEmpty() ? o.permId() == real.permId : o.ref().equals(real.ref)).findFirst()
                    .orElse(null);
            if (here == null) {
                assertTrue(real.ref.isEmpty() && !real.active(), "an order of ours is not known here: " + real.ref);
                return;
            }
            assertEquals(real.active(), here.live(), () -> real.status + " there: " + here);
            assertEquals(0, real.filled.compareTo(here.filled()), () -> real.filled + " filled there: " + here);
            assertTrue(here.pendingTerms().isEmpty() && !here.cancelling(), () -> "something hangs: " + here);
            if (real.active()) {
                assertEquals(0, real.terms.quantity().compareTo(here.terms().quantity()), () -> real.terms + ": " + here);
            }
        }
    }
}
