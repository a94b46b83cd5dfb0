package tradewind.tws.connection;

import java.util.random.RandomGenerator;

/**
 * Waiting times between attempts to connect: 1, 2, 5, 10, 30, then 60 s, each up to a fifth shorter or longer, so that
 * many clients of one restarted server do not all come at once.
 */
final class Backoff {
    private static final long[] STEPS = {1_000, 2_000, 5_000, 10_000, 30_000, 60_000};
    private static final double JITTER = 0.2;

    private final RandomGenerator random;
    private int attempts;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** How long to wait before the next attempt, milliseconds. */
    long next() {
        long step = STEPS[Math.min(attempts++, STEPS.length - 1)];
        return Math.round(step * (1 + JITTER * (2 * random.nextDouble() - 1)));
    }

    /** The attempt succeeded: begin again at the shortest wait. */
    void reset() {
        attempts = 0;
    }
}
