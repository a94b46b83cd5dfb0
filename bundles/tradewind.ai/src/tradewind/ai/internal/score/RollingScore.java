package tradewind.ai.internal.score;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import tradewind.core.forecast.Fate;
import tradewind.core.forecast.LiveScore;
import tradewind.core.forecast.LiveScore.Verdict;
import tradewind.core.forecast.ScoredForecast;

/** Scores what was served lately. */
public final class RollingScore {
    /** Forecasts that count. */
    public static final int WINDOW = 500;
    private static final int ENOUGH = 100;
    /** It is looked at after every bar: a stricter level than for one look. */
    private static final double LEVEL = 0.01;

    private RollingScore() {
    }

    /** @param forecasts oldest first; the last {@value #WINDOW} count */
    public static LiveScore of(List<ScoredForecast> forecasts) {
        int n = forecasts.size();
        List<ScoredForecast> last = forecasts.subList(Math.max(0, n - WINDOW), n);
        if (last.isEmpty()) {
            return LiveScore.NONE;
        }
        List<ScoredForecast> directed = last.stream().filter(ScoredForecast::directed).toList();
        double naive = sum(last, ScoredForecast::naiveError);
        return new LiveScore(last.size(), within(last, Fate.INSIDE_50), within(last, Fate.INSIDE_80),
                within(last, Fate.INSIDE_95), naive > 0 ? sum(last, ScoredForecast::error) / naive : Double.NaN,
                directed.size(), share(directed, ScoredForecast::hit), verdict(last));
    }

    private static double within(List<ScoredForecast> list, Fate fate) {
        return share(list, s -> s.fate().compareTo(fate) <= 0);
    }

    private static double share(List<ScoredForecast> list, Predicate<ScoredForecast> what) {
        return list.isEmpty() ? Double.NaN : (double) list.stream().filter(what).count() / list.size();
    }

    private static double sum(List<ScoredForecast> list, ToDoubleFunction<ScoredForecast> what) {
        return list.stream().mapToDouble(what).sum();
    }

    /**
     * A median forecast is judged by absolute errors, an expected close by squared ones: skill is to be better in one of
     * them, harm is to be worse in both.
     */
    private static Verdict verdict(List<ScoredForecast> list) {
        if (list.size() < ENOUGH) {
            return Verdict.TOO_FEW;
        }
        DieboldMariano absolute = DieboldMariano.of(list.stream()
                .mapToDouble(s -> s.error() - s.naiveError()).toArray());
        DieboldMariano squared = DieboldMariano.of(list.stream().mapToDouble(RollingScore::squares).toArray());
        if (better(absolute) || better(squared)) {
            return Verdict.SKILL;
        }
        return worse(absolute) && worse(squared) ? Verdict.HARMFUL : Verdict.NO_EVIDENCE;
    }

    private static double squares(ScoredForecast s) {
        double miss = s.forecast().candle().meanClose() - s.outcome().close();
        return miss * miss - s.naiveError() * s.naiveError();
    }

    private static boolean better(DieboldMariano test) {
        return test.statistic() < 0 && test.p() < LEVEL;
    }

    private static boolean worse(DieboldMariano test) {
        return test.statistic() > 0 && test.p() < LEVEL;
    }
}
