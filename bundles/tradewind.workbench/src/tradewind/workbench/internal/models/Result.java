package tradewind.workbench.internal.models;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.JobState;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ModelScore;
import tradewind.workbench.internal.text.Numbers;

/**
 * An evaluation that is shown.
 *
 * @param title of what
 * @param how   it was tested, in a sentence
 */
record Result(String title, String how, Evaluation evaluation) {
    /** How the model did on the days that its training kept back. */
    static Optional<Result> of(ModelCard card, Optional<Evaluation> evaluation) {
        return evaluation.map(e -> new Result(e.score().name() + ", " + card.ticker() + " " + card.barSize().shortText()
                + ", revision " + card.revision(), "Tested once on the newest " + Numbers.count(e.days(), "day", "days")
                + ", which its training kept back.", e));
    }

    /** What came out of a job, if anything did. */
    static Optional<Result> of(JobState state) {
        if (state.model().isPresent()) {
            return of(state.model().get(), state.evaluation());
        }
        return state.evaluation().map(e -> new Result(e.score().name() + ", " + e.ticker() + " " + e.barSize().shortText()
                + ", walk-forward", "Trained anew and tested on what followed, " + Numbers.count(e.folds().size(), "time", "times")
                + ", " + Numbers.count(e.days(), "day", "days") + " in all.", e));
    }

    /** The judged model first, then the baselines. */
    List<ModelScore> scores() {
        return Stream.concat(Stream.of(evaluation.score()), evaluation.models().stream()
                .filter(m -> !m.id().equals(evaluation.evaluated()))).toList();
    }

    /** Whether it forecasts better than "nothing changes" and something was left of that after costs. */
    boolean worthSomething() {
        return evaluation.verdict().skill() && evaluation.score().economics().stream().anyMatch(e -> e.net() > 0);
    }

    /** A name for the file of the report. */
    String fileName() {
        return (evaluation.ticker() + "-" + evaluation.barSize().shortText() + "-" + evaluation.evaluated() + "-report.html")
                .replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
