package tradewind.tws.connection;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Time zones by the names that IB uses for them. */
final class ZoneNames {
    /** Java knows some of these only as fixed offsets, or not at all. */
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("MET", "Europe/Berlin"),
            Map.entry("CET", "Europe/Berlin"), Map.entry("EST", "America/New_York"),
            Map.entry("EST5EDT", "America/New_York"), Map.entry("CST", "America/Chicago"),
            Map.entry("CST6CDT", "America/Chicago"), Map.entry("MST", "America/Denver"),
            Map.entry("MST7MDT", "America/Denver"), Map.entry("PST", "America/Los_Angeles"),
            Map.entry("PST8PDT", "America/Los_Angeles"), Map.entry("GB-Eire", "Europe/London"),
            Map.entry("BST", "Europe/London"), Map.entry("EET", "Europe/Helsinki"),
            Map.entry("MSK", "Europe/Moscow"), Map.entry("JST", "Asia/Tokyo"), Map.entry("HKT", "Asia/Hong_Kong"),
            Map.entry("IST", "Asia/Kolkata"), Map.entry("AET", "Australia/Sydney"),
            Map.entry("AEST", "Australia/Sydney"), Map.entry("Hongkong", "Asia/Hong_Kong"));

    private ZoneNames() {
    }

    /** Also reads {@code EST (Eastern Standard Time)}, as older versions write it. */
    static Optional<ZoneId> find(String text) {
        int bracket = text.indexOf('(');
        String name = (bracket < 0 ? text : text.substring(0, bracket)).strip();
        try {
            return Optional.of(ZoneId.of(NAMES.getOrDefault(name, name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
