package tradewind.chart.view.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** The zone in which times are shown. Pure presentation: stored times stay UTC. */
public sealed interface ZoneChoice {
    /** The zone of the exchange. */
    record Exchange() implements ZoneChoice {
    }

    /** The zone of this computer. */
    record Local() implements ZoneChoice {
    }

    /** A fixed offset, UTC being 0. */
    record Offset(ZoneOffset offset) implements ZoneChoice {
    }

    /** A named zone, for example {@code America/New_York}. */
    record Named(ZoneId zone) implements ZoneChoice {
    }

    ZoneChoice EXCHANGE = new Exchange();
    ZoneChoice LOCAL = new Local();
    ZoneChoice UTC = new Offset(ZoneOffset.UTC);

    /**
     * Reads {@code exchange}, {@code local}, {@code utc}, hours from UTC ({@code +2.0}, {@code -3.5}) or a zone's name.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static ZoneChoice parse(String text) {
        String t = text.trim();
        switch (t.toLowerCase(Locale.ROOT)) {
            case "exchange", "":
                return EXCHANGE;
            case "local":
                return LOCAL;
            case "utc":
                return UTC;
            default:
                break;
        }
        try {
            return t.matches("[+-]?[0-9.]+") ? ofHours(Double.parseDouble(t)) : new Named(ZoneId.of(t));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "A zone is exchange, local, utc, hours like +2.0 or a name like Europe/Berlin, not \"" + text
                            + "\"", e);
        }
    }

    /** @param hours from UTC, fractions allowed, -18 to 18 */
    static ZoneChoice ofHours(double hours) {
        return new Offset(ZoneOffset.ofTotalSeconds((int) Math.round(hours * 3600)));
    }

    /** The text that {@link #parse} reads back. */
    default String text() {
        return switch (this) {
            case Exchange e -> "exchange";
            case Local l -> "local";
            case Offset o -> o.offset().equals(ZoneOffset.UTC) ? "utc"
                    : String.format(Locale.ROOT, "%+.4f", o.offset().getTotalSeconds() / 3600.0)
                            .replaceAll("0{1,3}$", "");
            case Named n -> n.zone().getId();
        };
    }

    default ZoneId zone(ZoneId exchange) {
        return switch (this) {
            case Exchange e -> exchange;
            case Local l -> ZoneId.systemDefault();
            case Offset o -> o.offset();
            case Named n -> n.zone();
        };
    }

    /** "UTC+1", "UTC-3:30" for the zone at that moment. */
    static String offsetText(ZoneId zone, long time) {
        int seconds = zone.getRules().getOffset(Instant.ofEpochSecond(time)).getTotalSeconds();
        int minutes = Math.abs(seconds) / 60;
        String sign = seconds == 0 ? "" : seconds < 0 ? "\u2212" : "+";
        String hours = seconds == 0 ? "" : String.valueOf(minutes / 60);
        return "UTC" + sign + hours + (minutes % 60 == 0 ? "" : String.format(Locale.ROOT, ":%02d", minutes % 60));
    }
}
