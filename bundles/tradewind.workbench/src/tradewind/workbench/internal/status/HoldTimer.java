package tradewind.workbench.internal.status;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A button or key that must be held for a second before it counts. One thread; the clocks are given: the program's, and
 * that of the events, which counts although the program was too busy to look while it was held.
 */
final class HoldTimer {
    /** How long it must be held. */
    static final long HOLD_NANOS = 1_000_000_000L;
    static final int HOLD_MILLIS = 1000;

    /** What letting go means. */
    enum End {
        /** It has counted before. */
        DONE,
        /** It was held long enough, and counts now. */
        LATE,
        SHORT
    }

    private @Nullable Long since;
    private int pressedAt;
    private boolean done;

    /**
     * Pressed; again while it is held changes nothing.
     *
     * @param now   nanoseconds of the program's clock
     * @param event milliseconds of the clock of the events
     */
    void press(long now, int event) {
        if (since == null) {
            since = now;
            pressedAt = event;
            done = false;
        }
    }

    /** Let go. @param event milliseconds of the clock of the events */
    End release(int event) {
        boolean held = since != null && event - pressedAt >= HOLD_MILLIS;
        since = null;
        if (done) {
            return End.DONE;
        }
        done = true;
        return held ? End.LATE : End.SHORT;
    }

    /** Let go without counting, whatever the time. */
    void leave() {
        since = null;
        done = true;
    }

    boolean held() {
        return since != null;
    }

    /** 0 to 1. */
    double progress(long now) {
        Long start = since;
        return start == null ? 0 : Math.clamp((now - start) / (double) HOLD_NANOS, 0, 1);
    }

    /** Whether this is the moment at which it counts; once for each time that it is held. */
    boolean fires(long now) {
        if (done || progress(now) < 1) {
            return false;
        }
        done = true;
        return true;
    }
}
