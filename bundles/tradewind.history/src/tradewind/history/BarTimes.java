package tradewind.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

/**
 * Times of bars as text, epoch seconds UTC as numbers. Written as {@code 2017-07-28T07:03:00Z}. Remembers the last day,
 * since the rows of a file seldom change it; not safe for several threads.
 */
final class BarTimes {
    private static final DateTimeFormatter GENERAL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendLiteral('T').append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart().appendOffset("+HH:MM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HHMM", "Z").optionalEnd().optionalEnd()
            .toFormatter();
    private static final int DAY = 86400;
    /** Epoch numbers from here on are milliseconds: as seconds they would lie beyond the year 5000. */
    private static final long MILLISECONDS = 100_000_000_000L;

    private String parsedDay = "";
    private long parsedDayStart;
    private String formattedDay = "";
    private long formattedDayNumber = Long.MIN_VALUE;

    /** Appends the time in the form that every reader of ISO-8601 knows. */
    void append(StringBuilder out, long time) {
        long date = Math.floorDiv(time, DAY);
        if (date != formattedDayNumber) {
            formattedDay = LocalDate.ofEpochDay(date).toString();
            formattedDayNumber = date;
        }
        int second = Math.floorMod(time, DAY);
        out.append(formattedDay).append('T');
        two(out, second / 3600).append(':');
        two(out, second / 60 % 60).append(':');
        two(out, second % 60).append('Z');
    }

    private static StringBuilder two(StringBuilder out, int number) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /**
     * Reads ISO-8601 with an offset, without one as UTC, a date alone as its midnight UTC, or epoch seconds or
     * milliseconds.
     *
     * @throws DateTimeException if it is none of these, or not a whole second
     */
    long parse(String text) {
        int length = text.length();
        if (length >= 19 && isUtc(text, length) && hasShape(text)) {
            int hour = number(text, 11);
            int minute = number(text, 14);
            int second = number(text, 17);
            if (hour < 24 && minute < 60 && second < 60) {
                return startOfDay(text) + hour * 3600 + minute * 60 + second;
            }
        }
        return parseGeneral(text);
    }

    private static boolean isUtc(String text, int length) {
        return length == 19 || length == 20 && text.charAt(19) == 'Z'
                || length == 25 && text.endsWith("+00:00");
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < 19; i++) {
            char c = text.charAt(i);
            boolean fits = switch (i) {
                case 4, 7 -> c == '-';
                case 10 -> c == 'T' || c == ' ';
                case 13, 16 -> c == ':';
                default -> c >= '0' && c <= '9';
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private long startOfDay(String text) {
        if (parsedDay.isEmpty() || !text.startsWith(parsedDay)) {
            String date = text.substring(0, 10);
            parsedDayStart = LocalDate.parse(date).toEpochDay() * DAY;
            parsedDay = date;
        }
        return parsedDayStart;
    }

    private static long parseGeneral(String text) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return parseDigits(text);
        }
        String iso = text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11)
                : text;
        TemporalAccessor parsed = GENERAL.parseBest(iso, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        LocalDateTime utc = switch (parsed) {
            case OffsetDateTime t -> t.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
            case LocalDateTime t -> t;
            default -> LocalDate.from(parsed).atStartOfDay();
        };
        return wholeSecond(utc);
    }

    private static long parseDigits(String text) {
        if (text.length() == 8) {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).toEpochDay() * DAY;
        }
        if (text.length() > 15) {
            throw new DateTimeException("not a time: " + text);
        }
        long number = Long.parseLong(text);
        if (number < MILLISECONDS) {
            return number;
        }
        if (number % 1000 != 0) {
            throw new DateTimeException("not a whole second: " + text);
        }
        return number / 1000;
    }

    private static long wholeSecond(LocalDateTime time) {
        if (time.getNano() != 0) {
            throw new DateTimeException("not a whole second: " + time);
        }
        return time.toEpochSecond(ZoneOffset.UTC);
    }
}
