package tradewind.tws.gateway.internal.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    @ParameterizedTest
    @CsvSource({"2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"})
    void findsEaster(LocalDate sunday) {
        assertEquals(sunday, Holidays.easter(sunday.getYear()));
    }

    @ParameterizedTest
    @CsvSource({"XETRA, 2026-04-03, CLOSED", "XETRA, 2026-04-06, CLOSED", "XETRA, 2026-05-01, CLOSED",
            "XETRA, 2026-05-25, FULL", "XETRA, 2018-05-21, CLOSED", "XETRA, 2017-10-03, CLOSED", "XETRA, 2024-10-03, FULL",
            "XETRA, 2026-12-24, CLOSED", "XETRA, 2026-12-31, CLOSED", "XETRA, 2026-12-30, SHORT", "XETRA, 2023-12-29, SHORT",
            "XETRA, 2023-12-28, FULL", "XETRA, 2026-11-22, CLOSED", "EUREX, 2026-12-30, FULL", "EUREX, 2026-12-24, CLOSED",
            "US, 2026-11-26, CLOSED", "US, 2026-11-27, SHORT", "US, 2026-07-03, CLOSED", "US, 2026-07-02, FULL",
            "US, 2025-07-03, SHORT", "US, 2023-07-03, SHORT", "US, 2022-06-20, CLOSED", "US, 2021-06-18, FULL",
            "US, 2021-12-24, CLOSED", "US, 2021-12-31, FULL", "US, 2024-12-24, SHORT", "US, 2026-12-24, SHORT",
            "US, 2023-01-02, CLOSED", "US, 2026-01-19, CLOSED", "US, 2026-02-16, CLOSED", "US, 2026-05-25, CLOSED",
            "US, 2026-09-07, CLOSED", "US, 2018-12-05, CLOSED", "US, 2012-10-29, CLOSED", "US, 2026-04-03, CLOSED",
            "CME, 2026-11-26, SHORT", "CME, 2026-12-25, CLOSED", "CME, 2026-11-23, FULL", "FOREX, 2026-11-26, FULL",
            "FOREX, 2026-12-25, CLOSED"})
    void knowsTheDay(Holidays exchange, LocalDate day, Holidays.Kind kind) {
        assertEquals(kind, exchange.kind(day));
    }

    @Test
    void aYearOfXetraHasTheUsualNumberOfDays() {
        assertEquals(254, LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2025, 1, 1))
                .filter(d -> Holidays.XETRA.kind(d) != Holidays.Kind.CLOSED).count());
        assertEquals(252, LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2025, 1, 1))
                .filter(d -> Holidays.US.kind(d) != Holidays.Kind.CLOSED).count());
    }
}
