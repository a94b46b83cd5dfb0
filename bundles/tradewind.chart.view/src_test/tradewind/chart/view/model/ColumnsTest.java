package tradewind.chart.view.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SyntheticBars;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;

/** Columns that are taken from the scene before are those that would have been computed. */
class ColumnsTest {
    private static final double SPACING = 0.37;
    private final Random random = new Random(7);
    private BarSeries series = SyntheticBars.minutes(3, 6);

    private TimeScale scale(double right, double spacing) {
        return new TimeScale(0, 300 + random.nextInt(3) * 20, spacing, Math.round(right * spacing));
    }

    private void newBar() {
        Bar last = series.last();
        double p = last.close() + random.nextInt(-3, 4);
        series = series.with(Bar.provisional(last.time() + 60, p, p + 1, p - 1, p, 5, BarSize.M1));
    }

    @Test
    void aPanOrANewBarChangesOnlyWhatItMust() {
        Columns columns = Columns.NONE;
        double right = series.size();
        for (int i = 0; i < 400; i++) {
            right = Math.clamp(right + random.nextInt(-900, 901), 200, series.size() + 400);
            TimeScale time = scale(right, i % 25 == 0 ? SPACING * 1.3 : SPACING);
            if (i % 3 == 0) {
                newBar();
            }
            columns = Columns.of(series, time, columns);
            assertSame(Columns.of(series, time, Columns.NONE), columns, time.width());
        }
    }

    private static void assertSame(Columns expected, Columns columns, int width) {
        int shown = 0;
        for (int x = 0; x < width; x++) {
            assertEquals(expected.shows(x), columns.shows(x), "column " + x);
            assertEquals(expected.high(x), columns.high(x), "high " + x);
            assertEquals(expected.low(x), columns.low(x), "low " + x);
            assertEquals(expected.volume(x), columns.volume(x), "volume " + x);
            assertEquals(expected.rises(x), columns.rises(x), "rises " + x);
            shown += columns.shows(x) ? 1 : 0;
        }
        assertTrue(shown > 0, "nothing in view");
    }
}
