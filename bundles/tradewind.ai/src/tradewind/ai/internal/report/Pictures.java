package tradewind.ai.internal.report;

import java.time.Instant;
import java.util.Arrays;
import tradewind.ai.internal.score.Forecasts;
import tradewind.ai.internal.score.IntervalScores;
import tradewind.ai.internal.score.Outcomes;
import tradewind.core.forecast.Evaluation.StepAhead;

/** The pictures of the page. */
final class Pictures {
    private static final int FIRST_BARS = 300;
    private static final int COVERAGE_WINDOW = 500;
    /** More points than pixels help nobody. */
    private static final int POINTS = 800;

    private final Outcomes o;
    private final Forecasts f;
    private final IntervalScores intervals;

    Pictures(Outcomes outcomes, Forecasts forecasts, IntervalScores intervals) {
        this.o = outcomes;
        this.f = forecasts;
        this.intervals = intervals;
    }

    /** The first tested bars with forecasts and their 80 and 50 per cent ranges. */
    String firstBars() {
        int n = Math.min(FIRST_BARS, o.size());
        double[] xs = counting(n);
        double[] close = values(n, o::close);
        double[] low = values(n, k -> intervals.lower(1, k));
        double[] high = values(n, k -> intervals.upper(1, k));
        double from = Math.min(Arrays.stream(low).min().orElse(0), Arrays.stream(close).min().orElse(0));
        double to = Math.max(Arrays.stream(high).max().orElse(1), Arrays.stream(close).max().orElse(1));
        Plot plot = new Plot("Close, forecast and ranges of the first " + n + " tested bars", 0, n - 1, from, to)
                .band("range wide-range", xs, low, high)
                .band("range", xs, values(n, k -> intervals.lower(0, k)), values(n, k -> intervals.upper(0, k)))
                .line("actual", xs, close).line("forecast", xs, values(n, f::close));
        return plot.markX(n * 0.06, time(0)).markX(n * 0.94, time(n - 1)).svg();
    }

    /** By how much less the model erred than "nothing changes", added up, in price. */
    String advantage() {
        double[] sum = new double[o.size()];
        double total = 0;
        for (int k = 0; k < sum.length; k++) {
            total += Math.abs(o.close(k) - o.before(k)) - Math.abs(o.close(k) - f.close(k));
            sum[k] = total;
        }
        return overTime("Errors saved against nothing changes, added up", sum, 0, 0);
    }

    /** Share of the last bars that lay in the calibrated 80 per cent range. */
    String coverage() {
        double[] rolling = new double[o.size()];
        int inside = 0;
        for (int k = 0; k < rolling.length; k++) {
            inside += intervals.inside(1, k) ? 1 : 0;
            inside -= k >= COVERAGE_WINDOW && intervals.inside(1, k - COVERAGE_WINDOW) ? 1 : 0;
            rolling[k] = 100.0 * inside / Math.min(k + 1, COVERAGE_WINDOW);
        }
        int settled = Math.min(rolling.length / 2, COVERAGE_WINDOW / 2);
        Arrays.fill(rolling, 0, settled, rolling[settled]);
        return overTime("Coverage of the 80 per cent range over the last " + COVERAGE_WINDOW + " bars", rolling, 80, 80);
    }

    private String overTime(String title, double[] values, double level, double shown) {
        int n = Math.min(POINTS, values.length);
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int i = 0; i < n; i++) {
            int k = n < 2 ? 0 : (int) ((long) i * (values.length - 1) / (n - 1));
            xs[i] = k;
            ys[i] = values[k];
        }
        double low = Math.min(shown, Arrays.stream(values).min().orElse(0));
        double high = Math.max(shown, Arrays.stream(values).max().orElse(0));
        return new Plot(title, 0, values.length - 1, low, high).level(level).line("forecast", xs, ys)
                .markX(values.length * 0.06, time(0)).markX(values.length * 0.94, time(values.length - 1)).svg();
    }

    /** Ten bins of the probability integral transform; level is calibrated. */
    static String pit(double[] bins) {
        double top = Math.max(0.2, Arrays.stream(bins).max().orElse(0));
        Plot plot = new Plot("Where outcomes fell in their forecast distribution", 0, 1, 0, top);
        for (int i = 0; i < bins.length; i++) {
            plot.column("bin", (i + 0.08) / bins.length, (i + 0.92) / bins.length, bins[i]);
        }
        return plot.level(1.0 / bins.length).markX(0.02, "0").markX(0.5, "0.5").markX(0.98, "1").svg();
    }

    /** Error by number of steps ahead. */
    static String ahead(java.util.List<StepAhead> steps) {
        double[] xs = steps.stream().mapToDouble(StepAhead::step).toArray();
        double[] mine = steps.stream().mapToDouble(StepAhead::error).toArray();
        double[] naive = steps.stream().mapToDouble(StepAhead::naiveError).toArray();
        double top = Math.max(Arrays.stream(mine).max().orElse(1), Arrays.stream(naive).max().orElse(1));
        return new Plot("Error by steps ahead", 1, xs.length, 0, top).line("actual", xs, naive)
                .line("forecast", xs, mine).markX(1.2, "1").markX(xs.length * 0.95, xs.length + " bars").svg();
    }

    private String time(int k) {
        return Instant.ofEpochSecond(o.bars().time(o.bar(k))).toString().replace("T", " ").replace(":00Z", "");
    }

    private static double[] counting(int n) {
        double[] result = new double[n];
        Arrays.setAll(result, i -> i);
        return result;
    }

    private static double[] values(int n, java.util.function.IntToDoubleFunction value) {
        double[] result = new double[n];
        Arrays.setAll(result, value);
        return result;
    }
}
