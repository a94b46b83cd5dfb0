package tradewind.workbench.internal.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tradewind.workbench.internal.status.HoldTimer.End;

class HoldTimerTest {
    private final HoldTimer timer = new HoldTimer();

    @Test
    void aSecondMustPass() {
        timer.press(0, 0);
        assertFalse(timer.fires(HoldTimer.HOLD_NANOS - 1));
        timer.press(HoldTimer.HOLD_NANOS / 2, 500);
        assertTrue(timer.fires(HoldTimer.HOLD_NANOS), "a key that repeats does not begin anew");
        assertFalse(timer.fires(HoldTimer.HOLD_NANOS + 1), "once for each time it is held");
        assertEquals(End.DONE, timer.release(1200));
    }

    @Test
    void lettingGoTooSoonDoesNothing() {
        timer.press(0, 0);
        assertEquals(End.SHORT, timer.release(HoldTimer.HOLD_MILLIS - 1));
        assertFalse(timer.fires(2 * HoldTimer.HOLD_NANOS));
        timer.press(0, 0);
        timer.leave();
        assertFalse(timer.fires(2 * HoldTimer.HOLD_NANOS));
    }

    @Test
    void aBusyProgramDoesNotMissIt() {
        timer.press(0, 0);
        // The program sees both events at once, long after they happened.
        assertEquals(End.LATE, timer.release(HoldTimer.HOLD_MILLIS));
        assertEquals(End.DONE, timer.release(HoldTimer.HOLD_MILLIS + 1), "only once");
    }
}
