package tradewind.core.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tradewind.core.bar.BarSize;

/**
 * A look at a job.
 *
 * @param id         counts jobs from 1
 * @param forecaster its name for people, its id if it is not installed
 * @param stage      what is done now, in words, with its number where there are several: "fold 2 of 5"
 * @param steps      of this stage so far, or of the one before until this one reports its first
 * @param since      when the phase began
 * @param remaining  until the end at the pace so far, at most: training may stop earlier; empty if not known
 * @param model      that came out, also of a cancelled training
 * @param evaluation that came out, also of a complete training
 * @param message    for people: why it failed, or what came out
 */
public record JobState(long id, Kind kind, String ticker, BarSize barSize, String forecaster, Phase phase, String stage,
        List<Progress.Step> steps, Instant since, Optional<Duration> remaining, Optional<ModelCard> model,
        Optional<Evaluation> evaluation, String message) {
    /** What is done. */
    public enum Kind {
        TRAINING("Training"), CONTINUING("Continuing"), EVALUATION("Evaluation");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How far it is. */
    public enum Phase {
        WAITING("waiting"), RUNNING("running"), CANCELLING("being cancelled"), DONE("done"), CANCELLED("cancelled"),
        FAILED("failed");

        private final String label;

        Phase(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether nothing more will come. */
        public boolean ended() {
            return compareTo(DONE) >= 0;
        }
    }

    public JobState {
        steps = List.copyOf(steps);
    }

    /** What it is about: "Training RHM 1m, LSTM". */
    public String title() {
        return kind.label() + " " + ticker + " " + barSize.shortText() + ", " + forecaster;
    }

    /** The last step, if there was one. */
    public Optional<Progress.Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }
}
