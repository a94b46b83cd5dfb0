package tradewind.ai.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import tradewind.ai.internal.data.Fold;
import tradewind.ai.internal.data.Preparation;
import tradewind.ai.internal.report.ReportPage;
import tradewind.ai.internal.registry.Tried;
import tradewind.ai.internal.score.DailyResults;
import tradewind.ai.internal.score.Forecasts;
import tradewind.ai.internal.score.IntervalScores;
import tradewind.ai.internal.score.Overfitting;
import tradewind.ai.internal.score.Scoring;
import tradewind.ai.internal.score.Spread;
import tradewind.ai.internal.score.Verdicts;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.Evaluation;
import tradewind.core.forecast.Evaluation.Span;
import tradewind.core.forecast.ModelScore;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TickGrid;

/** One evaluation from bars to verdict. Not safe for several threads. */
final class Evaluator {
    private final Subject subject;
    private final BarColumns bars;
    private final List<Fold> folds;
    private final TickGrid grid;
    private final Contest contest;
    private final List<Span> spans = new ArrayList<>();

    /** @param folds at least one, ascending */
    Evaluator(Subject subject, BarColumns bars, List<Fold> folds, Contest.Entrant entrant, BooleanSupplier cancelled) {
        this.subject = subject;
        this.bars = bars;
        this.folds = folds;
        this.grid = grid(subject, bars, folds.get(0));
        this.contest = new Contest(bars, grid, entrant, cancelled);
    }

    /** Of the instrument; otherwise what the first bars to learn from betray. */
    static TickGrid grid(Subject subject, BarColumns bars, Fold first) {
        return subject.increments().map(TickGrid::of)
                .orElseGet(() -> TickGrid.inferred(bars.until(first.trainTo())));
    }

    void alsoManyStepsAhead() {
        contest.alsoManyStepsAhead();
    }

    /** Takes what an existing model was trained with instead of fitting it anew. */
    void prepared(Preparation preparation) {
        contest.prepared(preparation);
    }

    /** Trains and tests. @throws IllegalArgumentException if no bar can be tested */
    void run(Contest.Training training) {
        for (Fold fold : folds) {
            int tested = contest.run(fold, training);
            spans.add(new Span(time(fold.trainFrom()), time(fold.validationTo() - 1), time(fold.testFrom()),
                    time(fold.testTo() - 1), tested));
        }
        if (contest.outcomes().size() == 0) {
            throw new IllegalArgumentException("No stretch of bars without a hole is long enough for the window of the"
                    + " model");
        }
    }

    /** What trading on a model earned after costs, day by day. */
    DailyResults daily(String model, Costs costs) {
        return scoring(costs, 1).daily(contest.forecasts(model));
    }

    private Scoring scoring(Costs costs, int configurations) {
        double spread = Spread.estimate(bars.until(folds.get(0).trainTo()), grid);
        return new Scoring(contest.outcomes(), costs, spread, Math.max(1, configurations));
    }

    Evaluation result(String evaluated, Costs costs, Tried tried) {
        Scoring scoring = scoring(costs, tried.configurations());
        double overfitting = Overfitting.probability(tried.sameDays());
        Forecasts ar1 = contest.forecasts(Installed.AR1);
        List<ModelScore> scores = contest.forecasts().stream().map(f -> scoring.score(f, ar1)).toList();
        Forecasts main = contest.forecasts(evaluated);
        Evaluation plain = new Evaluation(subject.ticker(), bars.barSize(), bars.size(), time(0), time(bars.size() - 1),
                List.copyOf(spans), contest.outcomes().size(), scoring.days(), scoring.zeroShare(), scoring.side(),
                tried.configurations(), overfitting, scores, evaluated, scoring.conditionalCoverage(main),
                contest.multiStep().errors(), Verdicts.of(find(scores, evaluated), find(scores, Installed.BAND),
                        scoring.days(), overfitting, (double) contest.repaired() / contest.outcomes().size()), "");
        return withPage(plain, new ReportPage(plain, contest.outcomes(), main,
                new IntervalScores(contest.outcomes(), main)).html());
    }

    private static Evaluation withPage(Evaluation e, String html) {
        return new Evaluation(e.ticker(), e.barSize(), e.bars(), e.from(), e.to(), e.folds(), e.tested(), e.days(),
                e.zeroShare(), e.side(), e.configurations(), e.overfitting(), e.models(), e.evaluated(),
                e.conditionalCoverage(), e.ahead(), e.verdict(), html);
    }

    private static ModelScore find(List<ModelScore> scores, String id) {
        return scores.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    private Instant time(int i) {
        return Instant.ofEpochSecond(bars.time(i));
    }
}
