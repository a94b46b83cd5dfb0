package tradewind.tws.gateway.internal.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import tradewind.core.instrument.TradingSession;
import tradewind.tws.gateway.internal.listing.TradingDay.Auction;

/** The trading days of a venue. Thread-safe. */
public final class TradingCalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd:HHmm");

    /**
     * The clock of a day, local times. An {@code open} after the {@code close} lies on the evening before.
     *
     * @param shortClose        close of a short day
     * @param shortRegularClose end of its regular hours
     */
    record Hours(LocalTime open, LocalTime close, LocalTime regularOpen, LocalTime regularClose, LocalTime shortClose,
            LocalTime shortRegularClose) {
    }

    /** The auctions of a day with regular hours from {@code open} to {@code close} (epoch seconds). */
    @FunctionalInterface
    interface Auctions {
        List<Auction> of(TradingSession regular);
    }

    /** Seconds from the nearest hours beyond which trading on a closed day is a day of its own. */
    private static final long FAR = 3 * 3600;

    private final ZoneId zone;
    private final Holidays holidays;
    private final Hours hours;
    private final Auctions auctions;
    private final Map<LocalDate, TradingDay> days = new ConcurrentHashMap<>();

    TradingCalendar(ZoneId zone, Holidays holidays, Hours hours, Auctions auctions) {
        this.zone = zone;
        this.holidays = holidays;
        this.hours = hours;
        this.auctions = auctions;
    }

    public ZoneId zone() {
        return zone;
    }

    public TradingDay day(LocalDate date) {
        TradingDay day = days.get(date);
        if (day == null) {
            day = make(date);
            days.put(date, day);
        }
        return day;
    }

    private TradingDay make(LocalDate date) {
        Holidays.Kind kind = holidays.kind(date);
        if (kind == Holidays.Kind.CLOSED) {
            return new TradingDay(date, List.of(), List.of(), List.of());
        }
        boolean full = kind == Holidays.Kind.FULL;
        LocalDate openDate = hours.open.isBefore(hours.close) ? date : date.minusDays(1);
        LocalDate regularDate = hours.regularOpen.isBefore(hours.regularClose) ? date : date.minusDays(1);
        TradingSession all = new TradingSession(at(openDate, hours.open),
                at(date, full ? hours.close : hours.shortClose));
        TradingSession regular = new TradingSession(at(regularDate, hours.regularOpen),
                at(date, full ? hours.regularClose : hours.shortRegularClose));
        return new TradingDay(date, List.of(all), List.of(regular), auctions.of(regular));
    }

    private long at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toEpochSecond();
    }

    /**
     * This calendar with days made longer, or added, where trading was recorded outside its hours.
     *
     * @param times epoch seconds, ascending
     */
    public TradingCalendar covering(long[] times) {
        TradingCalendar wider = new TradingCalendar(zone, holidays, hours, auctions);
        long last = Long.MIN_VALUE;
        for (long time : times) {
            if (time >= last && wider.openDay(time).isEmpty()) {
                wider.cover(Math.floorDiv(time, 60) * 60);
            }
            last = (Math.floorDiv(time, 60) + 1) * 60;
        }
        return wider;
    }

    private void cover(long minute) {
        TradingDay before = lastOpened(minute);
        TradingDay after = next(before.date());
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(minute), zone);
        boolean far = Math.min(minute - before.close(), after.open() - minute) > FAR;
        if (far && day(date).closed()) {
            TradingSession only = new TradingSession(minute, minute + 60);
            days.put(date, new TradingDay(date, List.of(only), List.of(only), List.of()));
        } else if (minute - before.close() <= after.open() - minute) {
            widen(before, new TradingSession(before.open(), minute + 60));
        } else {
            widen(after, new TradingSession(minute, after.close()));
        }
    }

    private void widen(TradingDay day, TradingSession session) {
        boolean regularIsAll = day.regular().equals(day.trading());
        days.put(day.date(), new TradingDay(day.date(), List.of(session),
                regularIsAll ? List.of(session) : day.regular(), day.auctions()));
    }

    /** The trading day that {@code time} (epoch seconds) falls into, if the market is open then. */
    public Optional<TradingDay> openDay(long time) {
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(time), zone);
        for (int i = 0; i < 2; i++) {
            TradingDay day = day(date.plusDays(i));
            if (day.isOpen(time, false)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** The last trading day that opened at or before {@code time} (epoch seconds). */
    public TradingDay lastOpened(long time) {
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(time), zone).plusDays(1);
        while (true) {
            TradingDay day = day(date);
            if (!day.closed() && day.open() <= time) {
                return day;
            }
            date = date.minusDays(1);
        }
    }

    /** The first trading day after {@code date}. */
    public TradingDay next(LocalDate date) {
        LocalDate d = date.plusDays(1);
        while (day(d).closed()) {
            d = d.plusDays(1);
        }
        return day(d);
    }

    /** The last trading day before {@code date}. */
    public TradingDay previous(LocalDate date) {
        LocalDate d = date.minusDays(1);
        while (day(d).closed()) {
            d = d.minusDays(1);
        }
        return day(d);
    }

    /** Whether the market is open at {@code time} (epoch seconds). */
    public boolean isOpen(long time, boolean regularOnly) {
        return openDay(time).map(d -> d.isOpen(time, regularOnly)).orElse(false);
    }

    /**
     * The hours of the {@code days} days from {@code from} on, as contract details have them:
     * {@code 20261123:0900-20261123:1736;20261128:CLOSED}.
     */
    public String text(LocalDate from, int days, boolean regularOnly) {
        StringJoiner text = new StringJoiner(";");
        for (int i = 0; i < days; i++) {
            TradingDay day = day(from.plusDays(i));
            if (day.closed()) {
                text.add(DAY.format(day.date()) + ":CLOSED");
            } else {
                List<String> parts = new ArrayList<>();
                for (TradingSession s : day.sessions(regularOnly)) {
                    parts.add(minute(s.open()) + "-" + minute(s.close()));
                }
                text.add(String.join(",", parts));
            }
        }
        return text.toString();
    }

    private String minute(long time) {
        return MINUTE.format(Instant.ofEpochSecond(time).atZone(zone));
    }
}
