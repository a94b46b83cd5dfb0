package tradewind.core.forecast;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tradewind.core.bar.BarSize;

/**
 * What an evaluation found. Every bar that counts was forecast by a model that had learnt from earlier days only.
 *
 * @param bars                all bars given
 * @param tested              bars forecast, in {@code days} days
 * @param zeroShare           share of tested bars whose close was the close before
 * @param side                cost of one side in basis points that the economics were computed with
 * @param configurations      how many different configurations were evaluated on this ticker and bar size so far
 * @param overfitting         probability of backtest overfitting over the configurations judged on the same days; NaN for
 *                            ten or fewer, or too few days
 * @param models              the baselines, then the evaluated model; a baseline that was evaluated stands once
 * @param evaluated           id of the evaluated model
 * @param conditionalCoverage of its calibrated 80 per cent interval, by hour and by third of volatility
 * @param ahead               many steps ahead, empty unless asked for
 * @param html                the same for people: one page that needs nothing else
 */
public record Evaluation(String ticker, BarSize barSize, int bars, Instant from, Instant to, List<Span> folds, int tested,
        int days, double zeroShare, double side, int configurations, double overfitting, List<ModelScore> models,
        String evaluated, Map<String, Double> conditionalCoverage, List<StepAhead> ahead, Verdict verdict, String html) {

    /** One fold: learnt from, and tested on, each from the start of a bar to the start of the last one. */
    public record Span(Instant learntFrom, Instant learntTo, Instant testedFrom, Instant testedTo, int tested) {
    }

    /** Mean absolute error of the close {@code step} bars ahead, of the model and of "nothing changes". */
    public record StepAhead(int step, double error, double naiveError) {
    }

    /**
     * In plain words. "No evidence of skill" is a normal outcome.
     *
     * @param skill     whether the close is forecast better than by "nothing changes", beyond luck
     * @param sentences the first one is the sum of the others
     */
    public record Verdict(boolean skill, List<String> sentences) {
    }

    /**
     * 1 - loss / loss of the best baseline, by what is forecast: above 0 the model is better than every baseline. Absolute
     * errors; for "return" squared errors, for "range" the continuous ranked probability score.
     */
    public Map<String, Double> skill() {
        Map<String, Double> result = new LinkedHashMap<>();
        result.put("close", skill(m -> m.errors().close()));
        result.put("high", skill(m -> m.errors().high()));
        result.put("low", skill(m -> m.errors().low()));
        result.put("volume", skill(m -> m.errors().volume()));
        result.put("log volume", skill(m -> m.errors().logVolume()));
        result.put("return", skill(m -> 1 - m.skill().r2()));
        result.put("range", skill(m -> m.intervals().crps()));
        return result;
    }

    private double skill(ToDoubleFunction<ModelScore> loss) {
        double best = models.stream().filter(m -> !m.id().equals(evaluated)).mapToDouble(loss).min().orElse(Double.NaN);
        return 1 - loss.applyAsDouble(score()) / best;
    }

    /** Scores of the evaluated model. */
    public ModelScore score() {
        return models.stream().filter(m -> m.id().equals(evaluated)).findFirst().orElseThrow();
    }
}
