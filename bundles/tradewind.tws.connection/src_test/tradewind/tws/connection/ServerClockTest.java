package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ServerClockTest {
    private static final long MILLI = 1_000_000;
    private static final long LOCAL = 1_800_000_000_000L;
    private static final long YEAR_2013 = 1_381_150_800_000L;

    private long nanos;
    private final InstantSource local = () -> Instant.ofEpochMilli(LOCAL + nanos / MILLI);
    private final ServerClock clock = new ServerClock(local, () -> nanos);

    private void pass(long millis) {
        nanos += millis * MILLI;
    }

    @Test
    void isTheLocalClockBeforeTheServerHasSpoken() {
        pass(500);
        assertEquals(LOCAL + 500, clock.millis());
        assertEquals(0, clock.skewMillis());
    }

    @Test
    void keepsTheOffsetOfAServerThatRunsAtOurPace() {
        clock.told(LOCAL + 7_000, 1, nanos);
        pass(1_000);
        clock.told(LOCAL + 8_020, 1, nanos);
        pass(10_000);
        assertEquals(LOCAL + 18_020, clock.millis());
        assertEquals(1.0, clock.pace());
        assertEquals(7_020, clock.skewMillis());
    }

    @Test
    void followsAFastMarketOfAnotherYear() {
        clock.told(YEAR_2013, 1, nanos);
        pass(1_000);
        clock.told(YEAR_2013 + 60_000, 1, nanos);
        pass(10_000);
        assertEquals(YEAR_2013 + 660_000, clock.millis());
        assertEquals(60.0, clock.pace(), 1e-9);
    }

    @Test
    void followsAClockAtHandToTheMillisecond() {
        long[] market = {YEAR_2013};
        clock.told(LOCAL + 7_000, 1, nanos);
        clock.follow(() -> Instant.ofEpochMilli(market[0]));
        assertEquals(YEAR_2013, clock.millis());
        pass(60_000);
        clock.told(YEAR_2013 + 500_000, 1, nanos);
        assertFalse(clock.atLeast(YEAR_2013 + 900_000, nanos));
        assertEquals(YEAR_2013, clock.millis());
        market[0] += 3_000;
        assertEquals(YEAR_2013 + 3_000, clock.millis());
        assertEquals(0, clock.skewMillis());
        clock.forget();
        assertEquals(LOCAL + 60_000, clock.millis());
    }

    @Test
    void standsStillWithAPausedMarket() {
        clock.told(YEAR_2013, 1, nanos);
        pass(1_000);
        clock.told(YEAR_2013, 1, nanos);
        pass(60_000);
        // The second that was shown before the pause was known is not taken back.
        assertEquals(YEAR_2013 + 1_000, clock.millis());
        assertEquals(0.0, clock.pace());
    }

    @Test
    void wholeSecondsDoNotMakeAPaceInAShortTime() {
        clock.told(LOCAL + 500, 500, nanos);
        pass(1_100);
        clock.told(LOCAL + 2_500, 500, nanos);
        assertEquals(1.0, clock.pace());
        pass(14_000);
        clock.told(LOCAL + 15_500, 500, nanos);
        assertEquals(1.0, clock.pace());
    }

    @Test
    void aTradeCannotLieInTheFuture() {
        clock.told(YEAR_2013, 1, nanos);
        pass(100);
        assertFalse(clock.atLeast(YEAR_2013 + 50, nanos));
        assertEquals(YEAR_2013 + 100, clock.millis());
        assertFalse(clock.atLeast(YEAR_2013 + 900, nanos));
        assertEquals(YEAR_2013 + 900, clock.millis());
        assertTrue(clock.atLeast(YEAR_2013 + 60_000, nanos));
    }

    @Test
    void anotherServerMayLiveInAnotherYear() {
        clock.told(LOCAL, 1, nanos);
        clock.forget();
        clock.told(YEAR_2013, 1, nanos);
        assertEquals(YEAR_2013, clock.millis());
    }

    @Test
    void aNewSessionMayBeginTheMarketAnew() {
        clock.told(YEAR_2013 + 3_600_000, 1, nanos);
        clock.newSession();
        clock.told(YEAR_2013, 1, nanos);
        assertEquals(YEAR_2013, clock.millis());
    }

    /** However the server's pace changes, the clock never goes backwards within a session. */
    @Test
    void neverGoesBackwards() {
        qt().withExamples(300).forAll(lists().of(integers().between(0, 100)).ofSizeBetween(2, 30),
                lists().of(integers().between(1, 3_000)).ofSizeBetween(2, 30)).check((paces, gaps) -> {
                    ServerClock tested = new ServerClock(local, () -> nanos);
                    long server = YEAR_2013;
                    tested.told(server, 1, nanos);
                    long last = tested.millis();
                    for (int i = 0; i < Math.min(paces.size(), gaps.size()); i++) {
                        for (int part = 0; part < 3; part++) {
                            pass(gaps.get(i));
                            server += (long) gaps.get(i) * paces.get(i);
                            if (tested.millis() < last) {
                                return false;
                            }
                            last = tested.millis();
                        }
                        tested.told(server, 1, nanos - MILLI);
                        if (tested.millis() < last) {
                            return false;
                        }
                        last = tested.millis();
                    }
                    return true;
                });
    }
}
