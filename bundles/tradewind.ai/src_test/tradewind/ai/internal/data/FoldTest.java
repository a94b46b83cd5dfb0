package tradewind.ai.internal.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.ai.internal.Simulated;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Feature;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.Scaling;
import tradewind.core.forecast.TickGrid;
import tradewind.core.forecast.TrainingData;

class FoldTest {
    private static final int PER_DAY = 50;
    private static final InputSpec SPEC = new InputSpec(List.of(Feature.CLOSE), Scaling.NONE, 7);

    @Test
    void foldsFollowOneAnotherWithADayBetween() {
        BarColumns bars = days(22);
        for (boolean rolling : new boolean[] {false, true}) {
            List<Fold> folds = Fold.walkForward(bars, 5, rolling);
            assertEquals(5, folds.size());
            assertEquals(bars.size(), folds.get(4).testTo());
            for (int k = 0; k < 5; k++) {
                Fold f = folds.get(k);
                assertEquals(PER_DAY, f.testFrom() - f.validationTo());
                assertTrue(f.trainFrom() < f.trainTo() && f.trainTo() < f.validationTo(), f.toString());
                assertEquals(k == 0 ? f.testFrom() : folds.get(k - 1).testTo(), f.testFrom());
                assertEquals(rolling ? folds.get(0).testFrom() - folds.get(0).trainFrom() : f.testFrom(),
                        f.testFrom() - f.trainFrom());
            }
        }
    }

    @Test
    void noWindowAndNoTargetCrossesABreak() {
        BarColumns bars = days(8);
        Fold fold = Fold.single(bars, 0.25);
        TrainingData data = training(bars, fold);
        assertTrue(data.trainSize() > 0 && data.validationSize() > 0);
        for (int k = 0; k < data.trainSize(); k++) {
            assertWhole(bars, data.train(k));
        }
        for (int k = 0; k < data.validationSize(); k++) {
            assertWhole(bars, data.validation(k));
        }
        int[] tested = fold.test(bars, SPEC.windowLength());
        assertEquals(2 * (PER_DAY - 7), tested.length);
        Arrays.stream(tested).forEach(t -> assertWhole(bars, t));
    }

    private static void assertWhole(BarColumns bars, int t) {
        assertEquals(bars.stretchStart(t - 6), bars.stretchStart(t + 1), "sample " + t);
    }

    /** A market that never closes: windows reach into the day before, so bars between the folds are left out. */
    @Test
    void withoutBreaksTheFoldsArePurged() {
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.H1);
        for (int i = 0; i < 24 * 12; i++) {
            builder.add(1_700_006_400L + i * 3600L, 10, 11, 9, 10, 1, false, BarSource.HISTORY);
        }
        BarColumns bars = BarColumns.of(builder.build(), Optional.empty(), ZoneOffset.UTC);
        TrainingData data = training(bars, Fold.single(bars, 0.25));
        int lastTarget = data.train(data.trainSize() - 1) + 1;
        int firstSeen = data.validation(0) - SPEC.windowLength() + 1;
        assertTrue(lastTarget < firstSeen, lastTarget + " and " + firstSeen);
    }

    private static TrainingData training(BarColumns bars, Fold fold) {
        return fold.training(Preparation.fit(bars.until(fold.trainTo()), 0, SPEC, TickGrid.uniform(0.01)).input(bars),
                SPEC);
    }

    @Test
    void tooFewDaysAreNamed() {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class,
                () -> Fold.walkForward(days(3), 5, false)).getMessage());
        assertTrue(message.contains("bars of 3 days"), message);
        assertEquals(1, Fold.walkForward(days(4), 5, false).size());
    }

    private static BarColumns days(int days) {
        BarSeries series = Simulated.bars(new double[days * PER_DAY], PER_DAY, 1);
        return BarColumns.of(series, Optional.empty(), ZoneOffset.UTC);
    }
}
