package tradewind.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/** One JSON object on one line. Numbers that are not finite become null. */
final class Json {
    private static final MathContext DIGITS = new MathContext(12);
    private final StringBuilder text = new StringBuilder("{");

    static Json of(String name, @Nullable Object value) {
        return new Json().and(name, value);
    }

    /** @param value text, a number, a boolean, null, a Collection or Map of these, or anything else by its toString */
    Json and(String name, @Nullable Object value) {
        if (text.length() > 1) {
            text.append(',');
        }
        string(text, name);
        text.append(':');
        value(text, value);
        return this;
    }

    @Override
    public String toString() {
        return text + "}";
    }

    private static void value(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Double d -> out.append(number(d));
            case BigDecimal d -> out.append(d.toPlainString());
            case Number n -> out.append(n);
            case Boolean b -> out.append(b);
            case Json json -> out.append(json);
            case Collection<?> items -> list(out, items);
            case Map<?, ?> map -> object(out, map);
            default -> string(out, value.toString());
        }
    }

    private static void list(StringBuilder out, Collection<?> items) {
        char before = '[';
        for (Object item : items) {
            out.append(before);
            value(out, item);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private static void object(StringBuilder out, Map<?, ?> map) {
        Json json = new Json();
        map.forEach((k, v) -> json.and(String.valueOf(k), v == null ? "" : v));
        out.append(json);
    }

    /** A decimal without an exponent, to 12 digits: what lies beyond them is the noise of binary fractions. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "null";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static void string(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
