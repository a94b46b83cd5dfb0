package tradewind.workbench.internal.text;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import tradewind.core.instrument.Instrument;

/**
 * The zone in which times are shown. Data keep their UTC times whatever is chosen here.
 *
 * <p>Its text form is {@code exchange}, {@code local}, {@code utc}, an offset in hours such as {@code +2.0} or
 * {@code -3.5}, or the name of a zone such as {@code Europe/Berlin}.
 */
public record DisplayZone(String text) {
    public static final DisplayZone EXCHANGE = new DisplayZone("exchange");
    private static final double MAX_OFFSET_HOURS = 18;

    /** @throws IllegalArgumentException if the text is none of the forms */
    public DisplayZone {
        text = text.trim();
        fixed(text);
    }

    /** An offset in hours, which may be fractional. @throws IllegalArgumentException beyond 18 hours */
    public static DisplayZone ofHours(double hours) {
        return new DisplayZone((hours < 0 ? "" : "+") + hours);
    }

    /** The zone for this instrument, or the local one where the exchange's is wanted and there is no instrument. */
    public ZoneId zone(Optional<Instrument> instrument) {
        return fixed(text).orElseGet(() -> instrument.map(Instrument::zone).orElseGet(ZoneId::systemDefault));
    }

    /** Empty for the exchange's zone. */
    private static Optional<ZoneId> fixed(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "exchange" -> Optional.empty();
            case "local" -> Optional.of(ZoneId.systemDefault());
            case "utc" -> Optional.of(ZoneOffset.UTC);
            default -> Optional.of(text.matches("[+-]?[0-9]+([.][0-9]+)?") ? offset(text) : named(text));
        };
    }

    private static ZoneId offset(String text) {
        double hours = Double.parseDouble(text);
        if (Math.abs(hours) > MAX_OFFSET_HOURS) {
            throw new IllegalArgumentException("An offset must lie within 18 hours, not " + text);
        }
        return ZoneOffset.ofTotalSeconds((int) Math.round(hours * 3600));
    }

    private static ZoneId named(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a time zone: \"" + text + "\" (exchange, local, utc, +2.0 or a name "
                    + "such as Europe/Berlin)", e);
        }
    }
}
