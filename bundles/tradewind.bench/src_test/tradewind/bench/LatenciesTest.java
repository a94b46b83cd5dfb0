package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import tradewind.core.quote.TickType;

class LatenciesTest {
    @Test
    void quantilesAreThoseOfTheSortedValues() {
        Latencies latencies = new Latencies();
        for (int i = 100; i >= 1; i--) {
            latencies.record(i);
        }
        assertEquals(100, latencies.total());
        assertEquals(50, latencies.quantile(0.5));
        assertEquals(99, latencies.quantile(0.99));
        assertEquals(100, latencies.quantile(1));
        assertEquals(Double.NaN, new Latencies().quantile(0.5));
    }

    @Test
    void extremesFallIntoTheOuterBuckets() {
        Latencies latencies = new Latencies();
        latencies.record(-5);
        latencies.record(99_000_000);
        assertEquals(0, latencies.quantile(0.5));
        assertEquals(1_000_000, latencies.quantile(1));
    }

    @Test
    void aBlastIsCountedFromItsFirstTickAndWithoutTheMarketsOwn() {
        TickCount count = new TickCount(3);
        count.onTick(TickType.BID, 85, 300, 0);
        count.onTick(TickType.BID, 85, 1, 0);
        count.onTick(TickType.ASK, 85, 2, 0);
        count.onTick(TickType.BID, 85, 2, 0);
        assertEquals(1, count.last().getCount());
        count.onTick(TickType.BID, 85, 3, 0);
        assertEquals(0, count.last().getCount());
        assertEquals(3, count.delivered());
    }

    @Test
    void latencyIsCountedFromTheMomentATickWasDue() {
        TickLatency latency = new TickLatency(3, 1000);
        long due = System.nanoTime() / 1000 - 5000;
        latency.onTick(TickType.BID, 85, 300, 0);
        latency.onTick(TickType.BID, 85, due, 0);
        latency.onTick(TickType.BID, 85, due + 1000, 0);
        assertEquals(1, latency.last().getCount());
        latency.onTick(TickType.BID, 85, due + 2000, 0);
        assertEquals(0, latency.last().getCount());
        assertEquals(3, latency.latencies().total());
        assertFalse(latency.latencies().quantile(0.01) < 3000);
    }
}
