package tradewind.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradewind.core.instrument.TradingHours;
import tradewind.core.instrument.TradingSession;

/** Stretches of history as people type them: {@code 3600S}, {@code 5D}, {@code 2W}, {@code 6M}, {@code 1Y}, {@code max}. */
final class Durations {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\s*([SDWMY])");

    private Durations() {
    }

    static boolean isMaximum(String text) {
        return text.trim().equalsIgnoreCase("max");
    }

    /** @throws CommandFailed if it is no duration */
    static void check(String text) {
        startBefore(Instant.EPOCH, text, TradingHours.continuous(ZoneOffset.UTC));
    }

    /**
     * When history of this length begins that ends at {@code end}. Days are trading days, as with TWS: {@code 1D} begins
     * with the present or latest one. {@link Instant#MIN} for "max".
     *
     * @throws CommandFailed if it is no duration
     */
    static Instant startBefore(Instant end, String text, TradingHours hours) {
        if (isMaximum(text)) {
            return Instant.MIN;
        }
        Matcher matcher = TEXT.matcher(text.trim().toUpperCase(Locale.ROOT));
        int count = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (count == 0) {
            throw new CommandFailed(ExitCode.USAGE,
                    "A duration is a number and S, D, W, M or Y, or max, not \"" + text + "\"");
        }
        ZonedDateTime from = end.atZone(ZoneOffset.UTC);
        return switch (matcher.group(2)) {
            case "S" -> end.minusSeconds(count);
            case "D" -> tradingDays(end, count, hours);
            case "W" -> from.minusWeeks(count).toInstant();
            case "M" -> from.minusMonths(count).toInstant();
            default -> from.minusYears(count).toInstant();
        };
    }

    private static Instant tradingDays(Instant end, int count, TradingHours hours) {
        LocalDate today = end.atZone(hours.zone()).toLocalDate();
        // An overnight session belongs to the day on which it closes.
        LocalDate day = today.plusDays(1);
        Instant from = end;
        for (int left = count; left > 0 && day.isAfter(today.minusDays(2L * count + 30)); day = day.minusDays(1)) {
            List<TradingSession> sessions = hours.sessions(day);
            if (!sessions.isEmpty() && sessions.get(0).open() < end.getEpochSecond()) {
                from = Instant.ofEpochSecond(sessions.get(0).open());
                left--;
            }
        }
        return from.isBefore(end) ? from : end.minusSeconds(86400L * count);
    }
}
