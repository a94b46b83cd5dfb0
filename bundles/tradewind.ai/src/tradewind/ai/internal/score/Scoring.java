package tradewind.ai.internal.score;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import tradewind.core.forecast.Costs;
import tradewind.core.forecast.ModelScore;
import tradewind.core.forecast.ModelScore.Economics;

/** Scores all models on the same bars. */
public final class Scoring {
    private final Outcomes o;
    private final DayBootstrap days;
    private final double side;
    private final int configurations;

    /**
     * @param spread         estimated spread, basis points
     * @param configurations how many were tried on these data, 1 or more
     */
    public Scoring(Outcomes outcomes, Costs costs, double spread, int configurations) {
        this.o = outcomes;
        this.days = new DayBootstrap(outcomes);
        this.side = costs.side(spread);
        this.configurations = configurations;
    }

    /** Number of days that were tested on. */
    public int days() {
        return days.days();
    }

    /** Cost of one side, basis points. */
    public double side() {
        return side;
    }

    /** Share of bars whose close is the close before. */
    public double zeroShare() {
        return DirectionScores.zeroShare(o);
    }

    /** @param ar1 the forecasts of B1, for reference */
    public ModelScore score(Forecasts f, Forecasts ar1) {
        return new ModelScore(f.id(), f.name(), ErrorScores.errors(o, f), ErrorScores.skill(o, f, days),
                DirectionScores.of(o, f, ar1, days), new IntervalScores(o, f).scores(), economics(f));
    }

    private List<Economics> economics(Forecasts f) {
        return List.of(TradingRule.run("every signal", o, f, 0, side, days(), configurations),
                TradingRule.run("only signals above both sides' cost", o, f, 2 * side, side, days(), configurations));
    }

    /** What trading every signal of a model earned after costs. */
    public DailyResults daily(Forecasts f) {
        int[] dates = IntStream.range(0, o.size()).map(o::day).distinct().toArray();
        return new DailyResults(dates, TradingRule.daily(o, f, side, days()));
    }

    /** Coverage of the calibrated 80 per cent interval by hour and by third of volatility. */
    public Map<String, Double> conditionalCoverage(Forecasts f) {
        IntervalScores intervals = new IntervalScores(o, f);
        Map<String, Double> result = new LinkedHashMap<>();
        for (int hour = 0; hour < 24; hour++) {
            double coverage = intervals.coverage(1, o::hour, hour);
            if (!Double.isNaN(coverage)) {
                result.put(String.format(Locale.ROOT, "%02d h", hour), coverage);
            }
        }
        double[] sorted = new double[o.size()];
        Arrays.setAll(sorted, o::volatility);
        Arrays.sort(sorted);
        double calm = sorted[sorted.length / 3];
        double wild = sorted[2 * sorted.length / 3];
        List<String> names = List.of("calm third", "middle third", "wild third");
        for (int third = 0; third < 3; third++) {
            result.put(names.get(third), intervals.coverage(1,
                    k -> o.volatility(k) <= calm ? 0 : o.volatility(k) <= wild ? 1 : 2, third));
        }
        return result;
    }
}
