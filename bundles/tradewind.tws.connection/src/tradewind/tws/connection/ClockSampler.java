package tradewind.tws.connection;

/** Asks for the server's time at the right moments and tells the answers to the {@link ServerClock}. */
final class ClockSampler {
    /** IB does not answer twice within about four seconds; that only costs the answer. */
    private static final long[] FIRST = {1_000, 6_000};
    private static final long PERIOD = 15_000;
    /** A clock that does not run at the pace of ours needs more looking after. */
    private static final long PERIOD_OFF_PACE = 1_000;
    private static final long MIN_PERIOD = 1_000;
    private static final long LOST_NANOS = 5_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long HALF_SECOND = 500;

    private final ServerClock clock;
    private long begun;
    private long askedAt;
    private int step;
    private long next = Long.MAX_VALUE;
    private long pending;
    private boolean asking;
    private long ping = -1;

    ClockSampler(ServerClock clock) {
        this.clock = clock;
    }

    /** A session begins, and the first question is asked. @param now monotonic milliseconds */
    void begin(long now) {
        begun = now;
        askedAt = now;
        step = 1;
        next = now + FIRST[0];
        asking = false;
        ping = -1;
    }

    /** The clock seems to be off: ask again before its turn. */
    void soon(long now) {
        next = Math.min(next, Math.max(now, askedAt + MIN_PERIOD));
    }

    /** Whether it is time to ask. */
    boolean due(long now) {
        if (now < next) {
            return false;
        }
        askedAt = now;
        next = step < FIRST.length ? begun + FIRST[step++] : now + (clock.pace() == 1 ? PERIOD : PERIOD_OFF_PACE);
        return true;
    }

    void asked(long nanos) {
        if (!asking || nanos - pending > LOST_NANOS) {
            pending = nanos;
            asking = true;
        }
    }

    /** The answer in milliseconds. @param nanos when it came */
    void millis(long server, long nanos) {
        answered(server, 0, nanos);
    }

    /** The answer in whole seconds. */
    void seconds(long server, long nanos) {
        answered(server * 1000 + HALF_SECOND, HALF_SECOND, nanos);
    }

    private void answered(long server, long coarse, long nanos) {
        if (!asking) {
            return;
        }
        asking = false;
        long roundTrip = nanos - pending;
        ping = roundTrip / NANOS_PER_MILLI;
        clock.told(server, coarse + ping / 2 + 1, pending + roundTrip / 2);
    }

    /** Round trip of the last question, -1 if unknown. */
    long pingMillis() {
        return ping;
    }
}
