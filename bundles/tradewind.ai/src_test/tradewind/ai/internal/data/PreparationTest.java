package tradewind.ai.internal.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.ai.internal.Simulated;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Feature;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.Scaling;
import tradewind.core.forecast.TickGrid;

class PreparationTest {
    private static final int PER_DAY = 100;
    private static final BarColumns BARS = BarColumns.of(Simulated.bars(
            Simulated.autoRegressive(10 * PER_DAY, 0, 1e-3, 4), PER_DAY, 4), Optional.empty(), ZoneOffset.UTC);

    @Test
    void scalersKnowTheTrainingBarsOnly() {
        int from = 200;
        int to = 600;
        ForecastInput input = Preparation.fit(BARS.until(to), from, new InputSpec(List.of(Feature.CLOSE),
                Scaling.MINMAX, 5), TickGrid.uniform(0.01)).input(BARS);
        double low = Double.MAX_VALUE;
        double high = 0;
        for (int i = from; i < to; i++) {
            low = Math.min(low, input.feature(0, i));
            high = Math.max(high, input.feature(0, i));
        }
        assertEquals(0, low, 1e-7);
        assertEquals(1, high, 1e-7);
    }

    @Test
    void everyColumnIsFiniteAndScaled() {
        List<Feature> all = Arrays.asList(Feature.values());
        ForecastInput input = Preparation.fit(BARS, 0, new InputSpec(all, Scaling.STANDARD, 5),
                TickGrid.uniform(0.01)).input(BARS);
        for (int f = 0; f < all.size(); f++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < BARS.size(); i++) {
                float x = input.feature(f, i);
                assertTrue(Float.isFinite(x), all.get(f) + " at " + i);
                sum += x;
                squares += x * x;
            }
            assertEquals(0, sum / BARS.size(), 1e-4, all.get(f).name());
            double variance = squares / BARS.size();
            assertTrue(variance < 1e-6 || Math.abs(variance - 1) < 1e-3, all.get(f) + " " + variance);
        }
    }

    @Test
    void aWindowIsCopiedBarByBar() {
        ForecastInput input = Preparation.fit(BARS, 0, new InputSpec(InputSpec.OHLCV, Scaling.NONE, 3),
                TickGrid.uniform(0.01)).input(BARS);
        float[] window = new float[16];
        input.copy(10, 13, window, 1);
        assertEquals((float) BARS.open(10), window[1]);
        assertEquals((float) BARS.volume(10), window[5]);
        assertEquals((float) BARS.close(12), window[14]);
    }

    /** The EWMA by its definition, from the first return on. */
    @Test
    void volatilityIsTheEwmaOfSquaredReturns() {
        AnchorColumns anchors = new AnchorColumns(BARS, SlotProfile.fit(BARS, 0));
        double top = 0;
        double bottom = 0;
        double weight = 1;
        for (int i = 550; i > 0; i--) {
            if (BARS.stretchStart(i) < i) {
                top += weight * BARS.logReturn(i) * BARS.logReturn(i);
                bottom += weight;
                weight *= 29.0 / 31;
            }
        }
        assertEquals(Math.sqrt(top / bottom), anchors.volatility(550), 1e-12);
    }

    @Test
    void volumeByTimeOfDayIsTheMedianOfItsDays() {
        SlotProfile profile = SlotProfile.fit(BARS, 0);
        double[] volumes = new double[10];
        for (int day = 0; day < 10; day++) {
            volumes[day] = BARS.volume(day * PER_DAY + 30);
        }
        Arrays.sort(volumes);
        assertEquals((volumes[4] + volumes[5]) / 2, profile.next(BARS.slot(29)));
        assertTrue(profile.scatter() > 0.8 && profile.scatter() < 1.4, "scatter " + profile.scatter());
    }
}
