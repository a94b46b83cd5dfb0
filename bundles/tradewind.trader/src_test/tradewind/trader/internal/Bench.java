package tradewind.trader.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tradewind.core.trade.OrderRefused;
import tradewind.core.trade.TradingEvent;

/** A trader on a virtual clock before a TWS that behaves well, connected and reconciled. */
final class Bench {
    static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    final VirtualLoop world = new VirtualLoop(START);
    final FakeTws tws = new FakeTws(world, new SplittableRandom(1));
    final Trader trader;
    final List<TradingEvent> events = new ArrayList<>();
    MemoryJournal journal = new MemoryJournal();
    private final Path folder;

    Bench(Path folder) {
        this.folder = folder;
        trader = trader(world);
        trader.onEvent(events::add);
        tws.connect();
        settle();
    }

    /** Another program on the same data folder. */
    Trader trader(VirtualLoop loop) {
        return new Trader(loop, Ports.connection(world.clock()), tws, Ports.quotes(world.clock(), 1989.8, 1990.2),
                Ports.instruments(), profile -> journal, latch(), limitsFile());
    }

    KillLatch latch() {
        return new KillLatch(new SettingsFile(folder.resolve("kill.properties")));
    }

    LimitsFile limitsFile() {
        return new LimitsFile(new SettingsFile(folder.resolve("limits.properties")));
    }

    void settle() {
        world.run(Duration.ofMillis(500));
    }

    /** Lets the world run until the future, whose last step is on another thread, is done. */
    <T> T get(CompletableFuture<T> future) {
        settle();
        try {
            return future.get(5, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Why the gate refused. */
    OrderRefused refusal(CompletableFuture<?> future) {
        settle();
        try {
            throw new AssertionError("It was not refused: " + future.get(5, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OrderRefused refused) {
                return refused;
            }
            throw new AssertionError(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
