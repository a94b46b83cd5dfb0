package tradewind.core.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;

class CandleCodeTest {
    private static final long SEED = Long.getLong("forecast.seed", 20240117);
    private static final double[] STRANGE = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300,
        -1e300, 0, -0.0, Double.MIN_VALUE, 745, -745};

    /** Law L14: whatever the weights, what comes out is a bar. The record itself refuses all others. */
    @Test
    void aMillionRandomOutputsAreBars() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] ticks = {0.01, 0.05, 0.25, 0.00005, 1, 5, 0.03};
        double[] code = new double[CandleCode.SIZE];
        double[] raw = new double[Quantiles.LEVELS.length];
        int zeroWicks = 0;
        for (int n = 0; n < 1_000_000; n++) {
            TickGrid grid = TickGrid.uniform(ticks[n % ticks.length]);
            double close = grid.nearest(Math.exp(random.nextDouble(-2, 9)));
            Anchor anchor = new Anchor(close, Math.exp(random.nextDouble(-14, 0)), 0, 0, 10, 10,
                    random.nextDouble(0, 12), random.nextDouble(0.1, 3));
            fill(random, code);
            fill(random, raw);
            Quantiles quantiles = CandleCode.quantiles(anchor, Quantiles.LEVELS, raw);
            CandleForecast f = CandleCode.decode(anchor, grid, code, quantiles.at(0.5), quantiles);
            String context = "seed " + SEED + ", forecast " + n + ": " + f;
            assertTrue(f.high() >= Math.max(f.open(), f.close()) && f.low() <= Math.min(f.open(), f.close()), context);
            assertTrue(f.volume() >= 0 && f.low() >= 0 && Double.isFinite(f.high()), context);
            assertEquals(grid.nearest(f.high()), f.high(), 0, context);
            assertEquals(grid.nearest(f.low()), f.low(), 0, context);
            zeroWicks += f.high() == Math.max(f.open(), f.close()) ? 1 : 0;
        }
        assertTrue(zeroWicks > 10_000 && zeroWicks < 900_000, "bars without upper wick: " + zeroWicks);
    }

    private static void fill(SplittableRandom random, double[] numbers) {
        double scale = Math.exp(random.nextDouble(-3, 6));
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextInt(50) == 0 ? STRANGE[random.nextInt(STRANGE.length)]
                    : random.nextGaussian() * scale;
        }
    }

    @Test
    void whatIsEncodedIsDecodedAgain() {
        BarSeries series = BarSeries.of(BarSize.M1, List.of(
                Bar.authoritative(0, 100, 101, 99, 100, 500, BarSize.M1),
                Bar.authoritative(60, 100.2, 100.9, 99.95, 99.95, 321, BarSize.M1)));
        BarColumns bars = BarColumns.of(series, Optional.empty(), ZoneOffset.UTC);
        Anchor anchor = new Anchor(100, 0.001, 0, 0, 500, 400, 6, 0.7);
        double[] code = new double[CandleCode.SIZE];
        CandleCode.encode(anchor, bars, 1, code);
        CandleForecast f = CandleCode.decode(anchor, TickGrid.uniform(0.05), code);
        assertEquals(100.2, f.open());
        assertEquals(100.9, f.high());
        assertEquals(99.95, f.low());
        assertEquals(99.95, f.close());
        assertEquals(321, f.volume(), 1e-9);
    }

    @Test
    void theGridRoundsOutwardsAndToDecimalFractions() {
        TickGrid grid = TickGrid.uniform(0.05);
        assertEquals(84.1, grid.up(84.1));
        assertEquals(84.15, grid.up(84.1001));
        assertEquals(84.1, grid.down(84.1499));
        assertEquals(84.15, grid.nearest(84.1251));
        TickGrid bands = new TickGrid(new double[] {0, 10}, new double[] {0.001, 0.5});
        assertEquals(9.123, bands.nearest(9.1231));
        assertEquals(12.5, bands.nearest(12.4));
    }

    @Test
    void aGridIsInferredFromPrices() {
        BarSeries series = BarSeries.of(BarSize.M1, List.of(
                Bar.authoritative(0, 1.1076, 1.10785, 1.1076, 1.1078, 1, BarSize.M1),
                Bar.authoritative(60, 1.10775, 1.1078, 1.1077, 1.10775, 1, BarSize.M1)));
        assertEquals(0.00005, TickGrid.inferred(BarColumns.of(series, Optional.empty(), ZoneOffset.UTC)).at(1));
    }
}
