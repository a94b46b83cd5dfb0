package tradewind.trader.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.Subscription;
import tradewind.core.broker.Broker;
import tradewind.core.broker.BrokerEvent;
import tradewind.core.broker.BrokerOrder;
import tradewind.core.broker.BrokerRecord;
import tradewind.core.trade.Limit;
import tradewind.core.trade.MarginPreview;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.TradingSnapshot.Readiness;

/** No order leaves once the kill switch was pulled, however many threads submit at that moment. */
class KillRaceTest {
    private static final int THREADS = 8;
    private static final int BEFORE = 200;

    /** A socket that notes what leaves after the switch. */
    private static final class Wire implements Broker {
        private final AtomicInteger sent = new AtomicInteger();
        private final AtomicInteger late = new AtomicInteger();
        private final AtomicInteger cancellations = new AtomicInteger();
        private volatile boolean killed;

        @Override
        public Subscription listen(Listener listener) {
            listener.on(new BrokerEvent.SessionStarted(1, FakeTws.PROFILE, List.of(FakeTws.ACCOUNT), 1));
            listener.on(new BrokerEvent.Reconciled(1,
                    new BrokerRecord(List.of(), List.of(), List.of(), List.of(), true, 0)));
            return () -> { };
        }

        @Override
        public boolean place(long epoch, List<BrokerOrder> orders) {
            sent.addAndGet(orders.size());
            if (killed) {
                late.addAndGet(orders.size());
            }
            return true;
        }

        @Override
        public boolean cancel(long epoch, int orderId) {
            return true;
        }

        @Override
        public boolean cancelAll(long epoch) {
            cancellations.incrementAndGet();
            return epoch == 1;
        }

        @Override
        public boolean reconcile(long epoch) {
            return true;
        }

        @Override
        public CompletableFuture<MarginPreview> preview(long epoch, BrokerOrder order) {
            return CompletableFuture.failedFuture(new UnsupportedOperationException("Nobody asks in this test"));
        }
    }

    @RepeatedTest(5)
    void noOrderLeavesAfterTheKillSwitch(@TempDir Path folder) throws Exception {
        Wire wire = new Wire();
        try (TradingThread loop = new TradingThread()) {
            LimitsFile limits = new LimitsFile(new SettingsFile(folder.resolve("limits.properties")));
            limits.write(RiskLimits.STANDARD.withGeneral(Limit.MAX_ORDERS_PER_MINUTE, BigDecimal.valueOf(1_000_000))
                    .withGeneral(Limit.MAX_POSITION, BigDecimal.valueOf(1_000_000_000)));
            Trader trader = new Trader(loop, Ports.connection(loop.clock()), wire,
                    Ports.quotes(loop.clock(), 1989.8, 1990.2), Ports.instruments(), profile -> new MemoryJournal(),
                    new KillLatch(new SettingsFile(folder.resolve("kill.properties"))), limits);
            submitAndKill(trader, wire);
        }
        assertTrue(wire.sent.get() >= BEFORE, "orders flowed before");
        assertEquals(0, wire.late.get(), "orders left after the kill switch");
    }

    @org.junit.jupiter.api.Test
    void cancelsThoughSomebodyHoldsUpTheTradingThread(@TempDir Path folder) throws Exception {
        Wire wire = new Wire();
        java.util.concurrent.CountDownLatch release = new java.util.concurrent.CountDownLatch(1);
        try (TradingThread loop = new TradingThread()) {
            Trader trader = new Trader(loop, Ports.connection(loop.clock()), wire,
                    Ports.quotes(loop.clock(), 1989.8, 1990.2), Ports.instruments(), profile -> new MemoryJournal(),
                    new KillLatch(new SettingsFile(folder.resolve("kill.properties"))),
                    new LimitsFile(new SettingsFile(folder.resolve("limits.properties"))));
            CompletableFuture<Boolean> stuck = new CompletableFuture<>();
            trader.onChange(s -> {
                if (s.readiness() == Readiness.READY) {
                    stuck.complete(true);
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            });
            stuck.get(10, TimeUnit.SECONDS);
            trader.kill(false, "test", "a listener hangs");
            assertEquals(1, wire.cancellations.get());
            release.countDown();
        }
    }

    private static void submitAndKill(Trader trader, Wire wire) throws Exception {
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        trader.onChange(s -> {
            if (s.readiness() == Readiness.READY) {
                ready.complete(true);
            }
        });
        ready.get(10, TimeUnit.SECONDS);
        AtomicBoolean go = new AtomicBoolean(true);
        List<Thread> threads = new ArrayList<>();
        CompletableFuture<Boolean> flowing = new CompletableFuture<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                while (go.get()) {
                    trader.place(Orders.confirmed(Orders.buy(1, "1989.8"))).handle((o, e) -> o).join();
                    if (wire.sent.get() >= BEFORE) {
                        flowing.complete(true);
                    }
                }
            }));
        }
        flowing.get(30, TimeUnit.SECONDS);
        trader.kill(false, "test", "race");
        wire.killed = true;
        // Each thread hears several more refusals before it is told to stop.
        for (int i = 0; i < THREADS; i++) {
            trader.place(Orders.confirmed(Orders.buy(1, "1989.8"))).handle((o, e) -> o).get(10, TimeUnit.SECONDS);
        }
        go.set(false);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
