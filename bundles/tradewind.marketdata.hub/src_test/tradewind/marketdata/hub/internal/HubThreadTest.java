package tradewind.marketdata.hub.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.marketdata.hub.internal.Rig.RHM;
import static tradewind.marketdata.hub.internal.Rig.START;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tradewind.core.data.DataFolder;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.MarketFeed;

/** What the clock turned by hand cannot show: real threads. */
class HubThreadTest {
    @Test
    void listenersAreToldOnTheHubsThread() throws Exception {
        ManualLoop clock = new ManualLoop(START * 1000);
        FakeMarket market = new FakeMarket(new FakeConnection(clock, START * 1000, 1));
        MemoryDisk disk = new MemoryDisk();
        try (HubThread loop = new HubThread("hub"); HubThread storage = new HubThread("hub-storage")) {
            Hub hub = new Hub(new Ports(new FakeConnection(clock, START * 1000, 1), market, market, disk, disk,
                    new DataFolder(Path.of("/data")), loop, storage::execute, clock));
            CompletableFuture<String> thread = new CompletableFuture<>();
            try (MarketFeed feed = hub.open(RHM, FeedSettings.DEFAULT)) {
                feed.onSnapshot(s -> {
                    if (!s.series().isEmpty()) {
                        thread.complete(Thread.currentThread().getName());
                    }
                });
                feed.backfillNow().get(20, TimeUnit.SECONDS);
                market.trade(100, 1);
                feed.backfillNow().get(20, TimeUnit.SECONDS);
                assertEquals("hub", thread.get(20, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void taskThatThrowsDoesNotEndTheLoop() throws Exception {
        try (HubThread loop = new HubThread("hub")) {
            CountDownLatch reached = new CountDownLatch(1);
            loop.execute(() -> {
                throw new IllegalStateException("broken");
            });
            loop.schedule(reached::countDown, 1);
            assertTrue(reached.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void closingLetsFinishWhatWasHandedIn() {
        AtomicInteger done = new AtomicInteger();
        HubThread loop = new HubThread("hub-storage");
        for (int i = 0; i < 1000; i++) {
            loop.execute(done::incrementAndGet);
        }
        loop.close();
        loop.execute(done::incrementAndGet);
        assertEquals(1000, done.get());
    }

    @Test
    void canceledTimerNeverRuns() {
        AtomicInteger done = new AtomicInteger();
        HubThread loop = new HubThread("hub");
        loop.schedule(done::incrementAndGet, 60_000).close();
        loop.schedule(done::incrementAndGet, 60_000);
        loop.close();
        assertEquals(0, done.get());
    }
}
