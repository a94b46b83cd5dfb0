package tradewind.tws.gateway.internal.listing;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The days of an exchange: which are full, which short, which closed. Weekends are closed. */
public enum Holidays {
    /** Xetra: last trading day of the year until 14:00. */
    XETRA {
        @Override
        Kind weekday(LocalDate d) {
            if (german(d)) {
                return Kind.CLOSED;
            }
            return d.equals(lastTradingDay(d.getYear())) ? Kind.SHORT : Kind.FULL;
        }

        private LocalDate lastTradingDay(int year) {
            LocalDate d = LocalDate.of(year, 12, 30);
            while (weekend(d)) {
                d = d.minusDays(1);
            }
            return d;
        }
    },
    /** Eurex index derivatives: Xetra's holidays, full hours otherwise. */
    EUREX {
        @Override
        Kind weekday(LocalDate d) {
            return german(d) ? Kind.CLOSED : Kind.FULL;
        }
    },
    /** NYSE, Nasdaq, Arca: short days end at 13:00. */
    US {
        @Override
        Kind weekday(LocalDate d) {
            if (american(d) || SPECIAL_US.contains(d)) {
                return Kind.CLOSED;
            }
            return americanShort(d) ? Kind.SHORT : Kind.FULL;
        }
    },
    /** CME equity index futures: short (until 12:00 Chicago) on most US holidays, closed on three. */
    CME {
        @Override
        Kind weekday(LocalDate d) {
            if (d.equals(goodFriday(d.getYear())) || d.equals(observed(d.getYear(), 12, 25))
                    || d.equals(observed(d.getYear(), 1, 1))) {
                return Kind.CLOSED;
            }
            return american(d) || americanShort(d) ? Kind.SHORT : Kind.FULL;
        }
    },
    /** Currencies: closed at Christmas and New Year only. */
    FOREX {
        @Override
        Kind weekday(LocalDate d) {
            MonthDay day = MonthDay.from(d);
            return day.equals(MonthDay.of(12, 25)) || day.equals(MonthDay.of(1, 1)) ? Kind.CLOSED : Kind.FULL;
        }
    };

    /** How much of a day is traded. */
    public enum Kind {
        FULL, SHORT, CLOSED
    }

    /** Closed for mourning and storm. */
    private static final Set<LocalDate> SPECIAL_US = Set.of(LocalDate.of(2012, 10, 29), LocalDate.of(2012, 10, 30),
            LocalDate.of(2018, 12, 5), LocalDate.of(2025, 1, 9));

    abstract Kind weekday(LocalDate d);

    public Kind kind(LocalDate d) {
        return weekend(d) ? Kind.CLOSED : weekday(d);
    }

    static boolean weekend(LocalDate d) {
        return d.getDayOfWeek() == SATURDAY || d.getDayOfWeek() == SUNDAY;
    }

    private static boolean german(LocalDate d) {
        LocalDate easter = easter(d.getYear());
        boolean fixed = switch (d.getMonthValue() * 100 + d.getDayOfMonth()) {
            case 101, 501, 1224, 1225, 1226, 1231 -> true;
            // Whit Monday and 3 October were exchange holidays for some years only.
            case 1003 -> d.getYear() >= 2014 && d.getYear() <= 2021;
            default -> false;
        };
        return fixed || d.equals(easter.minusDays(2)) || d.equals(easter.plusDays(1))
                || d.getYear() >= 2015 && d.getYear() <= 2021 && d.equals(easter.plusDays(50));
    }

    private static boolean american(LocalDate d) {
        int y = d.getYear();
        return d.equals(newYear(y)) || d.equals(nth(y, 1, 3, MONDAY)) || d.equals(nth(y, 2, 3, MONDAY))
                || d.equals(goodFriday(y)) || d.equals(LocalDate.of(y, 5, 1).with(lastInMonth(MONDAY)))
                || y >= 2022 && d.equals(observed(y, 6, 19)) || d.equals(observed(y, 7, 4))
                || d.equals(nth(y, 9, 1, MONDAY)) || d.equals(nth(y, 11, 4, THURSDAY)) || d.equals(observed(y, 12, 25));
    }

    private static boolean americanShort(LocalDate d) {
        int y = d.getYear();
        MonthDay day = MonthDay.from(d);
        boolean eve = day.equals(MonthDay.of(7, 3)) || day.equals(MonthDay.of(12, 24));
        return eve && d.getDayOfWeek() != FRIDAY || d.equals(nth(y, 11, 4, THURSDAY).plusDays(1));
    }

    private static LocalDate nth(int year, int month, int n, DayOfWeek day) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(n, day));
    }

    /** New Year's Day on a Saturday is not made up for. */
    private static LocalDate newYear(int year) {
        LocalDate d = LocalDate.of(year, 1, 1);
        return d.getDayOfWeek() == SUNDAY ? d.plusDays(1) : d;
    }

    private static LocalDate observed(int year, int month, int day) {
        LocalDate d = LocalDate.of(year, month, day);
        return switch (d.getDayOfWeek()) {
            case SATURDAY -> d.minusDays(1);
            case SUNDAY -> d.plusDays(1);
            default -> d;
        };
    }

    private static LocalDate goodFriday(int year) {
        return easter(year).minusDays(2);
    }

    /** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
