package tradewind.core.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tradewind.core.Subscription;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.instrument.ContractQuery;

/**
 * A replay that is open: a market behind the real protocol whose time can be held, hurried and set. Whoever wants to see
 * it connects to {@link #profile}, and again each time when a new run begins. Any thread may call; closing ends it.
 *
 * <p>Time goes forward within a run. To go back, and to another day, is a new run: the same market, a server of its own,
 * an account of its own that has no orders. So nothing that was done in a future that is not any more can be left over.
 */
public interface Replay extends Subscription {
    double SLOWEST = 0.1;
    double FASTEST = 1000;

    ReplaySource source();

    /** Ascending, at least one. */
    List<ReplayDay> days();

    /** What is replayed first of all; others may be in the source too. */
    ContractQuery subject();

    ReplayState state();

    /** Where the present run listens: marked REPLAY, embedded, with a port. */
    ConnectionProfile profile();

    /**
     * The clock of a run while it is the present one: exact at every moment, whatever the speed, which no clock that is
     * told now and then can be.
     */
    Optional<InstantSource> clock(ConnectionProfile run);

    /** Told of the profile of each new run, on any thread, before the run before it ends. */
    Subscription onRun(Consumer<ConnectionProfile> listener);

    /** Lets time pass, up to the end of the day. */
    void play();

    /** Holds time; what is under way to a place stops where it is. */
    void pause();

    /**
     * Market seconds for a second, while it plays.
     *
     * @throws IllegalArgumentException unless it is {@link #SLOWEST} to {@link #FASTEST}
     */
    void setSpeed(double speed);

    /** Holds time and moves to the next end of a bar of that length. */
    CompletableFuture<ReplayState> stepBar(Duration bar);

    /** Holds time and moves to the next trade or quote of the subject. */
    CompletableFuture<ReplayState> stepEvent();

    /**
     * Moves to the nearest moment of the day that the time lies in, of the nearest day if it lies in none: forward
     * through everything that happens on the way, backward and to other days by a new run. It plays on if it played.
     * The future ends when it is there, or was told something else meanwhile.
     *
     * @return fails if a new run cannot begin; the old one then stands
     */
    CompletableFuture<ReplayState> seek(Instant time);
}
