package tradewind.tws.gateway.internal.broker;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;
import org.eclipse.jdt.annotation.Nullable;

/** The fields of a line of an account file. Null is an empty field. */
final class Fields {
    private final Iterator<String> left;
    private final String line;

    private Fields(String line) {
        this.line = line;
        left = List.of(line.split("\t", -1)).iterator();
    }

    static Fields of(String line) {
        return new Fields(line);
    }

    static String line(@Nullable Object... values) {
        StringJoiner joiner = new StringJoiner("\t");
        for (Object value : values) {
            joiner.add(value == null ? "" : escape(value instanceof BigDecimal d ? d.toPlainString() : value.toString()));
        }
        return joiner.toString();
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
                .replace("\0", "\\0");
    }

    /** @throws IOException if the line is shorter */
    String text() throws IOException {
        if (!left.hasNext()) {
            throw new IOException("A line of the account file is too short: " + line);
        }
        return unescape(left.next());
    }

    private static String unescape(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                c = switch (text.charAt(++i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case '0' -> '\0';
                    default -> '\\';
                };
            }
            result.append(c);
        }
        return result.toString();
    }

    @Nullable
    BigDecimal decimalOrNull() throws IOException {
        String text = text();
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    BigDecimal decimal() throws IOException {
        return new BigDecimal(text());
    }

    double number() throws IOException {
        return Double.parseDouble(text());
    }

    long whole() throws IOException {
        return Long.parseLong(text());
    }

    int integer() throws IOException {
        return Integer.parseInt(text());
    }

    boolean flag() throws IOException {
        return Boolean.parseBoolean(text());
    }

    @Nullable
    Instant timeOrNull() throws IOException {
        String text = text();
        return text.isEmpty() ? null : Instant.parse(text);
    }

    Instant time() throws IOException {
        return Instant.parse(text());
    }
}
