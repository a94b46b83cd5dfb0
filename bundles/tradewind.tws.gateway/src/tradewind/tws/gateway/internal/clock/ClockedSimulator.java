package tradewind.tws.gateway.internal.clock;

import java.time.Duration;
import java.time.Instant;
import tradewind.core.simulation.RunningSimulator;

/** A simulator whose time is that of a market clock. */
public interface ClockedSimulator extends RunningSimulator {
    MarketClock clock();

    @Override
    default Instant now() {
        return clock().instant();
    }

    @Override
    default double speed() {
        return clock().speed();
    }

    @Override
    default void setSpeed(double speed) {
        clock().setSpeed(speed);
    }

    @Override
    default void step(Duration duration) {
        clock().step(duration);
    }
}
