package tradewind.chart.view.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SyntheticBars;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarAggregation;
import tradewind.core.bar.BarGrid;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;

class BarZoomTest {
    private static List<Bar> bars(BarSeries series) {
        return java.util.stream.IntStream.range(0, series.size()).mapToObj(series::bar).toList();
    }

    @Test
    void whatComesBitByBitIsWhatComesAtOnce() {
        BarSeries all = SyntheticBars.minutes(3, 4, 77);
        for (BarSize size : BarZoom.SIZES) {
            BarZoom zoom = new BarZoom(size, SyntheticBars.hours());
            BarSeries shown = BarSeries.empty(size);
            for (int n = all.size() - 200; n <= all.size(); n += 7) {
                shown = zoom.of(all.slice(0, n), all.time(n - 1) + 60);
            }
            shown = zoom.of(all, all.last().time() + 60);
            BarSeries expected = new BarAggregation(BarGrid.of(size, SyntheticBars.hours())).of(all,
                    all.last().time() + 60);
            assertEquals(bars(expected), bars(shown), "In bars of " + size);
        }
    }

    @Test
    void barsOfTheSameSizeAreLeftAlone() {
        BarSeries all = SyntheticBars.minutes(3, 1);
        assertSame(all, new BarZoom(BarSize.M1, SyntheticBars.hours()).of(all, 0));
    }

    @Test
    void smallerBarsCannotBeMade() {
        assertFalse(BarZoom.possible(BarSize.M5, BarSize.M1));
        assertFalse(BarZoom.possible(BarSize.M5, BarSize.M2));
        assertTrue(BarZoom.possible(BarSize.M5, BarSize.M15));
        assertTrue(BarZoom.possible(BarSize.M1, BarSize.D1));
        BarSeries five = SyntheticBars.coarser(SyntheticBars.minutes(3, 1), BarSize.M5);
        assertSame(five, new BarZoom(BarSize.M1, SyntheticBars.hours()).of(five, 0));
    }
}
