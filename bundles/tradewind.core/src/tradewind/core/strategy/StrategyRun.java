package tradewind.core.strategy;

import java.util.List;
import java.util.function.Consumer;
import tradewind.core.Subscription;

/** A strategy that follows a feed. Closing stops it: what works is cancelled, the position stays. Any thread may call. */
public interface StrategyRun extends Subscription {
    /** So many marks are kept. */
    int MARKS = 1000;

    RunRequest request();

    RunStatus status();

    /** Tells of each change and each decision, on the strategy's thread. */
    Subscription onChange(Consumer<RunStatus> listener);

    /** Tells of each line of the decision log, on the strategy's thread. */
    Subscription onDecision(Consumer<String> listener);

    /** What it has signalled, and what its shadow was filled, oldest first; the newest {@link #MARKS} of them. */
    default List<RunMark> marks() {
        return List.of();
    }

    /**
     * Lets its orders out from the next decision on, or holds them.
     *
     * @throws IllegalStateException if they may not leave on this session: it is of an unsigned plug-in; for people
     */
    void arm(boolean on);

    /** Stops it at once and closes its position. */
    void kill();
}
