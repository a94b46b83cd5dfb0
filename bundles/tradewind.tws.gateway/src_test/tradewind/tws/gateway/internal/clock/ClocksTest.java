package tradewind.tws.gateway.internal.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.core.Subscription;

class ClocksTest {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private enum Kind {
        RUNNING {
            @Override
            MarketClock paused() {
                return new RunningClock(START, 0);
            }
        },
        MANUAL {
            @Override
            MarketClock paused() {
                return new ManualClock(START);
            }
        };

        abstract MarketClock paused();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aStepRunsWhatIsDueInOrderAtItsTime(Kind kind) {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        try (MarketClock clock = kind.paused()) {
            clock.at(START.plusSeconds(2), () -> seen.add("b" + clock.instant()));
            clock.at(START.plusSeconds(1), () -> {
                seen.add("a" + clock.instant());
                clock.at(START.plusSeconds(2), () -> seen.add("c" + clock.instant()));
            });
            clock.at(START.plusSeconds(9), () -> seen.add("late"));
            clock.step(Duration.ofSeconds(3));
            assertEquals(START.plusSeconds(3), clock.instant());
            assertEquals(List.of("a" + START.plusSeconds(1), "b" + START.plusSeconds(2), "c" + START.plusSeconds(2)),
                    seen);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aCancelledActionDoesNotRun(Kind kind) {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        try (MarketClock clock = kind.paused()) {
            Subscription first = clock.at(START.plusSeconds(1), () -> seen.add("cancelled"));
            clock.at(START.plusSeconds(1), () -> seen.add("kept"));
            first.close();
            first.close();
            clock.step(Duration.ofSeconds(1));
            assertEquals(List.of("kept"), seen);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void refusesImpossibleSpeedsAndSteps(Kind kind) {
        try (MarketClock clock = kind.paused()) {
            assertThrows(IllegalArgumentException.class, () -> clock.setSpeed(-1));
            assertThrows(IllegalArgumentException.class, () -> clock.setSpeed(1001));
            assertThrows(IllegalArgumentException.class, () -> clock.setSpeed(Double.NaN));
            assertThrows(IllegalArgumentException.class, () -> clock.step(Duration.ofSeconds(-1)));
        }
    }

    @Test
    void standsStillWhilePausedAndGoesOnAtTheLastSpeed() throws InterruptedException {
        try (RunningClock clock = new RunningClock(START, 1000)) {
            reach(clock, START.plusSeconds(1));
            clock.pause();
            Instant stopped = clock.instant();
            CountDownLatch ran = new CountDownLatch(1);
            clock.at(stopped.plusMillis(1), ran::countDown);
            assertEquals(0, clock.speed());
            assertEquals(stopped, clock.instant());
            assertFalse(ran.await(20, TimeUnit.MILLISECONDS), "nothing is due while time stands");
            clock.resume();
            assertEquals(1000, clock.speed());
            assertTrue(ran.await(10, TimeUnit.SECONDS));
        }
    }

    private static void reach(MarketClock clock, Instant time) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        clock.at(time, reached::countDown);
        assertTrue(reached.await(10, TimeUnit.SECONDS));
    }

    @Test
    void timeWaitsForACallbackThatTakesLong() throws InterruptedException {
        try (RunningClock clock = new RunningClock(START, 1000)) {
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            Instant due = START.plusSeconds(5);
            clock.at(due, () -> {
                running.countDown();
                await(release);
            });
            assertTrue(running.await(10, TimeUnit.SECONDS));
            assertEquals(due, clock.instant(), "every thread sees the time of the callback");
            release.countDown();
            reach(clock, due.plusSeconds(1));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFailingCallbackDoesNotStopTheClock() throws InterruptedException {
        try (RunningClock clock = new RunningClock(START, 1000)) {
            clock.at(START, () -> {
                throw new IllegalStateException("on purpose");
            });
            reach(clock, START.plusMillis(1));
        }
    }

    @Test
    void aCallbackMayNotStepItsOwnClock() throws InterruptedException {
        try (RunningClock clock = new RunningClock(START, 1)) {
            List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch done = new CountDownLatch(1);
            clock.execute(() -> {
                try {
                    clock.step(Duration.ofSeconds(1));
                } catch (IllegalStateException e) {
                    thrown.add(e);
                }
                done.countDown();
            });
            assertTrue(done.await(10, TimeUnit.SECONDS));
            assertEquals(1, thrown.size());
        }
    }

    @Test
    void aRunningClockCanBeSteppedToo() {
        try (RunningClock clock = new RunningClock(START, 1)) {
            clock.step(Duration.ofHours(1));
            assertFalse(clock.instant().isBefore(START.plus(Duration.ofHours(1))));
            assertTrue(clock.instant().isBefore(START.plus(Duration.ofHours(2))));
        }
    }
}
