package tradewind.ai.lstm.internal.learning;

import java.util.Arrays;
import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.TrainingData;

/**
 * How much more volume comes than half of late and half of the time of day would say, where the two differ. At an opening
 * the time of day says ten times as much, and is right; in the log it counts only half. Medians of training at fixed
 * differences, in between a straight line.
 *
 * @param bends in ln(1 + volume), one for each knot
 */
record VolumeBend(double[] bends) {
    private static final double[] KNOTS = {-4, -2, -1, -0.5, 0, 0.5, 1, 2, 4};
    static final int SIZE = KNOTS.length;
    private static final int ENOUGH = 10;

    static VolumeBend fit(TrainingData data) {
        int n = data.trainSize();
        double[][] misses = new double[SIZE][n];
        int[] counts = new int[SIZE];
        for (int k = 0; k < n; k++) {
            int t = data.train(k);
            Anchor a = data.input().anchor(t);
            int knot = nearest(difference(a));
            misses[knot][counts[knot]++] = Math.log1p(data.bars().volume(t + 1)) - a.logVolume();
        }
        double[] bends = new double[SIZE];
        int middle = SIZE / 2;
        for (int k = 0; k <= middle; k++) {
            bend(bends, misses, counts, middle + k, middle + Math.max(0, k - 1));
            bend(bends, misses, counts, middle - k, middle - Math.max(0, k - 1));
        }
        return new VolumeBend(bends);
    }

    /** The median, or where there are too few bars what the knot further in has. */
    private static void bend(double[] bends, double[][] misses, int[] counts, int knot, int inner) {
        double[] sorted = Arrays.copyOf(misses[knot], counts[knot]);
        Arrays.sort(sorted);
        bends[knot] = sorted.length < ENOUGH ? bends[inner] : sorted[sorted.length / 2];
    }

    private static double difference(Anchor a) {
        return Math.log1p(a.slotVolume()) - a.logVolume();
    }

    private static int nearest(double difference) {
        int best = 0;
        for (int k = 1; k < SIZE; k++) {
            best = Math.abs(KNOTS[k] - difference) < Math.abs(KNOTS[best] - difference) ? k : best;
        }
        return best;
    }

    /** ln(1 + volume) that is expected of the next bar. */
    double expected(Anchor a) {
        double x = difference(a);
        if (x <= KNOTS[0] || x >= KNOTS[SIZE - 1]) {
            return a.logVolume() + bends[x <= KNOTS[0] ? 0 : SIZE - 1];
        }
        int k = 1;
        while (x > KNOTS[k]) {
            k++;
        }
        double share = (x - KNOTS[k - 1]) / (KNOTS[k] - KNOTS[k - 1]);
        return a.logVolume() + bends[k - 1] + share * (bends[k] - bends[k - 1]);
    }
}
