package tradewind.tws.connection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tradewind.core.bar.BarSize;
import tradewind.core.instrument.TradingHours;

/**
 * Cuts a stretch of history into pages that one request may ask for, from the end backwards. Times are epoch seconds.
 * Pure arithmetic.
 */
final class HistoryPlan {
    static final long NOW = Long.MAX_VALUE;
    private static final long DAY = 86_400;
    private static final long WEEK = 7 * DAY;
    private static final long MONTH = 30 * DAY;
    private static final long YEAR = 365 * DAY;
    /** Bars of 30 s and less exist for half a year. */
    private static final long SMALL_BARS_LIFE = 183 * DAY;
    private static final long MARGIN = 60;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss").withZone(ZoneOffset.UTC);

    /**
     * One request.
     *
     * @param end      exclusive, {@link #NOW} for the present
     * @param start    what the page reaches back to at least
     * @param duration as TWS spells it
     */
    record Page(long start, long end, String duration) {
        /** Empty for the present, else UTC. */
        String endText() {
            return end == NOW ? "" : UTC.format(Instant.ofEpochSecond(end));
        }
    }

    private HistoryPlan() {
    }

    /** The longest stretch that one request for such bars may ask for. */
    static long longest(BarSize size) {
        return switch (size) {
            case S1 -> 1_800;
            case S5 -> 7_200;
            case S10, S15 -> 14_400;
            case S30 -> 28_800;
            // More than a day of minutes in one go risks a time-out of the server.
            case M1 -> DAY;
            case M2 -> 2 * DAY;
            case M3, M5, M10 -> WEEK;
            case M15, M20 -> 2 * WEEK;
            case M30, H1, H2, H3, H4, H8, M90 -> MONTH;
            case D1 -> 10 * YEAR;
            case W1, MO1 -> 20 * YEAR;
        };
    }

    /** The earliest time that is worth asking for. */
    static long earliest(BarSize size, long from, long now) {
        return size.seconds() <= BarSize.S30.seconds() ? Math.max(from, now - SMALL_BARS_LIFE) : from;
    }

    /** The page that ends at {@code end}. @param now in the server's clock */
    static Page page(BarSize size, long from, long end, long now) {
        long last = end == NOW ? now : end;
        long start = Math.max(from, last - longest(size));
        // The present moves on while the request travels.
        long margin = end == NOW ? MARGIN + size.seconds() : 0;
        return new Page(start, end, duration(size, Math.min(longest(size), Math.max(1, last - start + margin))));
    }

    /** How many pages a stretch takes at most. */
    static int pages(BarSize size, long from, long end) {
        return (int) Math.max(1, Math.min(100_000, Math.ceilDiv(end - from, longest(size))));
    }

    private static String duration(BarSize size, long seconds) {
        int bar = size.seconds();
        if (bar < 60 || bar == 60 && seconds <= 8 * 3_600) {
            return Math.max(seconds, Math.min(bar, 60)) + " S";
        }
        if (bar <= 3_600 && seconds <= WEEK) {
            return Math.ceilDiv(seconds, DAY) + " D";
        }
        if (bar <= 4 * 3_600 && seconds <= 2 * WEEK) {
            return Math.ceilDiv(seconds, WEEK) + " W";
        }
        if (size.intraday()) {
            return Math.ceilDiv(seconds, MONTH) + " M";
        }
        return Math.ceilDiv(seconds, YEAR) + " Y";
    }

    /**
     * The end of the next page to ask for: the market may have been closed for a whole page.
     *
     * @param end where the page before began
     */
    static long skipClosed(BarSize size, TradingHours hours, long from, long end) {
        long at = end;
        while (size.intraday() && at > from && hours.sessions(Math.max(from, at - longest(size)), at).isEmpty()) {
            at -= longest(size);
        }
        return at;
    }
}
