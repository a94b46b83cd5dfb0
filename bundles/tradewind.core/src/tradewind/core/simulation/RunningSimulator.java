package tradewind.core.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tradewind.core.Subscription;

/** An embedded gateway that is running; closing stops it. */
public interface RunningSimulator extends Subscription {
    /** The port it listens on, loopback only. */
    int port();

    /** The market's clock. */
    Instant now();

    double speed();

    /** 0 pauses, 1 is real time, at most 1000. @throws IllegalArgumentException if it is out of range */
    void setSpeed(double speed);

    /** Moves a paused market forward. */
    void step(Duration duration);

    /**
     * Runs one line of a fault script now, for example {@code drop} or {@code 1100}.
     *
     * @throws IllegalArgumentException if the line cannot be read
     */
    void inject(String line);

    /** Symbols that the market knows. */
    List<String> symbols();

    /** Blocks until it was closed. */
    void await() throws InterruptedException;
}
