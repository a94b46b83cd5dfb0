package tradewind.ai.internal.score;

import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.ModelScore.Errors;
import tradewind.core.forecast.ModelScore.Skill;

/** Sizes of errors, and whether they are smaller than those of "nothing changes". */
final class ErrorScores {
    private ErrorScores() {
    }

    static Errors errors(Outcomes o, Forecasts f) {
        BarColumns bars = o.bars();
        double[] sums = new double[7];
        int n = o.size();
        for (int k = 0; k < n; k++) {
            int i = o.bar(k);
            double miss = f.mean(k) - bars.close(i);
            sums[0] += Math.abs(f.open(k) - bars.open(i));
            sums[1] += Math.abs(f.high(k) - bars.high(i));
            sums[2] += Math.abs(f.low(k) - bars.low(i));
            sums[3] += Math.abs(f.close(k) - bars.close(i));
            sums[4] += miss * miss;
            sums[5] += Math.abs(f.volume(k) - bars.volume(i));
            sums[6] += Math.abs(Math.log1p(f.volume(k)) - Math.log1p(bars.volume(i)));
        }
        return new Errors(sums[0] / n, sums[1] / n, sums[2] / n, sums[3] / n, Math.sqrt(sums[4] / n), sums[5] / n,
                sums[6] / n);
    }

    /** Absolute errors of the median close against B0, squared errors of the expected return against a return of 0. */
    static Skill skill(Outcomes o, Forecasts f, DayBootstrap days) {
        int n = o.size();
        double[] absolute = new double[n];
        double[] naive = new double[n];
        double[] squared = new double[n];
        double[] zero = new double[n];
        double[] difference = new double[n];
        double[] squaredDifference = new double[n];
        for (int k = 0; k < n; k++) {
            absolute[k] = Math.abs(f.close(k) - o.close(k));
            naive[k] = Math.abs(o.move(k));
            double miss = (f.mean(k) - o.close(k)) / o.before(k);
            double move = o.move(k) / o.before(k);
            squared[k] = miss * miss;
            zero[k] = move * move;
            difference[k] = absolute[k] - naive[k];
            squaredDifference[k] = squared[k] - zero[k];
        }
        DayBootstrap.Range mase = days.ratio(absolute, naive);
        DayBootstrap.Range left = days.ratio(squared, zero);
        return new Skill(sum(absolute) / sum(naive), mase.low(), mase.high(), 1 - sum(squared) / sum(zero),
                1 - left.high(), 1 - left.low(), DieboldMariano.of(difference).p(),
                DieboldMariano.of(squaredDifference).p());
    }

    static double sum(double[] values) {
        double result = 0;
        for (double v : values) {
            result += v;
        }
        return result;
    }
}
