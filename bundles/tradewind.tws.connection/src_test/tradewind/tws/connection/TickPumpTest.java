package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.TickType;
import tradewind.tws.protocol.TickNumber;

@Timeout(30)
class TickPumpTest {
    private final List<String> firstTicks = new ArrayList<>();
    private final TickPump pump = new TickPump(1 << 10, (line, delayed) -> firstTicks.add(line.requestId + " " + delayed));
    private final QuoteStream stream = new QuoteStream();
    private final QuoteLine line = new QuoteLine(7, stream, (l, d) -> {
    });

    @AfterEach
    void close() {
        pump.close();
    }

    private void open(QuoteListener listener) {
        pump.add(line);
        pump.run(() -> {
            stream.add(listener);
            stream.follow(line);
        });
    }

    @Test
    void hundredsOfThousandsOfTicksArriveInOrder() throws InterruptedException {
        int count = 300_000;
        CountDownLatch done = new CountDownLatch(1);
        long[] wrong = new long[1];
        double[] last = {-1};
        open((type, value, size, time) -> {
            wrong[0] += value > last[0] ? 0 : 1;
            last[0] = value;
            if (value == count) {
                done.countDown();
            }
        });
        for (int i = 1; i <= count; i++) {
            pump.tick(7, TickNumber.BID, i, 1);
            if (i % 50 == 0) {
                pump.publish();
            }
        }
        pump.publish();
        assertTrue(done.await(20, TimeUnit.SECONDS));
        assertEquals(0, wrong[0]);
        assertEquals(List.of("7 false"), firstTicks);
    }

    @Test
    void aSlowListenerGetsTheNewestValueAndIsToldOfTheGap() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch newest = new CountDownLatch(1);
        List<String> events = new ArrayList<>();
        open(new QuoteListener() {
            @Override
            public void onTick(TickType type, double value, double size, long time) {
                entered.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                if (value == 5_000) {
                    events.add("newest");
                    newest.countDown();
                }
            }

            @Override
            public void onGap() {
                events.add("gap");
            }
        });
        pump.tick(7, TickNumber.BID, 1, 1);
        pump.publish();
        assertTrue(entered.await(10, TimeUnit.SECONDS));
        for (int i = 2; i <= 5_000; i++) {
            pump.tick(7, TickNumber.BID, i, 1);
        }
        pump.publish();
        goOn.countDown();
        assertTrue(newest.await(10, TimeUnit.SECONDS));
        assertEquals(List.of("gap", "newest"), events);
        assertTrue(pump.conflated() > 3_000);
    }

    @Test
    void ticksOfUnknownRequestsAreNobodys() {
        assertFalse(pump.tick(8, TickNumber.BID, 1, 1));
        pump.add(line);
        assertTrue(pump.tick(7, TickNumber.BID, 1, 1));
        pump.remove(7);
        assertFalse(pump.tick(7, TickNumber.BID, 1, 1));
    }

    @Test
    void puttingATickAllocatesNothing() {
        pump.add(line);
        for (int i = 0; i < 50_000; i++) {
            pump.tick(7, TickNumber.BID, i, 1);
            pump.publish();
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100_000; i++) {
            pump.tick(7, TickNumber.ASK, i, 1);
            pump.publish();
        }
        long each = (threads.getCurrentThreadAllocatedBytes() - before) / 100_000;
        assertTrue(each < 1, each + " bytes a tick");
    }

    @Test
    void theTableFindsEveryLine() {
        LineTable table = LineTable.EMPTY;
        for (int i = 0; i < 500; i++) {
            table = table.with(new QuoteLine(RequestRegistry.FIRST_ID + i * 3, stream, line.owner));
        }
        for (int i = 0; i < 500; i += 2) {
            table = table.without(RequestRegistry.FIRST_ID + i * 3);
        }
        for (int i = 0; i < 1_500; i++) {
            assertEquals(i % 3 == 0 && i / 3 % 2 == 1, table.get(RequestRegistry.FIRST_ID + i) != null);
        }
    }
}
