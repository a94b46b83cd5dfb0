package tradewind.strategy.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import tradewind.core.statistics.DeflatedSharpe;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.BacktestResult.Equity;
import tradewind.core.strategy.PortfolioResult;
import tradewind.core.strategy.Statistics;
import tradewind.core.strategy.Trade;

/** Adds up runs of several instruments, day by day and trade by trade. */
final class Portfolio {
    private static final int POINTS = 2000;

    private final List<Backtest> runs;
    private final List<BacktestResult> parts;
    private final int tries;

    private Portfolio(List<Backtest> runs, List<BacktestResult> parts, int tries) {
        this.runs = runs;
        this.parts = parts;
        this.tries = tries;
    }

    /** @param runs that have been played, with their results */
    static PortfolioResult of(List<Backtest> runs, List<BacktestResult> parts, int tries) {
        if (parts.size() == 1) {
            BacktestResult only = parts.getFirst();
            return new PortfolioResult(parts, only.statistics(), only.equity(), only.banner());
        }
        return new Portfolio(runs, parts, tries).result();
    }

    /** What runs that have been played are worth together. */
    static Statistics statistics(List<Backtest> runs, int tries) {
        return runs.size() == 1 ? runs.getFirst().statistics(tries)
                : of(runs, runs.stream().map(r -> r.result(tries, "")).toList(), tries).statistics();
    }

    private PortfolioResult result() {
        Equity equity = equity(parts.stream().map(BacktestResult::equity).toList());
        Statistics s = statistics(drawdown(equity.net()));
        return new PortfolioResult(parts, s, equity, banner(s));
    }

    private String banner(Statistics s) {
        return s.trades() == 0 ? "No trade was closed on " + parts.size() + " instruments."
                : String.format(Locale.ROOT, "%s after costs: %d trades on %d instruments, %.2f bp gross and %.2f bp net each;"
                        + " break-even at %.2f bp.", s.net() > 0 ? "A gain" : "A LOSS", s.trades(), parts.size(), s.grossBp(),
                        s.netBp(), s.breakEvenBp());
    }

    private Statistics statistics(double drawdown) {
        List<Trade> closed = parts.stream().flatMap(p -> p.trades().stream()).filter(t -> !t.open()).toList();
        double[] daily = daily();
        double bars = sum(s -> s.bars());
        double gross = mean(closed, Trade::grossBp);
        return new Statistics((long) bars, (long) sum(s -> s.orders()), closed.size(), sum(Statistics::gross),
                sum(Statistics::costs), drawdown, gross, mean(closed, Trade::netBp), gross,
                mean(closed, t -> t.net() > 0 ? 1 : 0), runs.stream().mapToLong(Backtest::exposed).sum() / bars, daily.length,
                DeflatedSharpe.sharpe(daily), DeflatedSharpe.of(daily, tries), tries, Backtest.profitFactor(closed));
    }

    private double sum(ToDoubleFunction<Statistics> figure) {
        return parts.stream().mapToDouble(p -> figure.applyAsDouble(p.statistics())).sum();
    }

    private static double mean(List<Trade> trades, ToDoubleFunction<Trade> figure) {
        return trades.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    /** Results of the days on which any of them traded. */
    private double[] daily() {
        TreeMap<Integer, Double> days = new TreeMap<>();
        for (Backtest run : runs) {
            int[] dates = run.curve().dates();
            double[] net = run.curve().daily();
            for (int i = 0; i < dates.length; i++) {
                days.merge(dates[i], net[i], Double::sum);
            }
        }
        return days.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The sum of all at each time at which one of them has a point, thinned to what a picture can show. */
    static Equity equity(List<Equity> parts) {
        long[] times = parts.stream().flatMapToLong(e -> Arrays.stream(e.time())).sorted().distinct().toArray();
        int every = Math.max(1, (times.length + POINTS - 1) / POINTS);
        int[] next = new int[parts.size()];
        List<Long> kept = new ArrayList<>();
        List<Double> net = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            if (i % every == 0 || i == times.length - 1) {
                kept.add(times[i]);
                net.add(at(parts, next, times[i]));
            }
        }
        double[] unknown = new double[kept.size()];
        Arrays.fill(unknown, Double.NaN);
        return new Equity(kept.stream().mapToLong(Long::longValue).toArray(),
                net.stream().mapToDouble(Double::doubleValue).toArray(), unknown);
    }

    /** @param next for each part the first point later than the time looked at before */
    private static double at(List<Equity> parts, int[] next, long time) {
        double sum = 0;
        for (int p = 0; p < next.length; p++) {
            long[] own = parts.get(p).time();
            while (next[p] < own.length && own[next[p]] <= time) {
                next[p]++;
            }
            sum += next[p] == 0 ? 0 : parts.get(p).net()[next[p] - 1];
        }
        return sum;
    }

    /** The largest fall from a peak, the start counting as one. */
    static double drawdown(double[] net) {
        double peak = 0;
        double deepest = 0;
        for (double v : net) {
            peak = Math.max(peak, v);
            deepest = Math.max(deepest, peak - v);
        }
        return deepest;
    }
}
