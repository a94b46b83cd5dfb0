package tradewind.tws.gateway.internal.desk;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import tradewind.tws.protocol.UnknownMessage;

/** Requests that TWS knows and this gateway does not answer, so that the refusal names what was asked for. */
final class OtherRequests {
    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(12, "news bulletins"),
            Map.entry(18, "adviser data"), Map.entry(21, "exercising options"), Map.entry(22, "market scanners"),
            Map.entry(24, "market scanners"), Map.entry(52, "fundamental data"),
            Map.entry(54, "implied volatilities"), Map.entry(55, "option prices"), Map.entry(67, "display groups"),
            Map.entry(79, "soft dollar tiers"), Map.entry(80, "family codes"), Map.entry(82, "depth exchanges"),
            Map.entry(84, "news articles"), Map.entry(85, "news providers"), Map.entry(86, "historical news"),
            Map.entry(100, "event calendars"), Map.entry(102, "event calendars"));
    /** The request id is the first field of these. */
    private static final Set<Integer> WITHOUT_VERSION = Set.of(22, 79, 84, 86, 100, 101, 102, 103);
    /** In these a version comes first. */
    private static final Set<Integer> WITH_VERSION = Set.of(21, 23, 52, 53, 54, 55, 56, 57, 67, 68, 69, 70);

    private OtherRequests() {
    }

    static String name(UnknownMessage message) {
        return NAMES.getOrDefault(message.id(), "message number " + message.id());
    }

    /** -1 for a request without an id, or an unknown one. */
    static int requestId(UnknownMessage message) {
        int field = WITHOUT_VERSION.contains(message.id()) ? 1 : WITH_VERSION.contains(message.id()) ? 2 : -1;
        String[] fields = new String(message.bytes(), StandardCharsets.ISO_8859_1).split("\0", -1);
        return field > 0 && field < fields.length && fields[field].matches("[0-9]{1,9}")
                ? Integer.parseInt(fields[field]) : -1;
    }
}
