package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order and pace of historical requests, by clocks that the test moves. */
class HistoryQueueTest {
    private long server = 1_700_000_000_000L;
    private long local;
    private int made;
    private final HistoryQueue queue = new HistoryQueue(() -> server, () -> local);
    private final List<HistoryKey> gone = new ArrayList<>();

    private void pass(long millis) {
        server += millis;
        local += millis;
        queue.pump();
    }

    private HistoryKey key(boolean small, boolean lasts) {
        return new HistoryKey("RHM", "RHM" + made++, small, lasts);
    }

    private void ask(HistoryKey key) {
        queue.add(key, () -> gone.add(key));
    }

    private void ask(int count, boolean small) {
        for (int i = 0; i < count; i++) {
            ask(key(small, false));
        }
    }

    /** Answers each request at once, for so long. */
    private void answer(long millis) {
        for (long end = local + millis; local < end; pass(50)) {
            for (HistoryKey key : List.copyOf(gone).subList(answered, gone.size())) {
                answered++;
                queue.answered(key);
                queue.closed(key);
            }
        }
    }

    private int answered;

    @Test
    void largeBarsAreNotHeldToTheTenMinutes() {
        ask(100, false);
        answer(11_000);
        assertEquals(100, gone.size());
    }

    @Test
    void smallBarsAre() {
        ask(100, true);
        answer(590_000);
        assertEquals(60, gone.size());
        answer(60_000);
        assertEquals(100, gone.size());
    }

    @Test
    void aFewAreUnderWayAtATime() {
        ask(10, false);
        pass(1_000);
        pass(1_000);
        pass(1_000);
        pass(1_000);
        pass(1_000);
        assertEquals(GentlePace.UNDER_WAY, gone.size());
        queue.closed(gone.getFirst());
        assertEquals(GentlePace.UNDER_WAY + 1, gone.size());
    }

    @Test
    void whatIsKeptUpToDateIsNotUnderWayButOpen() {
        for (int i = 0; i < HistoryQueue.OPEN; i++) {
            ask(key(false, true));
            pass(1_000);
        }
        assertEquals(HistoryQueue.OPEN, gone.size());
        ask(1, false);
        pass(60_000);
        assertEquals(HistoryQueue.OPEN, gone.size());
        queue.closed(gone.getFirst());
        assertEquals(HistoryQueue.OPEN + 1, gone.size());
    }

    @Test
    void aMarketThatStandsStillIsAskedAllTheSame() {
        ask(20, false);
        for (int i = 0; i < 20; i++) {
            local += 1_000;
            queue.closed(gone.get(i));
        }
        assertEquals(20, gone.size());
    }

    @Test
    void complaintsMakeThePauseLongerUntilAnAnswerComes() {
        HistoryKey key = key(false, false);
        queue.violation();
        assertEquals(15_000, queue.waitMillis(key));
        queue.violation();
        assertEquals(30_000, queue.waitMillis(key));
        assertEquals(30_000, queue.waitMillis(key(true, false)));
        queue.answered(key);
        queue.violation();
        assertEquals(15_000, queue.waitMillis(key));
    }

    @Test
    void aSlowServerIsAskedMoreSlowlyAndAnswersMakeItQuickAgain() {
        for (int i = 0; i < 10; i++) {
            queue.slower(key(false, false));
        }
        ask(6, false);
        answer(45_000);
        assertEquals(5, gone.size(), "ten seconds between two");
        ask(100, false);
        answer(300_000);
        assertTrue(gone.size() > 95, "it recovers: " + gone.size());
    }

    @Test
    void aNewSessionHasNothingOpen() {
        ask(10, false);
        pass(1_000);
        queue.sessionEnded();
        ask(1, false);
        pass(1_000);
        assertEquals(3, gone.size());
    }
}
