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

    /** Takes one token if there is one. @param now monotonic, nanoseconds */
    boolean take(long now) {
        refill(now);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** Nanoseconds until {@link #take} will succeed, 0 if it would now. */
    long waitNanos(long now) {
        refill(now);
        return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) / rate() * NANOS);
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
