package tradewind.ai.internal.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tradewind.core.forecast.Progress.Step;

/** Tells from the steps of a stage how long all stages will still take. Not safe for several threads. */
final class Pace {
    private final InstantSource clock;
    private Instant begun;
    /** Steps that were done before this stage began: a training that is gone on with counts from there. */
    private int before = -1;
    private int stagesLeft;

    Pace(InstantSource clock) {
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** A stage begins. @param after how many more of its kind follow it */
    void stage(int after) {
        begun = clock.instant();
        before = -1;
        stagesLeft = after;
    }

    /** After this step. */
    Optional<Duration> remaining(Step step) {
        if (before < 0) {
            before = Math.max(0, step.done() - 1);
        }
        int done = step.done() - before;
        if (done <= 0) {
            return Optional.empty();
        }
        double each = (double) Duration.between(begun, clock.instant()).toMillis() / done;
        double left = each * Math.max(0, step.total() - step.done()) + each * step.total() * stagesLeft;
        return Optional.of(Duration.ofMillis(Math.round(left)));
    }
}
