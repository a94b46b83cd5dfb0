package tradewind.core.forecast;

import java.util.concurrent.CompletableFuture;

/** A training or an evaluation under way. Any thread may call; nothing blocks. */
public interface ModelJob {
    /** How it goes now. */
    JobState state();

    /**
     * Ends it soon. A training that has begun is kept as incomplete and can be gone on with; an evaluation leaves nothing.
     * Without effect on one that has ended.
     */
    void cancel();

    /** Completed with the last state when all listeners know of it, also if the job fails or is cancelled. */
    CompletableFuture<JobState> ended();
}
