package tradewind.ai.internal.score;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Confidence intervals of ratios of sums, from drawing whole days with replacement: bars of a day hang together. */
final class DayBootstrap {
    /** The middle 95 per cent. */
    record Range(double low, double high) {
    }

    private static final int DRAWS = 2000;
    private static final long SEED = 42;

    private final int[] dayOf;
    private final int days;

    DayBootstrap(Outcomes outcomes) {
        dayOf = new int[outcomes.size()];
        int day = -1;
        for (int k = 0; k < dayOf.length; k++) {
            if (k == 0 || outcomes.day(k) != outcomes.day(k - 1)) {
                day++;
            }
            dayOf[k] = day;
        }
        days = day + 1;
    }

    int days() {
        return days;
    }

    double[] dailySums(double[] values) {
        double[] sums = new double[days];
        for (int k = 0; k < values.length; k++) {
            sums[dayOf[k]] += values[k];
        }
        return sums;
    }

    /** Of the sum of {@code above} over the sum of {@code below}; draws whose lower sum is 0 are left out. */
    Range ratio(double[] above, double[] below) {
        double[] top = dailySums(above);
        double[] bottom = dailySums(below);
        SplittableRandom random = new SplittableRandom(SEED);
        double[] ratios = new double[DRAWS];
        int n = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double a = 0;
            double b = 0;
            for (int i = 0; i < days; i++) {
                int day = random.nextInt(days);
                a += top[day];
                b += bottom[day];
            }
            if (b > 0) {
                ratios[n++] = a / b;
            }
        }
        if (n == 0) {
            return new Range(Double.NaN, Double.NaN);
        }
        Arrays.sort(ratios, 0, n);
        return new Range(ratios[(int) (0.025 * n)], ratios[Math.min(n - 1, (int) (0.975 * n))]);
    }
}
