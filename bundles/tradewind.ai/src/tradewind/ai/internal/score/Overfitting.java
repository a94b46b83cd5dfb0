package tradewind.ai.internal.score;

import java.util.List;

/**
 * The probability of backtest overfitting by combinatorially symmetric cross-validation (Bailey, Borwein, Lopez de Prado
 * and Zhu 2015). The days are cut into an even number of groups. For every way to take half of the groups, the
 * configuration that did best there is ranked on the other half; the probability is the share of ways in which it ends in
 * the lower half of the field. Worthless configurations give one half or more, one that is truly better gives close to 0.
 */
public final class Overfitting {
    /** With so many configurations or fewer there is little to choose from. */
    public static final int FEW = 10;
    private static final int LEAST_GROUPS = 6;
    /** 924 ways to take six of twelve. */
    private static final int MOST_GROUPS = 12;

    /** Sums over the days of each group: {@code [group][configuration]}. */
    private final double[][] sum;
    private final double[][] squares;
    private final int[] count;
    private final int configurations;

    private Overfitting(List<double[]> results, int groups) {
        configurations = results.size();
        sum = new double[groups][configurations];
        squares = new double[groups][configurations];
        count = new int[groups];
        int days = results.get(0).length;
        for (int day = 0; day < days; day++) {
            int group = (int) ((long) day * groups / days);
            count[group]++;
            for (int c = 0; c < configurations; c++) {
                double amount = results.get(c)[day];
                sum[group][c] += amount;
                squares[group][c] += amount * amount;
            }
        }
    }

    /**
     * @param results what each configuration earned day by day, all on the same days
     * @return from 0 to 1; NaN for {@value #FEW} configurations or fewer, or fewer than {@value #LEAST_GROUPS} days
     */
    public static double probability(List<double[]> results) {
        int days = results.isEmpty() ? 0 : results.get(0).length;
        int groups = Math.min(MOST_GROUPS, days / 2 * 2);
        return results.size() <= FEW || groups < LEAST_GROUPS ? Double.NaN : new Overfitting(results, groups).probability();
    }

    private double probability() {
        int groups = count.length;
        int low = 0;
        int ways = 0;
        for (int half = 0; half < 1 << groups; half++) {
            if (Integer.bitCount(half) == groups / 2) {
                ways++;
                low += endsLow(half) ? 1 : 0;
            }
        }
        return (double) low / ways;
    }

    /** Whether the best of one half is not above the middle of the field in the other. @param half groups, as bits */
    private boolean endsLow(int half) {
        double[] inside = ratios(half);
        double[] outside = ratios(~half & (1 << count.length) - 1);
        int best = 0;
        for (int c = 1; c < configurations; c++) {
            best = inside[c] > inside[best] ? c : best;
        }
        double worse = 0;
        for (int c = 0; c < configurations; c++) {
            worse += c == best ? 0 : outside[c] < outside[best] ? 1 : outside[c] == outside[best] ? 0.5 : 0;
        }
        return worse <= (configurations - 1) / 2.0;
    }

    /** Sharpe ratio of days of each configuration over some groups; 0 for one that never earned or lost anything. */
    private double[] ratios(int groups) {
        double[] result = new double[configurations];
        for (int c = 0; c < configurations; c++) {
            double n = 0;
            double s = 0;
            double q = 0;
            for (int g = 0; g < count.length; g++) {
                if ((groups >> g & 1) == 1) {
                    n += count[g];
                    s += sum[g][c];
                    q += squares[g][c];
                }
            }
            double variance = q / n - s / n * (s / n);
            result[c] = variance > 1e-12 ? s / n / Math.sqrt(variance) : Math.signum(s);
        }
        return result;
    }
}
