package tradewind.ai.internal.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OverfittingTest {
    private static final int DAYS = 60;

    private static List<double[]> worthless(int configurations, int days, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> result = new ArrayList<>();
        for (int c = 0; c < configurations; c++) {
            result.add(random.doubles(days).map(u -> u - 0.5).toArray());
        }
        return result;
    }

    /** Whatever earns in one half of the days has by construction lost as much in the other. */
    @Test
    void whatIsChosenByLuckAloneIsFoundOut() {
        List<double[]> results = worthless(20, DAYS, 3);
        for (double[] r : results) {
            double mean = java.util.Arrays.stream(r).average().orElseThrow();
            for (int i = 0; i < DAYS; i++) {
                r[i] -= mean;
            }
        }
        assertTrue(Overfitting.probability(results) > 0.9, "" + Overfitting.probability(results));
    }

    @Test
    void amongWorthlessOnesItIsAboutOneHalf() {
        double sum = 0;
        for (int seed = 0; seed < 40; seed++) {
            sum += Overfitting.probability(worthless(15, DAYS, seed)) / 40;
        }
        assertEquals(0.5, sum, 0.12);
    }

    @Test
    void oneThatIsTrulyBetterStaysSo() {
        List<double[]> results = worthless(20, DAYS, 5);
        double[] good = results.get(7);
        for (int i = 0; i < DAYS; i++) {
            good[i] += 0.5;
        }
        assertEquals(0, Overfitting.probability(results));
    }

    /** Twelve days, one a group, of eleven configurations of which all but one are the same: by hand. */
    @Test
    void tiesCountHalf() {
        List<double[]> results = new ArrayList<>();
        for (int c = 0; c < 11; c++) {
            results.add(new double[12]);
        }
        assertEquals(1, Overfitting.probability(results), "nobody is above the middle");
        for (int i = 0; i < 12; i++) {
            results.get(4)[i] = 1 + i % 2;
        }
        assertEquals(0, Overfitting.probability(results));
    }

    @Test
    void littleToChooseFromOrFewDaysSayNothing() {
        assertTrue(Double.isNaN(Overfitting.probability(worthless(10, DAYS, 1))));
        assertTrue(Double.isNaN(Overfitting.probability(worthless(11, 5, 1))));
        assertTrue(Double.isNaN(Overfitting.probability(List.of())));
        assertTrue(Double.isFinite(Overfitting.probability(worthless(11, 6, 1))));
    }
}
