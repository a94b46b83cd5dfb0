package tradewind.ai.internal.score;

import tradewind.core.forecast.ModelScore.Economics;
import tradewind.core.statistics.DeflatedSharpe;

/** What a fixed rule on the forecasts would have earned, entered and left at prices that could be traded. */
final class TradingRule {
    private static final double BASIS_POINTS = 1e4;

    private final Outcomes o;
    private final Forecasts f;
    private final double side;
    private final double[] daily;
    private int trades;
    private double gross;
    private double turnover;
    private double sum;
    private double top;
    private double drawdown;

    private TradingRule(Outcomes o, Forecasts f, double side, int days) {
        this.o = o;
        this.f = f;
        this.side = side;
        this.daily = new double[days];
    }

    /**
     * Long or short for a bar if the expected move is above the threshold, entered at the open of that bar; kept while
     * the sign stays and bars follow one another.
     *
     * @param threshold      basis points
     * @param side           cost of one side, basis points
     * @param configurations how many were tried on these data, 1 or more
     */
    static Economics run(String rule, Outcomes o, Forecasts f, double threshold, double side, int days,
            int configurations) {
        TradingRule trading = new TradingRule(o, f, side, days);
        trading.run(threshold);
        return trading.result(rule, configurations);
    }

    /** What trading every signal earned after costs, day by day. */
    static double[] daily(Outcomes o, Forecasts f, double side, int days) {
        TradingRule trading = new TradingRule(o, f, side, days);
        trading.run(0);
        return trading.daily;
    }

    private void run(double threshold) {
        int held = 0;
        int day = -1;
        for (int k = 0; k < o.size(); k++) {
            if (!o.follows(k)) {
                pay(Math.abs(held), day);
                held = 0;
            }
            day += k == 0 || o.day(k) != o.day(k - 1) ? 1 : 0;
            int wanted = wanted(k, threshold);
            pay(Math.abs(wanted - held), day);
            trades += wanted != held && wanted != 0 ? 1 : 0;
            held = wanted;
            double open = o.bars().open(o.bar(k));
            double earned = wanted * BASIS_POINTS * (o.exit(k) / open - 1);
            gross += earned;
            book(earned, day);
        }
        pay(Math.abs(held), Math.max(0, day));
    }

    private int wanted(int k, double threshold) {
        double move = BASIS_POINTS * (f.mean(k) / o.before(k) - 1);
        return Math.abs(move) > threshold ? move > 0 ? 1 : -1 : 0;
    }

    private void pay(int sides, int day) {
        if (sides > 0) {
            turnover += sides;
            book(-sides * side, day);
        }
    }

    private void book(double amount, int day) {
        sum += amount;
        daily[day] += amount;
        top = Math.max(top, sum);
        drawdown = Math.max(drawdown, top - sum);
    }

    private Economics result(String rule, int configurations) {
        if (trades == 0) {
            return new Economics(rule, 0, Double.NaN, Double.NaN, 0, 0, Double.NaN, Double.NaN, Double.NaN);
        }
        return new Economics(rule, trades, gross / trades, sum / trades, turnover, drawdown, gross / turnover,
                DeflatedSharpe.sharpe(daily), DeflatedSharpe.of(daily, configurations));
    }
}
