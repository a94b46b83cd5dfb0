package tradewind.core.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TradingHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final TradingHours XETRA = TradingHours.parse("20261228:0900-20261228:1730;20261229:0900-20261229:1730;"
            + "20261230:0900-20261230:1400;20261231:CLOSED;20270101:CLOSED;20270104:0900-20270104:1730", BERLIN);
    private static final TradingHours FUTURE = TradingHours.parse("20261122:1700-20261123:1600;"
            + "20261123:1700-20261124:1600;20261128:CLOSED", CHICAGO);

    @Test
    void namedDaysAreExact() {
        assertEquals(List.of(session(BERLIN, "2026-12-30T09:00", "2026-12-30T14:00")),
                XETRA.sessions(LocalDate.parse("2026-12-30")));
        assertEquals(List.of(), XETRA.sessions(LocalDate.parse("2026-12-31")));
    }

    @Test
    void otherDaysFollowTheWeek() {
        assertEquals(List.of(session(BERLIN, "2026-07-06T09:00", "2026-07-06T17:30")),
                XETRA.sessions(LocalDate.parse("2026-07-06")));
        assertEquals(List.of(session(BERLIN, "2026-07-10T09:00", "2026-07-10T17:30")),
                XETRA.sessions(LocalDate.parse("2026-07-10")), "A Friday that was named as closed is usually open");
        assertEquals(List.of(), XETRA.sessions(LocalDate.parse("2026-07-11")));
    }

    @Test
    void halfDayIsNotTheRule() {
        TradingHours hours = TradingHours.parse("20261223:0900-20261223:1400;20261230:0900-20261230:1730", BERLIN);
        assertEquals(List.of(session(BERLIN, "2027-01-06T09:00", "2027-01-06T17:30")),
                hours.sessions(LocalDate.parse("2027-01-06")));
    }

    @Test
    void overnightSessionBelongsToTheDayInWhichItEnds() {
        assertEquals(List.of(session(CHICAGO, "2026-11-22T17:00", "2026-11-23T16:00")),
                FUTURE.sessions(LocalDate.parse("2026-11-23")));
        assertEquals(LocalDate.parse("2026-11-23"), FUTURE.tradingDay(at(CHICAGO, "2026-11-22T17:00")));
        assertEquals(LocalDate.parse("2026-11-22"), FUTURE.tradingDay(at(CHICAGO, "2026-11-22T16:59")));
        assertEquals(LocalDate.parse("2026-11-23"), FUTURE.tradingDay(at(CHICAGO, "2026-11-23T16:30")));
        assertEquals(List.of(session(CHICAGO, "2026-12-06T17:00", "2026-12-07T16:00")),
                FUTURE.sessions(LocalDate.parse("2026-12-07")));
    }

    @Test
    void sessionThatEndsAtMidnightBelongsToTheDayBefore() {
        TradingHours hours = TradingHours.parse("20261123:0000-20261124:0000", BERLIN);
        assertEquals(1, hours.sessions(LocalDate.parse("2026-11-23")).size());
        assertEquals(LocalDate.parse("2026-11-23"), hours.tradingDay(at(BERLIN, "2026-11-23T23:59")));
    }

    @Test
    void readsOlderForms() {
        LocalDate day = LocalDate.parse("2026-11-23");
        List<TradingSession> expected = List.of(session(BERLIN, "2026-11-23T09:00", "2026-11-23T11:30"),
                session(BERLIN, "2026-11-23T12:30", "2026-11-23T15:00"));
        assertEquals(expected, TradingHours.parse("20261123:0900-1130,1230-1500", BERLIN).sessions(day));
        assertEquals(expected, TradingHours.parse(
                "20261123:0900-20261123:1130,20261123:1230-20261123:1500;", BERLIN).sessions(day));
    }

    @Test
    void refusesWhatItCannotRead() {
        for (String bad : List.of("20261123", "2026112:0900-1000", "20261123:0900-0800", "20261123:", "x:CLOSED")) {
            assertThrows(IllegalArgumentException.class, () -> TradingHours.parse(bad, BERLIN), bad);
        }
    }

    @Test
    void nothingNamedIsNeverOpen() {
        TradingHours none = TradingHours.parse("", BERLIN);
        assertEquals(Optional.empty(), none.sessionAt(at(BERLIN, "2026-11-23T12:00")));
        assertEquals(Optional.empty(), none.nextAfter(at(BERLIN, "2026-11-23T12:00")));
    }

    @Test
    void textReadsBack() {
        assertEquals(XETRA.sessions(LocalDate.parse("2026-12-30")),
                TradingHours.parse(XETRA.text(), BERLIN).sessions(LocalDate.parse("2026-12-30")));
        TradingHours always = TradingHours.parse(TradingHours.continuous(BERLIN).text(), BERLIN);
        assertTrue(always.sessionAt(at(BERLIN, "2026-11-22T03:00")).isPresent());
    }

    @Test
    void findsSessionsAroundAMoment() {
        long noon = at(BERLIN, "2026-12-30T12:00");
        assertEquals(session(BERLIN, "2026-12-30T09:00", "2026-12-30T14:00"), XETRA.sessionAt(noon).orElseThrow());
        assertEquals(Optional.empty(), XETRA.sessionAt(at(BERLIN, "2026-12-30T14:00")));
        assertEquals(session(BERLIN, "2027-01-04T09:00", "2027-01-04T17:30"), XETRA.nextAfter(noon).orElseThrow());
        assertEquals(session(CHICAGO, "2026-11-23T17:00", "2026-11-24T16:00"),
                FUTURE.nextAfter(at(CHICAGO, "2026-11-22T17:00")).orElseThrow());
        assertEquals(session(CHICAGO, "2026-11-22T17:00", "2026-11-23T16:00"),
                FUTURE.nextAfter(at(CHICAGO, "2026-11-22T12:00")).orElseThrow(), "The next opening is this evening");
    }

    @Test
    void keepsLocalTimesWhenTheClockChanges() {
        assertEquals(session(BERLIN, "2026-10-26T09:00", "2026-10-26T17:30"),
                XETRA.sessions(LocalDate.parse("2026-10-26")).get(0));
        assertEquals(25 * 3600, TradingHours.continuous(BERLIN).dayStart(LocalDate.parse("2026-10-26"))
                - TradingHours.continuous(BERLIN).dayStart(LocalDate.parse("2026-10-25")));
    }

    @Test
    void everyMomentHasItsTradingDay() {
        qt().withExamples(5000).forAll(longs().between(1_600_000_000L, 1_900_000_000L),
                arbitrary().pick(List.of(XETRA, FUTURE, TradingHours.continuous(BERLIN)))).check((time, hours) -> {
                    LocalDate day = hours.tradingDay(time);
                    return hours.dayStart(day) <= time && time < hours.dayStart(day.plusDays(1));
                });
    }

    @Test
    void sessionsOfAStretchAreThoseThatOverlapIt() {
        qt().withExamples(2000).forAll(longs().between(1_795_000_000L, 1_800_000_000L), longs().between(1, 400_000L),
                arbitrary().pick(List.of(XETRA, FUTURE, TradingHours.continuous(BERLIN)))).check((from, length, hours) -> {
                    List<TradingSession> found = hours.sessions(from, from + length);
                    LocalDate day = LocalDate.ofEpochDay(from / 86400 - 5);
                    List<TradingSession> all = java.util.stream.IntStream.range(0, 20).boxed()
                            .flatMap(i -> hours.sessions(day.plusDays(i)).stream())
                            .filter(s -> s.close() > from && s.open() < from + length).toList();
                    return found.equals(all);
                });
    }

    private static TradingSession session(ZoneId zone, String open, String close) {
        return new TradingSession(at(zone, open), at(zone, close));
    }

    private static long at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toEpochSecond();
    }
}
