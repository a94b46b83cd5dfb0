package tradewind.ai.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/** Reads JSON: strict, of bounded depth, into plain values and nothing else. */
public final class JsonReader {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 64;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * The object that the text is.
     *
     * @throws IllegalArgumentException if it is not one JSON object
     */
    public static JsonObject object(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value(0);
        reader.space();
        if (reader.at != text.length() || !(value instanceof JsonObject object)) {
            throw reader.wrong("one object");
        }
        return object;
    }

    private @Nullable Object value(int depth) {
        space();
        if (depth > DEEPEST) {
            throw wrong("fewer levels");
        }
        char c = peek();
        return switch (c) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private JsonObject map(int depth) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        at++;
        space();
        if (peek() == '}') {
            at++;
            return new JsonObject(result);
        }
        while (true) {
            space();
            String name = string();
            space();
            expect(':');
            if (result.containsKey(name)) {
                throw wrong("the name \"" + name + "\" once");
            }
            result.put(name, value(depth + 1));
            space();
            if (peek() == '}') {
                at++;
                return new JsonObject(result);
            }
            expect(',');
        }
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> result = new ArrayList<>();
        at++;
        space();
        if (peek() == ']') {
            at++;
            return result;
        }
        while (true) {
            result.add(value(depth + 1));
            space();
            if (peek() == ']') {
                at++;
                return result;
            }
            expect(',');
        }
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < 0x20) {
                throw wrong("no control character");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw wrong("an escape");
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw wrong("four digits");
        }
        String digits = text.substring(at, at + 4);
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw wrong("four digits");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    private Double number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == from || at - from > LONGEST_NUMBER) {
            throw wrong("a value");
        }
        try {
            double number = Double.parseDouble(text.substring(from, at));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a number: " + text.substring(from, at), e);
        }
        throw wrong("a smaller number");
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("'" + c + "'");
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("Not JSON: expected " + expected + " at character " + at);
    }
}
