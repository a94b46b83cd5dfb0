package tradewind.core.instrument;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When an instrument trades. TWS names the sessions of a few days; other days follow the weekly pattern that these show,
 * so a holiday outside the named days looks like a trading day.
 */
public final class TradingHours {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd:HHmm");

    /** Times of day; a close at or before the open lies on the next day; {@code openDay} -1 is the evening before. */
    private record Pattern(int openDay, LocalTime open, int closeDay, LocalTime close) {
    }

    private static final String CONTINUOUS = "CONTINUOUS";

    private final String text;
    private final ZoneId zone;
    private final TreeMap<LocalDate, List<TradingSession>> named = new TreeMap<>();
    private final Map<DayOfWeek, List<Pattern>> weekly = new EnumMap<>(DayOfWeek.class);

    private TradingHours(String text, ZoneId zone) {
        this.text = text;
        this.zone = zone;
    }

    /** Always open. */
    public static TradingHours continuous(ZoneId zone) {
        TradingHours hours = new TradingHours(CONTINUOUS, zone);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.weekly.put(day, List.of(new Pattern(0, LocalTime.MIDNIGHT, 1, LocalTime.MIDNIGHT)));
        }
        return hours;
    }

    /**
     * Reads TWS's form, {@code 20261123:0900-20261123:1730;20261124:CLOSED;...}; several sessions of a day are separated
     * by commas. The trading day is the day in which a session ends: what opens on Sunday evening trades for Monday, and
     * a session that ends at midnight belongs to the day that is then over.
     *
     * @throws IllegalArgumentException if a part cannot be read
     */
    public static TradingHours parse(String text, ZoneId zone) {
        if (text.equals(CONTINUOUS)) {
            return continuous(zone);
        }
        TradingHours hours = new TradingHours(text, zone);
        for (String part : text.split(";")) {
            if (!part.isBlank()) {
                hours.readDay(part.trim());
            }
        }
        hours.learnWeek();
        return hours;
    }

    private void readDay(String part) {
        try {
            if (part.endsWith(":CLOSED")) {
                named.putIfAbsent(LocalDate.parse(part.substring(0, 8), DAY), new ArrayList<>());
                return;
            }
            String date = part.substring(0, 9);
            for (String session : part.split(",")) {
                String[] ends = session.split("-");
                LocalDateTime open = time(date, ends[0]);
                LocalDateTime close = time(open.format(MINUTE).substring(0, 9), ends[1]);
                named.computeIfAbsent(close.minusMinutes(1).toLocalDate(), d -> new ArrayList<>())
                        .add(new TradingSession(seconds(open), seconds(close)));
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Cannot read the trading hours \"" + part + "\"", e);
        }
    }

    /** Reads {@code yyyyMMdd:HHmm}, or {@code HHmm} on the given date. */
    private static LocalDateTime time(String datePrefix, String text) {
        return LocalDateTime.parse(text.length() == 4 ? datePrefix + text : text, MINUTE);
    }

    private void learnWeek() {
        for (var day : named.entrySet()) {
            DayOfWeek weekday = day.getKey().getDayOfWeek();
            List<Pattern> pattern = day.getValue().stream().map(s -> pattern(day.getKey(), s)).toList();
            List<Pattern> known = weekly.get(weekday);
            // A half day is shorter than the usual day: the longer pattern is the rule.
            if (known == null || length(pattern) > length(known)) {
                weekly.put(weekday, pattern);
            }
        }
        List<Pattern> typical = weekly.values().stream().filter(p -> !p.isEmpty())
                .max((a, b) -> Long.compare(length(a), length(b))).orElse(List.of());
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
            if (!weekend && weekly.getOrDefault(day, List.of()).isEmpty()) {
                weekly.put(day, typical);
            }
            weekly.putIfAbsent(day, List.of());
        }
    }

    private Pattern pattern(LocalDate day, TradingSession s) {
        LocalDateTime open = local(s.open());
        LocalDateTime close = local(s.close());
        return new Pattern((int) (open.toLocalDate().toEpochDay() - day.toEpochDay()), open.toLocalTime(),
                (int) (close.toLocalDate().toEpochDay() - day.toEpochDay()), close.toLocalTime());
    }

    private static long length(List<Pattern> patterns) {
        return patterns.stream().mapToLong(p -> (p.closeDay - p.openDay) * 86400L + p.close.toSecondOfDay()
                - p.open.toSecondOfDay()).sum();
    }

    /** The text that {@link #parse} reads back. */
    public String text() {
        return text;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The sessions of a trading day, ascending; none on a closed day. */
    public List<TradingSession> sessions(LocalDate day) {
        List<TradingSession> exact = named.get(day);
        if (exact != null) {
            return List.copyOf(exact);
        }
        return weekly.getOrDefault(day.getDayOfWeek(), List.of()).stream()
                .map(p -> new TradingSession(seconds(day.plusDays(p.openDay).atTime(p.open)),
                        seconds(day.plusDays(p.closeDay).atTime(p.close))))
                .toList();
    }

    /** Start of a trading day, epoch seconds: midnight, or the opening of its first session if that is before. */
    public long dayStart(LocalDate day) {
        long midnight = day.atStartOfDay(zone).toEpochSecond();
        return sessions(day).stream().mapToLong(TradingSession::open).min().stream()
                .map(open -> Math.min(open, midnight)).findFirst().orElse(midnight);
    }

    /** The trading day that a moment belongs to, whether the market is open then or not. */
    public LocalDate tradingDay(long time) {
        LocalDate day = local(time).toLocalDate();
        return time >= dayStart(day.plusDays(1)) ? day.plusDays(1) : day;
    }

    /** The sessions that overlap {@code from} (inclusive) to {@code to} (exclusive), epoch seconds, ascending. */
    public List<TradingSession> sessions(long from, long to) {
        List<TradingSession> result = new ArrayList<>();
        LocalDate last = local(to).toLocalDate().plusDays(1);
        for (LocalDate day = local(from).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (TradingSession s : sessions(day)) {
                if (s.close() > from && s.open() < to) {
                    result.add(s);
                }
            }
        }
        return result;
    }

    /** The session that {@code time} lies in, if the market is open then. */
    public Optional<TradingSession> sessionAt(long time) {
        return sessions(time, time + 1).stream().findFirst();
    }

    /** The first session that opens after {@code time}, looking at most 30 days ahead. */
    public Optional<TradingSession> nextAfter(long time) {
        LocalDate day = local(time).toLocalDate();
        for (int i = 0; i <= 30; i++) {
            for (TradingSession s : sessions(day.plusDays(i))) {
                if (s.open() > time) {
                    return Optional.of(s);
                }
            }
        }
        return Optional.empty();
    }

    private long seconds(LocalDateTime t) {
        return t.atZone(zone).toEpochSecond();
    }

    private LocalDateTime local(long seconds) {
        return LocalDateTime.ofInstant(java.time.Instant.ofEpochSecond(seconds), zone);
    }
}
