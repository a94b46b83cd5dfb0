package tradewind.chart.view.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SyntheticBars;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;

class BreaksTest {
    private static final long OPEN = 1795420800L;

    private static BarSeries at(long... times) {
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        for (long time : times) {
            builder.add(time, 1, 1, 1, 1, 1, false, BarSource.HISTORY);
        }
        return builder.build();
    }

    @Test
    void missingMinutesAreAGapAndTheNightIsNot() {
        long day = 86400;
        BarSeries series = at(OPEN, OPEN + 60, OPEN + 240, OPEN + day, OPEN + day + 60);
        Breaks breaks = Breaks.of(series, 0, series.size(), SyntheticBars.hours());
        assertEquals(List.of(new Breaks.Gap(2, 2)), breaks.gaps());
        assertEquals(List.of(3), breaks.sessions());
    }

    @Test
    void onlyWhatIsAskedForIsLookedAt() {
        BarSeries series = at(OPEN, OPEN + 120, OPEN + 240, OPEN + 360);
        assertEquals(List.of(new Breaks.Gap(2, 1)), Breaks.of(series, 2, 3, SyntheticBars.hours()).gaps());
    }

    @Test
    void everyMissingMinuteOfARandomSeriesIsCounted() {
        BarSeries series = SyntheticBars.minutes(5, 4);
        Breaks breaks = Breaks.of(series, 0, series.size(), SyntheticBars.hours());
        assertEquals(3, breaks.sessions().size());
        int missing = breaks.gaps().stream().mapToInt(Breaks.Gap::missing).sum();
        assertEquals(4 * 510 - series.size(), missing + missingAtTheEdges(series));
    }

    /** Minutes missing at the opening or the close of a day are no gap between two bars of a session. */
    private static int missingAtTheEdges(BarSeries series) {
        int missing = 0;
        for (int i = 0; i < series.size(); i++) {
            boolean first = i == 0 || series.time(i) / 86400 != series.time(i - 1) / 86400;
            boolean last = i == series.size() - 1 || series.time(i) / 86400 != series.time(i + 1) / 86400;
            long minute = (series.time(i) % 86400 - OPEN % 86400) / 60;
            missing += first ? (int) minute : 0;
            missing += last ? (int) (509 - minute) : 0;
        }
        return missing;
    }
}
