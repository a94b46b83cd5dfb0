package tradewind.core.bar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.core.instrument.TradingHours;
import tradewind.core.instrument.TradingSession;

/**
 * Where the bars of one size begin and end, by the clock of the exchange: a 4-hour bar begins at 0:00, 4:00, 8:00 ... of
 * the local day, a daily bar with the trading day, a weekly bar with Monday. Every moment lies in exactly one bar, on
 * days when the clock changes too: such a day has shorter or longer bars, never overlapping ones. Any thread may call.
 */
public final class BarGrid {
    private final BarSize size;
    private final ZoneId zone;
    private final Optional<TradingHours> hours;
    /** The stretch asked for last; racing threads may both replace it by a right one. */
    private volatile Stretch cached = new Stretch(0, 0, 0, 1);

    /** A time in which bars follow each other evenly, {@code from} inclusive and {@code to} exclusive. */
    record Stretch(long from, long to, long anchor, long step) {
        boolean contains(long time) {
            return time >= from && time < to;
        }

        long start(long time) {
            return Math.max(from, anchor + Math.floorDiv(time - anchor, step) * step);
        }

        long end(long start) {
            return Math.min(to, anchor + (Math.floorDiv(start - anchor, step) + 1) * step);
        }
    }

    private BarGrid(BarSize size, ZoneId zone, Optional<TradingHours> hours) {
        this.size = size;
        this.zone = zone;
        this.hours = hours;
    }

    /** Days begin at midnight. */
    public static BarGrid of(BarSize size, ZoneId zone) {
        return new BarGrid(size, zone, Optional.empty());
    }

    /** Days are trading days: what trades on Sunday evening for Monday belongs to Monday. */
    public static BarGrid of(BarSize size, TradingHours hours) {
        return new BarGrid(size, hours.zone(), Optional.of(hours));
    }

    public BarSize size() {
        return size;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Start of the bar that {@code time} lies in, epoch seconds. */
    public long start(long time) {
        return stretch(time).start(time);
    }

    /** End (exclusive) of the bar that {@code time} lies in, epoch seconds. */
    public long end(long time) {
        return stretch(time).end(time);
    }

    /**
     * The time that a bar is filed under: its start, or the opening of the session when the market opens inside the bar
     * and nothing was traded before.
     *
     * @param firstTime start of the earliest smaller bar in it
     */
    long label(long start, long end, long firstTime) {
        if (hours.isEmpty() || firstTime == start) {
            return start;
        }
        TradingHours h = hours.get();
        List<TradingSession> sessions = h.sessions(start, Math.min(end, firstTime + 1));
        if (sessions.isEmpty()) {
            return start;
        }
        long open = sessions.stream().mapToLong(TradingSession::open).min().orElse(start);
        return open > start && open <= firstTime ? open : start;
    }

    Stretch stretch(long time) {
        Stretch s = cached;
        if (!s.contains(time)) {
            s = find(time);
            cached = s;
        }
        return s;
    }

    private Stretch find(long time) {
        if (size == BarSize.W1 || size == BarSize.MO1) {
            return period(time);
        }
        if (!size.intraday()) {
            LocalDate day = tradingDay(time);
            return single(dayStart(day), dayStart(day.plusDays(1)));
        }
        return 3600 % size.seconds() == 0 ? evenStretch(time) : dayStretch(time);
    }

    private Stretch period(long time) {
        LocalDate day = tradingDay(time);
        LocalDate first = size == BarSize.W1 ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : day.withDayOfMonth(1);
        return single(dayStart(first), dayStart(size == BarSize.W1 ? first.plusWeeks(1) : first.plusMonths(1)));
    }

    /** Sizes that divide the hour keep step between two changes of the clock. */
    private Stretch evenStretch(long time) {
        Instant at = Instant.ofEpochSecond(time);
        ZoneOffsetTransition before = zone.getRules().previousTransition(at.plusSeconds(1));
        ZoneOffsetTransition after = zone.getRules().nextTransition(at);
        return new Stretch(before == null ? Long.MIN_VALUE / 2 : before.toEpochSecond(),
                after == null ? Long.MAX_VALUE / 2 : after.toEpochSecond(),
                -zone.getRules().getOffset(at).getTotalSeconds(), size.seconds());
    }

    /** Larger sizes start anew every midnight; when the clock changes, the day's bars are laid out one by one. */
    private Stretch dayStretch(long time) {
        LocalDate day = local(time).toLocalDate();
        long from = midnight(day);
        long to = midnight(day.plusDays(1));
        if (to - from == 86400) {
            return new Stretch(from, to, from, size.seconds());
        }
        List<Long> edges = new ArrayList<>();
        for (int second = 0; second < 86400; second += size.seconds()) {
            edges.add(instant(day.atStartOfDay().plusSeconds(second)));
        }
        edges.add(to);
        int i = 0;
        while (edges.get(i + 1) <= time) {
            i++;
        }
        return single(edges.get(i), edges.get(i + 1));
    }

    private static Stretch single(long from, long to) {
        return new Stretch(from, to, from, to - from);
    }

    private LocalDate tradingDay(long time) {
        return hours.map(h -> h.tradingDay(time)).orElseGet(() -> local(time).toLocalDate());
    }

    private long dayStart(LocalDate day) {
        return hours.map(h -> h.dayStart(day)).orElseGet(() -> midnight(day));
    }

    private long midnight(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }

    /** A time that the clock leaps over is the moment of the leap; of a time that comes twice, the first. */
    private long instant(LocalDateTime local) {
        ZoneOffsetTransition leap = zone.getRules().getTransition(local);
        return leap != null && leap.isGap() ? leap.toEpochSecond() : local.atZone(zone).toEpochSecond();
    }

    private LocalDateTime local(long time) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(time), zone);
    }
}
