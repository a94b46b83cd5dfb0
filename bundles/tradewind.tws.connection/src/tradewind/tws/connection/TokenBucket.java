package tradewind.tws.connection;

/** Allows so many messages a second on average and a few more at once. Not for several threads. */
final class TokenBucket {
    /** Half of the usual 100 market-data lines a second is IB's limit; some distance is kept from it. */
    static final double MESSAGES_PER_SECOND = 45;
    static final int BURST = 20;
    private static final double SLOW = 0.5;
    private static final long SLOW_NANOS = 60_000_000_000L;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final int burst;
    private double tokens;
    private long last;
    private long slowUntil;
    private boolean slow;

    TokenBucket(double perSecond, int burst, long now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.last = now;
    }

    /**
     * Takes tokens for messages that belong together, if there is one beyond the reserve; more than there are is made up
     * for later.
     *
     * @param now     monotonic, nanoseconds
     * @param reserve tokens to be left for others; at most all but one
     */
    boolean take(long now, int count, int reserve) {
        refill(now);
        if (tokens < least(reserve)) {
            return false;
        }
        tokens -= count;
        return true;
    }

    /** Takes tokens whether there are any or not. */
    void spend(long now, int count) {
        refill(now);
        tokens -= count;
    }

    /** Nanoseconds until {@link #take} will succeed, 0 if it would now. */
    long waitNanos(long now, int reserve) {
        refill(now);
        double least = least(reserve);
        return tokens >= least ? 0 : (long) Math.ceil((least - tokens) / rate() * NANOS);
    }

    private double least(int reserve) {
        return 1 + Math.min(reserve, burst - 1);
    }

    /** The server complained: half the pace for a minute. */
    void slowDown(long now) {
        refill(now);
        slow = true;
        slowUntil = now + SLOW_NANOS;
        tokens = 0;
    }

    private void refill(long now) {
        if (now > last) {
            tokens = Math.min(burst, tokens + (now - last) / NANOS * rate());
            last = now;
        }
        slow = slow && now < slowUntil;
    }

    private double rate() {
        return slow ? perSecond * SLOW : perSecond;
    }
}
