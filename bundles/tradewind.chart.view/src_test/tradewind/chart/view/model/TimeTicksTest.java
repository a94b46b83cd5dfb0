package tradewind.chart.view.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SyntheticBars;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;

class TimeTicksTest {
    private static List<String> labels(BarSeries series, double spacing, ZoneId zone) {
        return labels(series, Viewport.live(series.size(), spacing), zone);
    }

    private static List<String> labels(BarSeries series, Viewport view, ZoneId zone) {
        return TimeTicks.of(series, TimeScale.of(view, 0, 1000), zone, 70).stream().map(TimeTicks.Tick::label)
                .toList();
    }

    /** Bars without a break. */
    private static BarSeries continuous(BarSize size, ZonedDateTime start, int count) {
        BarSeriesBuilder builder = new BarSeriesBuilder(size);
        for (int i = 0; i < count; i++) {
            builder.add(start.toEpochSecond() + (long) i * size.seconds(), 1, 1, 1, 1, 1, false, BarSource.HISTORY);
        }
        return builder.build();
    }

    @Test
    void minutesAtRoundTimesOfTheZone() {
        BarSeries series = SyntheticBars.minutes(1, 2, 200);
        assertEquals(List.of("10:30", "10:45", "11:00", "11:15", "11:30", "11:45", "12:00", "12:15"),
                labels(series, 8, SyntheticBars.BERLIN));
        assertEquals("09:30", labels(series, 8, ZoneOffset.UTC).get(0));
        assertEquals("16:00", labels(series, 8, ZoneOffset.ofHoursMinutes(6, 30)).get(0));
    }

    @Test
    void daysThatHaveNoBarsHaveNoLabel() {
        List<String> labels = labels(SyntheticBars.minutes(1, 8), 0.2, SyntheticBars.BERLIN);
        assertEquals(List.of("Tue 3", "Wed 4", "Thu 5", "Fri 6", "Mon 9", "Tue 10", "Wed 11"), labels);
    }

    @Test
    void monthsAndYearsForDays() {
        BarSeries days = continuous(BarSize.D1, ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), 1000);
        List<String> labels = labels(days, 0.9, ZoneOffset.UTC);
        assertTrue(labels.containsAll(List.of("2025", "2026", "Jul")), labels.toString());
    }

    @Test
    void theHourThatComesTwiceIsShownTwice() {
        BarSeries night = continuous(BarSize.M5, ZonedDateTime.of(2026, 10, 24, 22, 0, 0, 0, ZoneOffset.UTC), 60);
        List<String> labels = labels(night, 16, SyntheticBars.BERLIN);
        assertEquals(2, labels.stream().filter("02:00"::equals).count(), labels.toString());
    }

    @Test
    void labelsAreApartAtEveryZoom() {
        BarSeries series = SyntheticBars.minutes(1, 15);
        for (double spacing = 0.13; spacing < 80; spacing *= 1.37) {
            TimeScale scale = TimeScale.of(Viewport.live(series.size(), spacing), 0, 1000);
            List<TimeTicks.Tick> ticks = TimeTicks.of(series, scale, SyntheticBars.BERLIN, 70);
            assertTrue(!ticks.isEmpty(), "No label at " + spacing);
            for (int i = 1; i < ticks.size(); i++) {
                int gap = scale.x(ticks.get(i).index()) - scale.x(ticks.get(i - 1).index());
                assertTrue(gap >= 70, "Only " + gap + " pixels apart at " + spacing);
            }
        }
    }
}
