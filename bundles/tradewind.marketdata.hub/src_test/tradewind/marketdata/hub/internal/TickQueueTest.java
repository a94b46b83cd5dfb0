package tradewind.marketdata.hub.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.TickType;

class TickQueueTest {
    /** Writes down what comes out. */
    private static final class Log implements QuoteListener {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void onTick(TickType type, double value, double size, long time) {
            lines.add(type + " " + value + " " + size + " " + time);
        }

        @Override
        public void onMarketData(MarketDataType type, String reason) {
            lines.add(type + " " + reason);
        }

        @Override
        public void onGap() {
            lines.add("gap");
        }
    }

    private final TickQueue queue = new TickQueue();
    private final Log log = new Log();

    @Test
    void everythingComesOutInOrder() {
        queue.onTick(TickType.BID, 1.5, 2, 3);
        queue.onGap();
        queue.onMarketData(MarketDataType.FROZEN, "closed");
        queue.onTick(TickType.LAST, 4, 5, 6);
        assertEquals(4, queue.drain(log, 100));
        assertEquals(List.of("BID 1.5 2.0 3", "gap", "FROZEN closed", "LAST 4.0 5.0 6"), log.lines);
        assertTrue(queue.isEmpty());
        assertEquals(0, queue.drain(log, 100));
    }

    @Test
    void whatHasNoRoomRunsTogetherWithoutLosingTheWick() {
        for (int i = 0; i < TickQueue.CAPACITY; i++) {
            queue.onTick(TickType.LAST, 100, 1, i);
        }
        for (double price : new double[] {101, 97, 103, 100}) {
            queue.onTick(TickType.LAST, price, 1, 50_000);
        }
        queue.onTick(TickType.VOLUME, 7000, 0, 50_001);
        queue.onMarketData(MarketDataType.DELAYED, "why");
        assertEquals(5, queue.pressedTicks());
        queue.drain(log, 100);
        log.lines.clear();
        queue.onTick(TickType.BID, 99, 1, 60_000);
        while (queue.drain(log, 1000) > 0) {
            log.lines.removeIf(line -> line.startsWith("LAST 100.0 1.0") && !line.endsWith("50000"));
        }
        assertEquals(List.of("DELAYED why", "LAST 97.0 1.0 50000", "LAST 103.0 1.0 50000", "LAST 100.0 1.0 50000",
                "VOLUME 7000.0 0.0 50001", "BID 99.0 1.0 60000"), log.lines);
    }

    @Test
    void survivesTwoThreads() throws InterruptedException {
        int count = 1_000_000;
        Thread producer = new Thread(() -> {
            for (int i = 1; i <= count; i++) {
                queue.onTick(TickType.VOLUME, i, i, i);
            }
        });
        long[] last = {0};
        boolean[] torn = {false};
        QuoteListener reader = (type, value, size, time) -> {
            torn[0] |= value != size || value != time || value <= last[0];
            last[0] = time;
        };
        producer.start();
        while (producer.isAlive() || !queue.isEmpty()) {
            queue.drain(reader, 4096);
        }
        producer.join();
        queue.onTick(TickType.BID, count + 1, count + 1, count + 1);
        queue.drain(reader, 4096);
        assertTrue(!torn[0], "A tick came out torn or out of order");
        assertEquals(count + 1, last[0], "The newest value always gets through");
    }
}
