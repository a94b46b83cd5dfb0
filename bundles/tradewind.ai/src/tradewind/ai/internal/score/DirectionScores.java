package tradewind.ai.internal.score;

import tradewind.core.forecast.ModelScore.Direction;

/** Up or down, on bars that moved and of which the model said up or down. */
final class DirectionScores {
    private static final Direction NONE = new Direction(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
            Double.NaN, Double.NaN, 0);

    private DirectionScores() {
    }

    /** @param ar1 the forecasts of B1, for reference */
    static Direction of(Outcomes o, Forecasts f, Forecasts ar1, DayBootstrap days) {
        int n = o.size();
        double[] hit = new double[n];
        double[] counted = new double[n];
        long[][] table = new long[2][2];
        long reference = 0;
        for (int k = 0; k < n; k++) {
            double said = f.mean(k) - o.before(k);
            double came = o.move(k);
            if (said != 0 && came != 0) {
                hit[k] = said > 0 == came > 0 ? 1 : 0;
                counted[k] = 1;
                table[said > 0 ? 1 : 0][came > 0 ? 1 : 0]++;
                double ar = ar1.mean(k) - o.before(k);
                reference += ar > 0 == came > 0 && ar != 0 ? 1 : 0;
            }
        }
        int count = (int) ErrorScores.sum(counted);
        if (count == 0) {
            return NONE;
        }
        DayBootstrap.Range range = days.ratio(hit, counted);
        double ups = table[0][1] + table[1][1];
        double downs = count - ups;
        return new Direction(ErrorScores.sum(hit) / count, range.low(), range.high(), Math.max(ups, downs) / count,
                (double) reference / count, (table[1][1] / Math.max(1, ups) + table[0][0] / Math.max(1, downs)) / 2,
                correlation(table), count);
    }

    /** Matthews' correlation; 0 if one side was never said or never came. */
    private static double correlation(long[][] t) {
        double product = (double) (t[1][1] + t[1][0]) * (t[1][1] + t[0][1]) * (t[0][0] + t[1][0]) * (t[0][0] + t[0][1]);
        return product > 0 ? ((double) t[1][1] * t[0][0] - (double) t[1][0] * t[0][1]) / Math.sqrt(product) : 0;
    }

    /** Share of bars whose close is the close before. */
    static double zeroShare(Outcomes o) {
        int zeros = 0;
        for (int k = 0; k < o.size(); k++) {
            zeros += o.move(k) == 0 ? 1 : 0;
        }
        return (double) zeros / o.size();
    }
}
