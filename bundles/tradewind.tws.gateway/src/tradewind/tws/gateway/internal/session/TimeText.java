package tradewind.tws.gateway.internal.session;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as TWS writes them. */
public final class TimeText {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm:ss");
    private static final DateTimeFormatter DASHED = DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss");
    private static final ZoneId OPERATOR = ZoneId.of("Europe/Berlin");

    private TimeText() {
    }

    /** The connection time of the handshake: {@code 20261123 10:00:00 CET}. */
    public static String connection(Instant time) {
        return DateTimeFormatter.ofPattern("yyyyMMdd HH:mm:ss zzz", java.util.Locale.ENGLISH)
                .format(time.atZone(OPERATOR));
    }

    /** {@code 20261123 10:00:00 Europe/Berlin}. */
    public static String zoned(Instant time, ZoneId zone) {
        return SECOND.format(time.atZone(zone)) + " " + zone.getId();
    }

    /** {@code 20261123-09:00:00}. */
    public static String utc(Instant time) {
        return DASHED.format(time.atZone(ZoneOffset.UTC));
    }
}
