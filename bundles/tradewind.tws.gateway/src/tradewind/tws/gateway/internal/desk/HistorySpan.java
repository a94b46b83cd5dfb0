package tradewind.tws.gateway.internal.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradewind.core.bar.BarSize;
import tradewind.core.instrument.TradingSession;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.TradingCalendar;
import tradewind.tws.gateway.internal.listing.TradingDay;

/**
 * The length of a historical request: {@code 3600 S}, {@code 5 D}, {@code 2 W}, {@code 6 M}, {@code 1 Y}. Seconds are
 * seconds of trading and days are trading days, back over nights, weekends and holidays; weeks, months and years go by
 * the calendar.
 */
record HistorySpan(int count, char unit) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,6}) ?([SDWMY])");
    /** Sessions searched for seconds of trading. */
    private static final int MOST_DAYS = 400;

    /** Empty if the text is no length. */
    static Optional<HistorySpan> parse(String text) {
        Matcher m = TEXT.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(m.group(1));
        return count > 0 ? Optional.of(new HistorySpan(count, m.group(2).charAt(0))) : Optional.empty();
    }

    /** What TWS says against it, if anything. */
    Optional<String> problem(BarSize size) {
        int most = switch (unit) {
            case 'S' -> 86400;
            case 'D' -> 365;
            case 'W' -> 52;
            case 'M' -> 12;
            default -> 68;
        };
        if (count > most) {
            return Optional.of(unit == 'S' || unit == 'D' ? "Historical data requests for durations longer than "
                    + (unit == 'S' ? most + " seconds must be made in days" : most + " days must be made in years")
                    + "." : "Duration " + count + " " + unit + " is longer than " + most + " " + unit + ".");
        }
        boolean fits = switch (unit) {
            case 'S' -> size.seconds() <= 60 || size.seconds() <= count;
            case 'D' -> size.seconds() <= 86400;
            default -> size.seconds() >= 10;
        };
        return fits ? Optional.empty() : Optional.of("Invalid step: " + size.wireText() + " for " + count + " " + unit);
    }

    /** The first moment wanted, epoch seconds, of a request that ends before {@code end}. */
    long from(Listing listing, long end, boolean regularOnly) {
        return switch (unit) {
            case 'S' -> seconds(listing.calendar(), end, regularOnly);
            case 'D' -> days(listing.calendar(), end, regularOnly);
            default -> calendar(listing, end);
        };
    }

    private long seconds(TradingCalendar calendar, long end, boolean regularOnly) {
        long left = count;
        TradingDay day = calendar.lastOpened(end - 1);
        for (int i = 0; i < MOST_DAYS; i++) {
            List<TradingSession> sessions = day.sessions(regularOnly);
            for (int s = sessions.size() - 1; s >= 0; s--) {
                long close = Math.min(sessions.get(s).close(), end);
                long length = close - sessions.get(s).open();
                if (length >= left) {
                    return close - left;
                }
                left -= Math.max(0, length);
            }
            day = calendar.previous(day.date());
        }
        return day.open();
    }

    private long days(TradingCalendar calendar, long end, boolean regularOnly) {
        TradingDay day = calendar.lastOpened(end - 1);
        if (regularOnly && day.regular().getFirst().open() >= end) {
            day = calendar.previous(day.date());
        }
        for (int i = 1; i < count; i++) {
            day = calendar.previous(day.date());
        }
        return day.sessions(regularOnly).getFirst().open();
    }

    private long calendar(Listing listing, long end) {
        LocalDate last = LocalDate.ofEpochDay(Math.floorDiv(end, 86400L));
        LocalDate first = switch (unit) {
            case 'W' -> last.minusWeeks(count);
            case 'M' -> last.minusMonths(count);
            default -> last.minusYears(count);
        };
        return listing.calendar().next(first).open();
    }

    /** Midnight UTC of the trading day that {@code time} lies in or after; stamps of daily bars are compared with it. */
    static long dayStamp(Listing listing, long time) {
        TradingDay day = listing.calendar().lastOpened(time);
        return day.date().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }
}
