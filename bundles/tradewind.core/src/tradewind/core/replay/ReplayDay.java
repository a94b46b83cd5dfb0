package tradewind.core.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One day of a replay.
 *
 * @param date    the trading day, as the exchange counts
 * @param begin   where its recording begins
 * @param opening where regular trading begins, {@code begin} if it was not recorded
 * @param end     where its recording ends; nothing is played behind it
 * @param zone    of the exchange
 */
public record ReplayDay(LocalDate date, Instant begin, Instant opening, Instant end, ZoneId zone) {
    /** The nearest moment of this day. */
    public Instant nearest(Instant time) {
        return time.isBefore(begin) ? begin : time.isAfter(end) ? end : time;
    }

    public boolean contains(Instant time) {
        return !time.isBefore(begin) && !time.isAfter(end);
    }
}
