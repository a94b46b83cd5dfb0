package tradewind.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stretches of history as people type them: {@code 3600S}, {@code 5D}, {@code 2W}, {@code 6M}, {@code 1Y}, {@code max}. */
final class Durations {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\s*([SDWMY])");

    private Durations() {
    }

    static boolean isMaximum(String text) {
        return text.trim().equalsIgnoreCase("max");
    }

    /**
     * When history of this length begins that ends at {@code end}; {@link Instant#MIN} for "max".
     *
     * @throws CommandFailed if it is no duration
     */
    static Instant startBefore(Instant end, String text) {
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
        return (switch (matcher.group(2)) {
            case "S" -> from.minusSeconds(count);
            case "D" -> from.minusDays(count);
            case "W" -> from.minusWeeks(count);
            case "M" -> from.minusMonths(count);
            default -> from.minusYears(count);
        }).toInstant();
    }
}
