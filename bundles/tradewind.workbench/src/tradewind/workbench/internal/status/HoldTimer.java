package tradewind.workbench.internal.status;

import org.eclipse.jdt.annotation.Nullable;

/** A button or key that must be held for a second before it counts. One thread; the clock is given. */
final class HoldTimer {
    /** How long it must be held. */
    static final long HOLD_NANOS = 1_000_000_000L;

    private @Nullable Long since;
    private boolean done;

    /** Pressed; again while it is held changes nothing. */
    void press(long now) {
        if (since == null) {
            since = now;
            done = false;
        }
    }

    /** Let go. Returns whether it was held long enough. */
    boolean release() {
        since = null;
        return done;
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
