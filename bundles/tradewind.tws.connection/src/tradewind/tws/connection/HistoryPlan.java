package tradewind.tws.connection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tradewind.core.bar.BarGrid;
import tradewind.core.bar.BarSize;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.TradingHours;

/**
 * Cuts a stretch of history into pages that one request may ask for, from the end backwards. Times are epoch seconds.
 *
 * <p>The server counts a duration of days in trading days: "1 D" that ends at noon reaches back to this morning's
 * opening, or over a weekend. Pages of days therefore begin and end where trading days do, so that they hold the same
 * bars whichever way the server counts. Weeks and months reach at least as far back as those
 * of the calendar.
 */
final class HistoryPlan {
    static final long NOW = Long.MAX_VALUE;
    private static final long DAY = 86_400;
    private static final int WEEK = 7;
    /** The shortest month: "1 M" may mean no more. */
    private static final int MONTH = 28;
    private static final int YEAR = 365;
    /** Bars of 30 s and less exist for half a year. */
    private static final long SMALL_BARS_LIFE = 183 * DAY;
    /** Up to this stretch, one-minute bars are asked for by the second. */
    private static final long MINUTES_BY_SECOND = 8 * 3_600;
    private static final int SHORTEST_SECONDS = 300;
    private static final long MARGIN = 60;
    private static final int MANY_PAGES = 100_000;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss").withZone(ZoneOffset.UTC);

    /**
     * One request.
     *
     * @param start    what the page reaches back to at least
     * @param end      exclusive, {@link #NOW} for the present
     * @param duration as TWS spells it
     */
    record Page(long start, long end, String duration) {
        /** Empty for the present, else UTC. */
        String endText() {
            return end == NOW ? "" : UTC.format(Instant.ofEpochSecond(end));
        }
    }

    private final BarSize size;
    private final TradingHours hours;
    private final BarGrid days;
    /** What one request asks for at most: seconds for small bars, else days. */
    private final int longest;

    /** @param size a size that the server serves */
    HistoryPlan(BarSize size, Instrument instrument, boolean regularOnly) {
        this(size, instrument.hours(regularOnly), BarGrid.of(BarSize.D1, instrument.tradingHours()),
                small(size) ? longestSeconds(size) : longestDays(size));
    }

    private HistoryPlan(BarSize size, TradingHours hours, BarGrid days, int longest) {
        this.size = size;
        this.hours = hours;
        this.days = days;
        this.longest = longest;
    }

    /** The same with pages half as long, for a server that takes too long over them; itself when they are short. */
    HistoryPlan shorter() {
        int half = Math.max(small(size) ? SHORTEST_SECONDS : 1, longest / 2);
        return half >= longest ? this : new HistoryPlan(size, hours, days, half);
    }

    static boolean small(BarSize size) {
        return size.seconds() <= BarSize.S30.seconds();
    }

    private static int longestSeconds(BarSize size) {
        return switch (size) {
            case S1 -> 1_800;
            case S5 -> 7_200;
            case S10, S15 -> 14_400;
            default -> 28_800;
        };
    }

    /** A few thousand bars: of more the server may not be ready in time. */
    private static int longestDays(BarSize size) {
        return switch (size) {
            case M1 -> WEEK;
            case M2, M3 -> 2 * WEEK;
            case D1 -> 10 * YEAR;
            case W1, MO1 -> 20 * YEAR;
            default -> MONTH;
        };
    }

    /** The earliest time that is worth asking for. */
    long earliest(long from, long now) {
        return small(size) ? Math.max(from, now - SMALL_BARS_LIFE) : from;
    }

    /** The page that ends at {@code end}. @param now in the server's clock */
    Page page(long from, long end, long now) {
        long last = end == NOW ? now : end;
        // The present moves on while the request travels.
        long margin = end == NOW ? MARGIN + size.seconds() : 0;
        if (small(size)) {
            long start = Math.max(from, last - longest + margin);
            return new Page(start, end, seconds(last - start + margin));
        }
        if (size == BarSize.M1 && last - from <= MINUTES_BY_SECOND) {
            return new Page(from, end, seconds(last - from + margin));
        }
        long start = Math.max(from, daysBefore(days.start(last - 1), longest - 1));
        return new Page(start, end, duration(daysTouched(start, last)));
    }

    private long daysBefore(long dayStart, int count) {
        return count == 0 ? dayStart : days.start(dayStart - count * DAY + DAY / 2);
    }

    private long daysTouched(long start, long last) {
        return Math.round((days.start(last - 1) - days.start(start)) / (double) DAY) + 1;
    }

    private static String seconds(long count) {
        return Math.max(MARGIN, count) + " S";
    }

    private String duration(long count) {
        if (size.seconds() <= 3_600 && count < WEEK) {
            return count + " D";
        }
        if (size.seconds() <= 4 * 3_600 && count <= MONTH) {
            return Math.ceilDiv(count, WEEK) + " W";
        }
        return size.intraday() ? Math.ceilDiv(count, MONTH) + " M" : Math.ceilDiv(count, YEAR) + " Y";
    }

    /** How many pages a stretch takes, as far as can be told before. */
    int pages(long from, long end) {
        return (int) Math.max(1, Math.min(MANY_PAGES, Math.ceilDiv(end - from, small(size) ? longest : longest * DAY)));
    }

    /** Where the next page ends: the market may have been closed for whole pages before {@code end}. */
    long skipClosed(long from, long end) {
        long at = end;
        while (size.intraday() && at > from) {
            long start = page(from, at, at).start();
            if (start >= at || !hours.sessions(start, at).isEmpty()) {
                return at;
            }
            at = start;
        }
        return at;
    }
}
