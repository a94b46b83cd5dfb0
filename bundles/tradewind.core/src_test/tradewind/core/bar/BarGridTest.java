package tradewind.core.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.instrument.TradingHours;

class BarGridTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    /** Zones with changes of half an hour, odd offsets, at midnight, and none. */
    private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
            "Asia/Kathmandu", "America/Asuncion", "Asia/Tokyo", "America/Sao_Paulo", "UTC");

    @Test
    void everyMomentLiesInExactlyOneBar() {
        qt().withExamples(20_000).forAll(longs().between(0, 2_000_000_000L), arbitrary().pick(ZONES),
                arbitrary().enumValues(BarSize.class)).check((time, zone, size) -> {
                    BarGrid grid = BarGrid.of(size, ZoneId.of(zone));
                    long start = grid.start(time);
                    long end = grid.end(time);
                    return start <= time && time < end && grid.start(start) == start && grid.end(start) == end
                            && grid.start(end - 1) == start && grid.start(end) == end && grid.end(start - 1) == start;
                });
    }

    @Test
    void cutsByLocalClock() {
        assertEquals(at(BERLIN, "2026-07-01T08:00"), start(BarSize.H4, BERLIN, "2026-07-01T11:59"));
        assertEquals(at(BERLIN, "2026-07-01T09:00"), start(BarSize.M90, BERLIN, "2026-07-01T10:15"));
        assertEquals(at(BERLIN, "2026-07-01T00:00"), start(BarSize.D1, BERLIN, "2026-07-01T23:59"));
        assertEquals(at(BERLIN, "2026-06-29T00:00"), start(BarSize.W1, BERLIN, "2026-07-05T23:59"));
        assertEquals(at(BERLIN, "2026-07-01T00:00"), start(BarSize.MO1, BERLIN, "2026-07-31T12:00"));
        assertEquals(at(ZoneId.of("Asia/Kathmandu"), "2026-07-01T10:00"),
                start(BarSize.H1, ZoneId.of("Asia/Kathmandu"), "2026-07-01T10:30"));
    }

    @Test
    void nightThatIsAnHourShorterHasAShortBar() {
        assertEquals(List.of("00:00", "04:00", "08:00", "12:00", "16:00", "20:00"), starts("2026-03-29", BarSize.H4));
        assertEquals(3 * 3600, length(BarSize.H4, "2026-03-29T00:30"));
        assertEquals(List.of("00:00", "01:00", "03:00", "04:00"), starts("2026-03-29", BarSize.H1).subList(0, 4));
    }

    @Test
    void nightThatIsAnHourLongerHasALongBar() {
        assertEquals(List.of("00:00", "04:00", "08:00", "12:00", "16:00", "20:00"), starts("2026-10-25", BarSize.H4));
        assertEquals(5 * 3600, length(BarSize.H4, "2026-10-25T00:30"));
        assertEquals(25 * 3600, length(BarSize.D1, "2026-10-25T12:00"));
        assertEquals(List.of("00:00", "01:00", "02:00", "02:00", "03:00"), starts("2026-10-25", BarSize.H1).subList(0, 5));
    }

    @Test
    void tradingDayBeginsOnTheEveningBefore() {
        TradingHours future = TradingHours.parse("20261122:1700-20261123:1600;20261123:1700-20261124:1600;"
                + "20261124:1700-20261125:1600;20261125:1700-20261126:1600;20261126:1700-20261127:1600;"
                + "20261128:CLOSED", CHICAGO);
        BarGrid days = BarGrid.of(BarSize.D1, future);
        long sundayEvening = at(CHICAGO, "2026-11-22T17:30");
        assertEquals(at(CHICAGO, "2026-11-22T17:00"), days.start(sundayEvening));
        assertEquals(at(CHICAGO, "2026-11-23T17:00"), days.end(sundayEvening));
        assertEquals(at(CHICAGO, "2026-11-22T17:00"), BarGrid.of(BarSize.W1, future).start(sundayEvening));
        assertEquals(at(CHICAGO, "2026-11-22T00:00"), days.start(at(CHICAGO, "2026-11-22T16:59")));
    }

    @Test
    void barIsFiledUnderTheOpeningInsideIt() {
        TradingHours nyse = TradingHours.parse("20261123:0930-20261123:1600", NEW_YORK);
        BarGrid hours = BarGrid.of(BarSize.H1, nyse);
        long nine = at(NEW_YORK, "2026-11-23T09:00");
        assertEquals(nine + 1800, hours.label(nine, nine + 3600, nine + 1800));
        assertEquals(nine + 1800, hours.label(nine, nine + 3600, nine + 2400));
        assertEquals(nine, hours.label(nine, nine + 3600, nine + 600), "Something was traded before the opening");
        assertEquals(nine + 3600, hours.label(nine + 3600, nine + 7200, nine + 3660));
        BarGrid days = BarGrid.of(BarSize.D1, nyse);
        long midnight = at(NEW_YORK, "2026-11-23T00:00");
        assertEquals(nine + 1800, days.label(midnight, midnight + 86400, nine + 1800));
    }

    private static List<String> starts(String day, BarSize size) {
        BarGrid grid = BarGrid.of(size, BERLIN);
        List<String> starts = new ArrayList<>();
        long end = at(BERLIN, day + "T00:00") + 86400;
        for (long t = at(BERLIN, day + "T00:00"); t < end - 3600; t = grid.end(t)) {
            starts.add(ZonedDateTime.ofInstant(java.time.Instant.ofEpochSecond(grid.start(t)), BERLIN).toLocalTime()
                    .toString());
        }
        return starts;
    }

    private static long length(BarSize size, String local) {
        BarGrid grid = BarGrid.of(size, BERLIN);
        return grid.end(at(BERLIN, local)) - grid.start(at(BERLIN, local));
    }

    private static long start(BarSize size, ZoneId zone, String local) {
        return BarGrid.of(size, zone).start(at(zone, local));
    }

    static long at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toEpochSecond();
    }
}
