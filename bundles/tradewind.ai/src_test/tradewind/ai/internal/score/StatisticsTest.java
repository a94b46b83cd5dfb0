package tradewind.ai.internal.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final long SEED = 3;

    @Test
    void equalLossesDoNotDifferAndShiftedOnesDo() {
        assertEquals(1, DieboldMariano.of(new double[100]).p());
        SplittableRandom random = new SplittableRandom(SEED);
        double[] d = new double[1000];
        for (int i = 0; i < d.length; i++) {
            d[i] = random.nextGaussian() - 0.2;
        }
        DieboldMariano found = DieboldMariano.of(d);
        assertTrue(found.statistic() < -4 && found.p() < 1e-4, found.toString());
    }

    /** Differences that hang together: a test blind to that would reject nearly every second time. */
    @Test
    void autocorrelationIsInTheVariance() {
        int rejected = 0;
        int blind = 0;
        int rounds = 1000;
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < rounds; round++) {
            double[] d = new double[800];
            for (int i = 0; i < d.length; i++) {
                d[i] = (i == 0 ? 0 : 0.5 * d[i - 1]) + random.nextGaussian();
            }
            rejected += DieboldMariano.of(d).p() < 0.05 ? 1 : 0;
            double mean = ErrorScores.sum(d) / d.length;
            double variance = 0;
            for (double x : d) {
                variance += (x - mean) * (x - mean) / d.length;
            }
            blind += Math.abs(mean) / Math.sqrt(variance / d.length) > 1.96 ? 1 : 0;
        }
        assertTrue(rejected < 0.11 * rounds && rejected > 0.02 * rounds, rejected + " of " + rounds);
        assertTrue(blind > 0.2 * rounds, blind + " of " + rounds);
    }
}
