package tradewind.core.data;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How times are shown to people: in a zone by name, or at a fixed distance from UTC as the reference does it. Pure
 * presentation: bars keep their epoch seconds, and every moment is shown by a text of its own, from which it can be had
 * back.
 */
public record DisplayTime(ZoneId zone) {
    public static final DisplayTime UTC = new DisplayTime(ZoneOffset.UTC);

    /** Fixed distance from UTC in hours, -18 to 18, fractions allowed. @throws IllegalArgumentException otherwise */
    public static DisplayTime offset(double hours) {
        if (!(Math.abs(hours) <= 18)) {
            throw new IllegalArgumentException("The display offset must be -18 to 18 hours, not " + hours);
        }
        return new DisplayTime(ZoneOffset.ofTotalSeconds((int) Math.round(hours * 3600)));
    }

    /**
     * Reads hours ({@code +2.0}, {@code 5.5}, {@code -3.5}) or the name of a zone ({@code Europe/Berlin}).
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static DisplayTime parse(String text) {
        String t = text.trim();
        if (t.matches("[+-]?\\d+([.]\\d*)?")) {
            return offset(Double.parseDouble(t));
        }
        try {
            return new DisplayTime(ZoneId.of(t));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Neither a time zone (Europe/Berlin) nor hours from UTC (+2.0): \"" + text
                    + "\"", e);
        }
    }

    /** The moment as it is shown. */
    public OffsetDateTime at(long epochSeconds) {
        Instant instant = Instant.ofEpochSecond(epochSeconds);
        return instant.atOffset(zone.getRules().getOffset(instant));
    }

    /** The moment that is shown so. */
    public static long epochSeconds(OffsetDateTime shown) {
        return shown.toEpochSecond();
    }

    /** Seconds to add to UTC at this moment. */
    public int offsetSeconds(long epochSeconds) {
        return zone.getRules().getOffset(Instant.ofEpochSecond(epochSeconds)).getTotalSeconds();
    }
}
