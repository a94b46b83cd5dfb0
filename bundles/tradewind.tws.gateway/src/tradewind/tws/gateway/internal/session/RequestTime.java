package tradewind.tws.gateway.internal.session;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times in requests: {@code 20261123-09:00:00} in UTC, {@code 20261123 10:00:00 Europe/Berlin}, without a zone, a date. */
public final class RequestTime {
    private static final Pattern TEXT =
            Pattern.compile("([0-9]{8})(?:(-| +)([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?: +(\\S+))?)?");
    private static final Map<String, String> ZONES = Map.of("MET", "Europe/Berlin", "CET", "Europe/Berlin", "EST",
            "America/New_York", "EDT", "America/New_York", "GMT", "UTC", "JST", "Asia/Tokyo", "PST",
            "America/Los_Angeles");

    private RequestTime() {
    }

    /**
     * Epoch seconds; empty if it cannot be read.
     *
     * @param zone where a time without one is meant
     */
    public static OptionalLong parse(String text, ZoneId zone) {
        Matcher m = TEXT.matcher(text.strip());
        if (!m.matches()) {
            return OptionalLong.empty();
        }
        try {
            LocalDate date = LocalDate.parse(m.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            LocalTime time = m.group(3) == null ? LocalTime.MIDNIGHT
                    : LocalTime.parse(m.group(3).length() % 3 == 1 ? "0" + m.group(3) : m.group(3));
            return OptionalLong.of(LocalDateTime.of(date, time).atZone(zone(m, zone)).toEpochSecond());
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static ZoneId zone(Matcher m, ZoneId fallback) {
        if (m.group(4) != null) {
            return ZoneId.of(ZONES.getOrDefault(m.group(4), m.group(4)));
        }
        return "-".equals(m.group(2)) ? ZoneOffset.UTC : fallback;
    }

    /** Whether a time of day stands without its zone, of which TWS warns. */
    public static boolean lacksZone(String text) {
        Matcher m = TEXT.matcher(text.strip());
        return m.matches() && m.group(3) != null && m.group(4) == null && !"-".equals(m.group(2));
    }
}
