package tradewind.ai.internal.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final long SEED = 3;

    @Test
    void theNormalDistributionAgreesWithTables() {
        assertEquals(0.5, Normal.cdf(0), 1e-12);
        assertEquals(0.975002104851780, Normal.cdf(1.96), 1e-12);
        assertEquals(0.0013498980316301, Normal.cdf(-3), 1e-12);
        assertEquals(1.959963984540054, Normal.inverse(0.975), 1e-9);
        assertEquals(-1.2815515655446004, Normal.inverse(0.1), 1e-9);
    }

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

    @Test
    void manyTriesDeflateTheSharpeRatio() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] daily = new double[250];
        for (int i = 0; i < daily.length; i++) {
            daily[i] = random.nextGaussian() + 0.12;
        }
        double one = DeflatedSharpe.of(daily, 1);
        double hundred = DeflatedSharpe.of(daily, 100);
        assertTrue(one > 0.9 && hundred < one - 0.2, one + " and " + hundred);
        assertTrue(Double.isNaN(DeflatedSharpe.of(new double[] {1, 2, 3}, 1)));
        assertTrue(Double.isNaN(DeflatedSharpe.of(new double[30], 1)));
    }
}
