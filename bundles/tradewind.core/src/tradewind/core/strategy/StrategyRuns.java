package tradewind.core.strategy;

import java.util.List;

/** Runs strategies on what is happening. An OSGi service; any thread may call. */
public interface StrategyRuns {
    /**
     * Starts a run on a thread of its own and returns at once. The strategy is first checked for a dependence on anything
     * but the bars, once in the life of the process.
     *
     * @throws IllegalArgumentException if it is not installed or a setting is not allowed; the message is for people
     * @throws IllegalStateException    if it runs on this instrument already, did not pass the check, or is to send
     *                                  orders and may not on this session
     * @throws java.io.UncheckedIOException if the decision log cannot be written
     */
    StrategyRun run(RunRequest request);

    /** Those that have not ended, and the last ones that have; in the order of their start. */
    List<StrategyRun> runs();
}
