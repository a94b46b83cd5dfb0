package tradewind.tws.gateway.internal.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.DayOfWeek;
import tradewind.core.bar.BarSize;

/** Where bars start: on round local times of day, the first of a session when that opens. */
public final class BarGrid {
    private BarGrid() {
    }

    /** Start of the bar that {@code time} lies in, within the session that opens at {@code open}; epoch seconds. */
    static long start(long time, BarSize size, long open, ZoneId zone) {
        long length = size.seconds();
        long shift = length <= 1800 ? 0 : zone.getRules().getOffset(Instant.ofEpochSecond(time)).getTotalSeconds();
        return Math.max(open, Math.floorDiv(time + shift, length) * length - shift);
    }

    /** First moment after {@code time} at which a bar ends, within a session; epoch seconds. */
    static long end(long time, BarSize size, long close, ZoneId zone) {
        return Math.min(close, start(time, size, Long.MIN_VALUE, zone) + size.seconds());
    }

    /** The day that a bar of a day, week or month is stamped with. */
    static LocalDate period(LocalDate date, BarSize size) {
        return switch (size) {
            case W1 -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MO1 -> date.withDayOfMonth(1);
            default -> date;
        };
    }

    /** Midnight UTC. */
    public static long stamp(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }
}
