package tradewind.ai.internal.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradewind.ai.internal.Simulated;
import tradewind.core.bar.BarSeries;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Feature;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.InputDrift;
import tradewind.core.forecast.InputDrift.Level;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.Scaling;
import tradewind.core.forecast.TickGrid;

class DriftTest {
    private static final int PER_DAY = 240;
    private static final BarSeries BARS =
            Simulated.bars(Simulated.autoRegressive(40 * PER_DAY, 0.1, 1e-3, 4), PER_DAY, 4);

    private static double[] normal(int n, double mean, double deviation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n];
        Arrays.setAll(values, i -> mean + deviation * random.nextGaussian());
        return values;
    }

    /** Two normal distributions one deviation apart: the index is 1, the functions differ by 0.383. */
    @Test
    void knownDistancesAreFound() {
        double[] learnt = normal(200_000, 0, 1, 1);
        Distribution d = Distribution.fit(learnt, 0, learnt.length);
        double[] same = normal(100_000, 0, 1, 2);
        double[] moved = normal(100_000, 1, 1, 3);
        assertEquals(0, d.psi(same, 0, same.length), 0.001);
        assertEquals(0, d.ks(same, 0, same.length), 0.005);
        assertEquals(1, d.psi(moved, 0, moved.length), 0.08);
        assertEquals(0.383, d.ks(moved, 0, moved.length), 0.01);
        double[] far = normal(100, 50, 1, 4);
        assertEquals(1, d.ks(far, 0, far.length));
        assertEquals(1, d.outside(far, 0, far.length));
    }

    /** A quarter of all moves is exactly zero; a value that is frequent has a bin of its own. */
    @Test
    void frequentValuesAreCounted() {
        double[] learnt = normal(10_000, 0, 1, 5);
        for (int i = 0; i < learnt.length; i += 4) {
            learnt[i] = 0;
        }
        Distribution d = Distribution.fit(learnt, 0, learnt.length);
        assertEquals(1, Arrays.stream(d.shares()).sum(), 1e-9);
        assertEquals(0, d.psi(learnt, 0, learnt.length), 1e-9);
        double[] allZero = new double[500];
        assertTrue(d.psi(allZero, 0, 500) > 1, "only zeros");
        double[] constant = new double[10];
        Distribution one = Distribution.fit(constant, 0, 10);
        assertEquals(0, one.psi(constant, 0, 10));
        assertEquals(1, one.outside(new double[] {1, 2}, 0, 2));
    }

    private static Preparation fit(Feature... features) {
        BarColumns bars = columns(BARS.slice(0, 30 * PER_DAY));
        return Preparation.fit(bars, 0, new InputSpec(List.of(features), Scaling.STANDARD, 60), TickGrid.uniform(0.01));
    }

    private static BarColumns columns(BarSeries bars) {
        return BarColumns.of(bars, Optional.empty(), ZoneOffset.UTC);
    }

    @Test
    void theSameMarketDoesNotDriftAndAnotherDoes() {
        Preparation p = fit(Feature.SCALED_RETURN, Feature.MINUTE_SIN);
        InputDrift calm = p.drift(columns(BARS.slice(30 * PER_DAY, 40 * PER_DAY)));
        assertEquals(List.of("Scaled return", "Log volume", "EWMA volatility"),
                calm.columns().stream().map(InputDrift.Column::name).toList());
        assertTrue(calm.level().compareTo(Level.SOME) <= 0, calm.toString());
        BarSeries wild = Simulated.bars(Simulated.autoRegressive(10 * PER_DAY, 0.1, 1e-2, 4), PER_DAY, 4);
        InputDrift drift = p.drift(columns(wild));
        assertEquals(Level.HIGH, drift.level());
        assertEquals(Level.HIGH, drift.columns().get(2).level(), "volatility");
        assertEquals(1, drift.columns().get(2).outside(), 1e-9);
        assertEquals(InputDrift.UNKNOWN, p.drift(columns(BARS.slice(0, 100))));
    }

    /** A quarter more volatility: too much for a model that sees it, not for one that is measured in it. */
    @Test
    void aChangeOfTheMeasureIsBorneByModelsThatDoNotSeeIt() {
        BarSeries wilder = Simulated.bars(Simulated.autoRegressive(10 * PER_DAY, 0.1, 1.25e-3, 4), PER_DAY, 4);
        assertEquals(Level.HIGH, fit(Feature.VOLATILITY).drift(columns(wilder)).level());
        assertEquals(Level.SOME, fit(Feature.SCALED_RETURN).drift(columns(wilder)).level());
    }

    /** The input of the last bars is to the bit what all bars give: a forecast need not look at all of them. */
    @Test
    void theLastBarsGiveTheInputOfAllBars() {
        Preparation p = fit(Feature.values());
        ForecastInput all = p.input(columns(BARS));
        int window = p.spec().windowLength();
        float[] expected = new float[window * all.features()];
        float[] found = new float[expected.length];
        for (int n = BARS.size() - 3 * PER_DAY; n <= BARS.size(); n += 7) {
            ForecastInput tail = p.input(columns(BARS.slice(n - Preparation.SETTLING - window, n)));
            assertEquals(all.anchor(n - 1), tail.anchor());
            all.copy(n - window, n, expected, 0);
            tail.copy(tail.size() - window, tail.size(), found, 0);
            assertArrayEquals(expected, found, "up to bar " + n);
        }
    }
}
