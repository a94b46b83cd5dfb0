package tradewind.tws.connection;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Moments as the server words them: {@code 20260413 15:27:04 US/Eastern}, without a zone in that of the server, with a
 * dash between date and time ({@code 20260413-15:27:04}) in UTC.
 */
final class ExecutionTime {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})"
            + "(?:(-|T|\\s+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?\\s*(.*)");
    private static final Pattern EPOCH_SECONDS = Pattern.compile("\\d{9,10}");

    private ExecutionTime() {
    }

    /** @param server the zone of a text that names none, or one that is not known */
    static Optional<Instant> parse(String text, ZoneId server) {
        String stripped = text.strip();
        if (EPOCH_SECONDS.matcher(stripped).matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(stripped)));
        }
        Matcher m = TEXT.matcher(stripped);
        try {
            return m.matches() ? Optional.of(local(m).atZone(zone(m, server)).toInstant()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(Matcher m) {
        return LocalDateTime.of(number(m.group(1)), number(m.group(2)), number(m.group(3)), number(m.group(5)),
                number(m.group(6)), number(m.group(7)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneId zone(Matcher m, ZoneId server) {
        String name = m.group(8).strip();
        if (name.isEmpty()) {
            return "-".equals(m.group(4)) ? ZoneOffset.UTC : server;
        }
        return ZoneNames.find(name).orElse(server);
    }

    /** The zone behind the time of a text such as {@code 20261123 02:00:00 US/Eastern}. */
    static Optional<ZoneId> zone(String text) {
        Matcher m = TEXT.matcher(text.strip());
        return m.matches() && !m.group(8).isBlank() ? ZoneNames.find(m.group(8)) : Optional.empty();
    }
}
