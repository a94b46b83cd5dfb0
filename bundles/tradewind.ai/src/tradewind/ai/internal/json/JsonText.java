package tradewind.ai.internal.json;

import java.util.Collection;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/** Writes JSON. Numbers that are not finite are an error: nobody could read them back. */
public final class JsonText {
    /** A depth from which no line is begun, however deep the value is. */
    private static final int ONE_LINE = Integer.MIN_VALUE;

    private JsonText() {
    }

    /**
     * @param value a Map with text keys, a Collection, double[], text, a number, a boolean or null
     * @throws IllegalArgumentException if there is anything else in it
     */
    public static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value, 0);
        return out.append('\n').toString();
    }

    /** The same on one line, for files with an object a line. */
    public static String line(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value, ONE_LINE);
        return out.append('\n').toString();
    }

    private static void write(StringBuilder out, @Nullable Object value, int depth) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> object(out, map, depth);
            case Collection<?> items -> list(out, items, depth);
            case double[] numbers -> numbers(out, numbers);
            case String text -> string(out, text);
            case Boolean truth -> out.append(truth);
            case Integer whole -> out.append(whole);
            case Long whole -> out.append(whole);
            case Double number -> number(out, number);
            default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
        }
    }

    private static void object(StringBuilder out, Map<?, ?> map, int depth) {
        out.append('{');
        String before = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(before);
            newLine(out, depth + 1);
            string(out, String.valueOf(entry.getKey()));
            out.append(": ");
            write(out, entry.getValue(), depth + 1);
            before = ",";
        }
        if (!map.isEmpty()) {
            newLine(out, depth);
        }
        out.append('}');
    }

    private static void list(StringBuilder out, Collection<?> items, int depth) {
        out.append('[');
        String before = "";
        for (Object item : items) {
            out.append(before);
            write(out, item, depth + 1);
            before = ", ";
        }
        out.append(']');
    }

    private static void numbers(StringBuilder out, double[] numbers) {
        out.append('[');
        for (int i = 0; i < numbers.length; i++) {
            out.append(i == 0 ? "" : ", ");
            number(out, numbers[i]);
        }
        out.append(']');
    }

    private static void number(StringBuilder out, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no number " + number);
        }
        out.append(number);
    }

    private static void newLine(StringBuilder out, int depth) {
        if (depth >= 0) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
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
