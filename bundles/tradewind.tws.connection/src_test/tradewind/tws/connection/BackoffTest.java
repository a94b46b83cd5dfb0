package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void waitsLongerEachTimeWithinAFifth() {
        Backoff backoff = new Backoff(new Random(1));
        for (long step : new long[] {1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 60_000}) {
            long wait = backoff.next();
            assertTrue(wait >= step * 0.8 && wait <= step * 1.2, wait + " for " + step);
        }
        backoff.reset();
        assertTrue(backoff.next() <= 1_200);
    }

    @Test
    void twoClientsDoNotComeTogether() {
        assertEquals(20, LongStream.range(0, 20).map(seed -> new Backoff(new SplittableRandom(seed)).next()).distinct().count());
    }
}
