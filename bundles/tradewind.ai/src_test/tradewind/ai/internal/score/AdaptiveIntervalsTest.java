package tradewind.ai.internal.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradewind.ai.internal.Simulated;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.Quantiles;
import tradewind.core.statistics.Normal;

class AdaptiveIntervalsTest {
    private static final long SEED = Long.getLong("conformal.seed", 5);
    private static final int BARS = 12_000;

    /** Point forecasts, ranges that are far too narrow, and ranges that are far too wide. */
    @Test
    void rangesHoldWhatTheyPromiseAlthoughVolatilityShifts() {
        for (long seed = SEED; seed < SEED + 5; seed++) {
            BarColumns bars = BarColumns.of(Simulated.bars(Simulated.shiftingVolatility(BARS, seed), 500, seed),
                    Optional.empty(), ZoneOffset.UTC);
            for (double reach : new double[] {0, 0.3, 4}) {
                check(bars, reach, 0.06, seed);
            }
        }
    }

    /** Volatility that rises without end, and nobody who measures it: the last bars alone would promise too much. */
    @Test
    void rangesKeepUpWithRisingVolatility() {
        double[] returns = new double[BARS];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < BARS; i++) {
            returns[i] = 1e-5 * Math.exp(i / 2000.0) * random.nextGaussian();
        }
        check(BarColumns.of(Simulated.bars(returns, 500, SEED), Optional.empty(), ZoneOffset.UTC), 0, 0, SEED);
    }

    private static void check(BarColumns bars, double reach, double weight, long seed) {
        Outcomes o = new Outcomes(bars, 10);
        Forecasts f = new Forecasts("m", "m", 10);
        double volatility = 5e-4;
        for (int t = 1; t + 1 < bars.size(); t++) {
            double r = bars.logReturn(t);
            volatility = Math.sqrt((1 - weight) * volatility * volatility + weight * r * r);
            if (bars.stretchStart(t + 1) <= t) {
                o.add(t, volatility, 0.01);
                double c = bars.close(t);
                double spread = reach * volatility * c;
                double[] values = new double[Quantiles.LEVELS.length];
                Arrays.setAll(values, q -> c + spread * Normal.inverse(Quantiles.LEVELS[q]));
                f.add(new CandleForecast(c, c, c, c, 1, c, new Quantiles(Quantiles.LEVELS, values)));
            }
        }
        for (double share : IntervalScores.SHARES) {
            AdaptiveIntervals intervals = AdaptiveIntervals.of(o, f, share);
            double inside = 0;
            for (int k = 0; k < o.size(); k++) {
                inside += intervals.lower(k) <= o.close(k) && o.close(k) <= intervals.upper(k) ? 1 : 0;
            }
            assertEquals(share, inside / o.size(), 0.02, "seed " + seed + ", own reach " + reach);
        }
    }

    @Test
    void theWindowIsSortedAndForgets() {
        SplittableRandom random = new SplittableRandom(SEED);
        SortedWindow window = new SortedWindow(50);
        double[] all = new double[1000];
        for (int i = 0; i < all.length; i++) {
            all[i] = random.nextInt(30);
            window.add(all[i]);
            double[] last = Arrays.copyOfRange(all, Math.max(0, i - 49), i + 1);
            Arrays.sort(last);
            double level = random.nextDouble(-0.2, 1.2);
            int rank = Math.max(0, Math.min(last.length - 1, (int) Math.ceil(level * last.length) - 1));
            assertEquals(last[rank], window.quantile(level), "seed " + SEED + ", value " + i);
        }
        assertTrue(window.size() == 50);
    }
}
