package tradewind.tws.gateway.internal.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.instrument.TradingHours;
import tradewind.core.instrument.TradingSession;

class TradingCalendarTest {
    private static final List<TradingCalendar> ALL = List.of(Calendars.XETRA, Calendars.XETRA_INDEX, Calendars.EUREX,
            Calendars.US, Calendars.CME, Calendars.FOREX);

    private static long at(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }

    private static TradingDay day(TradingCalendar calendar, String date) {
        return calendar.day(LocalDate.parse(date));
    }

    @Test
    void opensByTheLocalClockBeforeAndAfterAClockChange() {
        assertEquals(at("2026-10-23T07:00:00Z"), day(Calendars.XETRA, "2026-10-23").open());
        assertEquals(at("2026-10-26T08:00:00Z"), day(Calendars.XETRA, "2026-10-26").open());
        assertEquals(at("2026-03-06T14:30:00Z"), day(Calendars.US, "2026-03-06").regular().getFirst().open());
        assertEquals(at("2026-03-09T13:30:00Z"), day(Calendars.US, "2026-03-09").regular().getFirst().open());
        assertEquals(at("2026-03-08T22:00:00Z"), day(Calendars.CME, "2026-03-09").open());
        assertEquals(at("2026-03-05T23:00:00Z"), day(Calendars.CME, "2026-03-06").open());
    }

    @Test
    void aShortDayEndsEarly() {
        assertEquals(at("2026-12-30T13:06:00Z"), day(Calendars.XETRA, "2026-12-30").close());
        assertEquals(at("2026-11-27T18:00:00Z"), day(Calendars.US, "2026-11-27").regular().getLast().close());
        assertEquals(at("2026-11-27T22:00:00Z"), day(Calendars.US, "2026-11-27").close());
    }

    @Test
    void anEveningSessionCountsForTheNextDay() {
        TradingDay day = Calendars.CME.openDay(at("2026-11-22T23:30:00Z")).orElseThrow();
        assertEquals(LocalDate.of(2026, 11, 23), day.date());
        assertFalse(Calendars.CME.isOpen(at("2026-11-20T22:30:00Z"), false));
    }

    @Test
    void findsTheDayBeforeAndAfter() {
        assertEquals(LocalDate.of(2026, 12, 23), Calendars.XETRA.previous(LocalDate.of(2026, 12, 28)).date());
        assertEquals(LocalDate.of(2027, 1, 4), Calendars.XETRA.next(LocalDate.of(2026, 12, 30)).date());
        assertEquals(LocalDate.of(2026, 11, 20), Calendars.XETRA.lastOpened(at("2026-11-22T12:00:00Z")).date());
        assertEquals(LocalDate.of(2026, 11, 20), Calendars.XETRA.lastOpened(at("2026-11-23T07:59:59Z")).date());
        assertEquals(LocalDate.of(2026, 11, 23), Calendars.XETRA.lastOpened(at("2026-11-23T08:00:00Z")).date());
    }

    @Test
    void writesHoursAsContractDetailsHaveThem() {
        assertEquals("20261127:0400-20261127:1700;20261128:CLOSED",
                Calendars.US.text(LocalDate.of(2026, 11, 27), 2, false));
        assertEquals("20261122:1700-20261123:1600", Calendars.CME.text(LocalDate.of(2026, 11, 23), 1, false));
    }

    @Test
    void clientsReadTheHoursBackAsTheyAre() {
        qt().withExamples(200).forAll(arbitrary().pick(ALL), integers().between(0, 5000)).checkAssert((calendar, n) -> {
            LocalDate from = LocalDate.of(2015, 1, 1).plusDays(n);
            TradingHours hours = TradingHours.parse(calendar.text(from, 10, false), calendar.zone());
            for (int i = 0; i < 10; i++) {
                assertEquals(calendar.day(from.plusDays(i)).trading(), hours.sessions(from.plusDays(i)));
            }
        });
    }

    @Test
    void daysFollowEachOtherWithoutOverlap() {
        qt().withExamples(500).forAll(arbitrary().pick(ALL), integers().between(0, 7000)).checkAssert((calendar, n) -> {
            TradingDay day = calendar.next(LocalDate.of(2010, 1, 1).plusDays(n));
            TradingDay next = calendar.next(day.date());
            assertTrue(next.open() >= day.close());
            assertEquals(day, calendar.openDay(day.open()).orElseThrow());
            assertEquals(day, calendar.openDay(day.close() - 1).orElseThrow());
            assertTrue(calendar.openDay(day.close()).isEmpty() || next.open() == day.close());
            for (TradingSession regular : day.regular()) {
                assertTrue(day.isOpen(regular.open(), false) && day.isOpen(regular.close() - 1, false));
            }
            assertEquals(0, (day.close() - day.open()) % 60);
        });
    }

    @Test
    void growsAroundWhatWasRecordedOutsideItsHours() {
        long late = at("2013-10-07T21:10:30Z");
        long saturday = at("2013-10-12T12:00:00Z");
        assertFalse(Calendars.CME.isOpen(late, false));
        TradingCalendar wider = Calendars.CME.covering(new long[] {late, saturday, saturday + 200});
        assertEquals(LocalDate.of(2013, 10, 7), wider.openDay(late).orElseThrow().date());
        assertEquals(at("2013-10-07T21:11:00Z"), wider.day(LocalDate.of(2013, 10, 7)).close());
        assertEquals(LocalDate.of(2013, 10, 12), wider.openDay(saturday + 200).orElseThrow().date());
        assertFalse(Calendars.CME.isOpen(late, false), "the built-in calendar stays as it was");
    }
}
