package tradewind.tws.gateway.internal.script;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one line, taken from the left. Every complaint is an {@link IllegalArgumentException}. */
final class Words {
    private static final Pattern DURATION = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(ms|s|m|h|d)?");

    private final List<String> words;
    private int at;

    Words(String line) {
        String text = line.strip();
        words = text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }

    boolean isEmpty() {
        return at == words.size();
    }

    /** Takes the next word if it is this one. */
    boolean take(String word) {
        if (!isEmpty() && words.get(at).equalsIgnoreCase(word)) {
            at++;
            return true;
        }
        return false;
    }

    String word(String what) {
        if (isEmpty()) {
            throw new IllegalArgumentException("expected " + what + " at the end of the line");
        }
        return words.get(at++);
    }

    String symbol() {
        return word("a symbol or \"all\"");
    }

    /** All words left, with single blanks. */
    String rest() {
        String text = String.join(" ", words.subList(at, words.size()));
        at = words.size();
        return text;
    }

    List<String> restWords() {
        List<String> rest = words.subList(at, words.size());
        at = words.size();
        return rest;
    }

    int whole(String what, int min, int max) {
        String word = word(what);
        try {
            int value = Integer.parseInt(word);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected " + what + ", not \"" + word + "\"", e);
        }
        throw new IllegalArgumentException(what + " must be " + min + " to " + max + ", not " + word);
    }

    double number(String what) {
        String word = word(what);
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected " + what + ", not \"" + word + "\"", e);
        }
        throw new IllegalArgumentException(what + " must be finite, not " + word);
    }

    BigDecimal decimal(String what) {
        String word = word(what);
        try {
            return new BigDecimal(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected " + what + ", not \"" + word + "\"", e);
        }
    }

    boolean onOff() {
        String word = word("\"on\" or \"off\"").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("expected \"on\" or \"off\", not \"" + word + "\"");
        };
    }

    /** {@code 90}, {@code 90s}, {@code 250ms}, {@code 1.5m}, {@code 2h}, {@code 1d}. */
    Duration duration(String what) {
        String word = word(what);
        Matcher m = DURATION.matcher(word);
        if (!m.matches()) {
            throw new IllegalArgumentException("expected " + what + " such as 10s, not \"" + word + "\"");
        }
        String unit = m.group(2) == null ? "s" : m.group(2);
        double seconds = Double.parseDouble(m.group(1)) * switch (unit) {
            case "ms" -> 0.001;
            case "m" -> 60;
            case "h" -> 3600;
            case "d" -> 86400;
            default -> 1;
        };
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    /** A duration if there is one more word, else {@code fallback}. */
    Duration durationOr(Duration fallback) {
        return isEmpty() ? fallback : duration("a duration");
    }

    /** A duration with an optional sign. */
    Duration signed(String what) {
        String word = isEmpty() ? "" : words.get(at);
        if (!word.startsWith("-") && !word.startsWith("+")) {
            return duration(what);
        }
        at++;
        Duration size = new Words(word.substring(1)).duration(what);
        return word.startsWith("-") ? size.negated() : size;
    }
}
