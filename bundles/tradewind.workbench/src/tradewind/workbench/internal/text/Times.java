package tradewind.workbench.internal.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import tradewind.core.bar.BarSize;

/** Writes moments and durations for people. */
public final class Times {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private Times() {
    }

    /**
     * Start of a bar as precise as its size. In the hour that a clock change repeats, the offset tells the two apart.
     *
     * @param time epoch seconds
     */
    public static String bar(long time, BarSize size, ZoneId zone) {
        ZonedDateTime t = Instant.ofEpochSecond(time).atZone(zone);
        if (!size.intraday()) {
            return DAY.format(t);
        }
        String text = (size.seconds() < 60 ? SECOND : MINUTE).format(t);
        boolean repeated = zone.getRules().getValidOffsets(t.toLocalDateTime()).size() > 1;
        return repeated ? text + " " + offset(t) : text;
    }

    /** Date and time to the second. @param millis epoch milliseconds */
    public static String moment(long millis, ZoneId zone) {
        return SECOND.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /** Time of day to the second. */
    public static String time(Instant moment, ZoneId zone) {
        return CLOCK.format(moment.atZone(zone));
    }

    /** Date and time to the minute, as {@link #parseMinute} reads it. */
    public static String minute(Instant moment, ZoneId zone) {
        return MINUTE.format(moment.atZone(zone));
    }

    /**
     * Reads {@code 2026-11-23 17:30} as a moment in the zone.
     *
     * @throws IllegalArgumentException with a sentence for the person
     */
    public static Instant parseMinute(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text.strip(), MINUTE).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Write date and time as 2026-11-23 17:30.", e);
        }
    }

    /** Time of day, zone and offset: "14:03:59 CET +01:00". */
    public static String clock(Instant now, ZoneId zone) {
        ZonedDateTime t = now.atZone(zone);
        String name = zoneName(t);
        return CLOCK.format(t) + (name.isEmpty() ? "" : " " + name) + " " + offset(t);
    }

    /** Offset from UTC: "+01:00", also for UTC itself. */
    public static String offset(ZonedDateTime t) {
        return t.getOffset().getTotalSeconds() == 0 ? "+00:00" : t.getOffset().getId().replace('-', '\u2212');
    }

    private static String zoneName(ZonedDateTime t) {
        if (t.getZone() instanceof java.time.ZoneOffset z) {
            return z.getTotalSeconds() == 0 ? "UTC" : "";
        }
        boolean summer = t.getZone().getRules().isDaylightSavings(t.toInstant());
        java.util.TimeZone zone = java.util.TimeZone.getTimeZone(t.getZone());
        String name = zone.getDisplayName(summer, java.util.TimeZone.SHORT, Locale.ENGLISH);
        return name.isEmpty() ? t.getZone().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) : name;
    }

    /** How long ago or until: "0.4 s", "14 s", "3 min", "2 h", "5 d". */
    public static String span(Duration d) {
        long millis = Math.max(0, d.toMillis());
        if (millis < 9_950) {
            long tenths = Math.round(millis / 100.0);
            return tenths / 10 + "." + tenths % 10 + " s";
        }
        long seconds = Math.round(millis / 1000.0);
        return seconds < 120 ? seconds + " s"
                : seconds < 7200 ? seconds / 60 + " min"
                : seconds < 172_800 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }

    /** A countdown: "0:42", "12:05", "1:00:00"; what is past shows as "0:00". */
    public static String countdown(Duration d) {
        long s = Math.max(0, (d.toMillis() + 999) / 1000);
        return s < 3600 ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }
}
