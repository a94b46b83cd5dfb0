package tradewind.core.statistics;

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
