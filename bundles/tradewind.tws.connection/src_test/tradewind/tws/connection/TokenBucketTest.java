package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000L;

    /** Messages that pass when one is tried every millisecond. */
    private static int passed(TokenBucket bucket, long from, long seconds) {
        int count = 0;
        for (long t = from; t < from + seconds * SECOND; t += SECOND / 1000) {
            count += bucket.take(t, 1, 0) ? 1 : 0;
        }
        return count;
    }

    @Test
    void neverMoreThanTheBurstAndTheRate() {
        TokenBucket bucket = new TokenBucket(45, 20, 0);
        assertEquals(20 + 45 * 10, passed(bucket, 0, 10), 1);
    }

    @Test
    void saysHowLongToWait() {
        TokenBucket bucket = new TokenBucket(50, 1, 0);
        assertTrue(bucket.take(0, 1, 0));
        long wait = bucket.waitNanos(0, 0);
        assertEquals(SECOND / 50, wait, 10);
        assertTrue(!bucket.take(wait / 2, 1, 0));
        assertTrue(bucket.take(wait, 1, 0));
    }

    @Test
    void aComplaintHalvesThePaceForAMinute() {
        TokenBucket bucket = new TokenBucket(40, 10, 0);
        bucket.slowDown(0);
        assertEquals(20 * 59, passed(bucket, 0, 59), 1);
        passed(bucket, 59 * SECOND, 2);
        assertEquals(40 * 10, passed(bucket, 61 * SECOND, 10), 1);
    }

    @Test
    void theReserveIsLeftForOthers() {
        TokenBucket bucket = new TokenBucket(10, 8, 0);
        for (int i = 0; i < 3; i++) {
            assertTrue(bucket.take(0, 1, 5));
        }
        assertTrue(!bucket.take(0, 1, 5));
        assertEquals(SECOND / 10, bucket.waitNanos(0, 5), 10);
        assertEquals(0, bucket.waitNanos(0, 0));
        assertTrue(bucket.take(0, 4, 0));
    }

    @Test
    void whatBelongsTogetherGoesTogetherAndIsMadeUpFor() {
        TokenBucket bucket = new TokenBucket(10, 2, 0);
        assertTrue(bucket.take(0, 4, 0));
        assertEquals(3 * SECOND / 10, bucket.waitNanos(0, 0), 10);
        bucket.spend(0, 1);
        assertEquals(4 * SECOND / 10, bucket.waitNanos(0, 0), 10);
    }
}
