package tradewind.tws.gateway.internal.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tradewind.core.Subscription;

/**
 * Market time and what is to happen in it. All callbacks run on one thread, in the order of their times, those of equal
 * time in the order in which they were asked for. Market time never overtakes a callback that is due: inside a callback,
 * and for every other thread meanwhile, {@link #instant} is the time that the callback was asked for.
 */
public interface MarketClock extends InstantSource, AutoCloseable {
    /** The highest speed. */
    double FASTEST = 1000;

    /** Market seconds for one real second; 0 while paused. */
    double speed();

    /** @throws IllegalArgumentException if {@code speed} is not 0 to {@link #FASTEST} */
    void setSpeed(double speed);

    /** Stands still until {@link #resume}. */
    default void pause() {
        setSpeed(0);
    }

    /** Goes on at the last speed above 0, at 1 if there was none. */
    void resume();

    /**
     * Moves market time forward at once, all callbacks on the way run in order on the clock's thread; returns when they
     * have. A running clock may be stepped too. Must not be called from a callback.
     *
     * @throws IllegalArgumentException if {@code duration} is negative
     */
    void step(Duration duration);

    /** Runs {@code action} at {@code time}, or as soon as possible if that has passed. Closing the result cancels it. */
    Subscription at(Instant time, Runnable action);

    /** Runs {@code action} on the clock's thread at the present time. */
    default Subscription execute(Runnable action) {
        return at(instant(), action);
    }

    /** Stops the clock; what is still to come is dropped. */
    @Override
    void close();
}
