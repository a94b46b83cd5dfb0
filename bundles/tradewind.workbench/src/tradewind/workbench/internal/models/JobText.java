package tradewind.workbench.internal.models;

import java.util.Optional;
import tradewind.core.forecast.JobState;
import tradewind.core.forecast.JobState.Phase;
import tradewind.core.forecast.Progress.Step;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/** How a job goes, in words. */
final class JobText {
    private static final int DIGITS = 4;

    private JobText() {
    }

    /** One line: "running, fold 2 of 5, step 12 of 50, at most 3 min left". */
    static String state(JobState s) {
        if (s.phase().ended()) {
            return s.phase().label() + (s.message().isEmpty() ? "" : ": " + s.message());
        }
        StringBuilder text = new StringBuilder(s.phase().label());
        if (s.phase() == Phase.RUNNING && !s.stage().isEmpty()) {
            text.append(", ").append(s.stage());
        }
        // When nothing remains to be learnt the last step is past.
        String step = s.remaining().isPresent() ? step(s) : "";
        text.append(step.isEmpty() ? "" : ", " + step);
        s.remaining().ifPresent(r -> text.append(", at most ").append(Times.span(r)).append(" left"));
        return text.toString();
    }

    /** "step 12 of 50", empty before the first. */
    static String step(JobState s) {
        return s.last().map(l -> "step " + l.done() + " of " + l.total()).orElse("");
    }

    /** The losses of the last step; what is not known is left out. */
    static String losses(JobState s) {
        Optional<Step> last = s.last();
        if (last.isEmpty()) {
            return "";
        }
        String text = named("training", last.get().loss()) + named("validation", last.get().validationLoss())
                + named("nothing changes", last.get().naiveLoss());
        return text.isEmpty() ? "" : "Loss: " + text.substring(2);
    }

    private static String named(String name, double loss) {
        return Double.isFinite(loss) ? ", " + name + " " + significant(loss) : "";
    }

    /** Four digits, whatever the size. */
    static String significant(double value) {
        if (!Double.isFinite(value)) {
            return Numbers.NONE;
        }
        if (value == 0) {
            return "0";
        }
        int decimals = Math.max(0, DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value))));
        return Numbers.price(value, Math.min(10, decimals));
    }

    /** Share of the work that is done, 0 to 1; of the stage, where there are several. */
    static double share(JobState s) {
        return s.phase().ended() ? 1 : s.last().map(l -> (double) l.done() / Math.max(1, l.total())).orElse(0.0);
    }
}
