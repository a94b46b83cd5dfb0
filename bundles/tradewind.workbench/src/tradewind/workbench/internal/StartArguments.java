package tradewind.workbench.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of the workbench, by name without the leading dashes. One dash or two, a value as the next word or
 * after an equals sign.
 */
public record StartArguments(Map<String, String> values) {
    private static final Set<String> WITH_VALUE = Set.of("symbol", "profile", "host", "port", "client-id", "data-dir",
            "tz-offset-hours", "zone", "intraminute-poll-secs", "historical-poll-secs", "price-pref", "snapshot",
            "after", "perspective", "theme");
    private static final Set<String> FLAGS = Set.of("use-regular-trading-hours", "verbose", "measure-startup");
    private static final double DEFAULT_SNAPSHOT_DELAY = 10;

    public StartArguments {
        values = Map.copyOf(values);
    }

    /**
     * Reads what the platform has left over; words that are none of ours are left to others.
     *
     * @throws IllegalArgumentException with one sentence for the person if a value is missing or cannot be used
     */
    public static StartArguments parse(List<String> words) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-")) {
                continue;
            }
            String name = word.replaceFirst("^--?", "");
            int equals = name.indexOf('=');
            String inline = equals < 0 ? "" : name.substring(equals + 1);
            name = equals < 0 ? name : name.substring(0, equals);
            if (FLAGS.contains(name)) {
                values.put(name, equals < 0 ? flag(words, i) : inline);
            } else if (WITH_VALUE.contains(name)) {
                if (equals < 0 && ++i >= words.size()) {
                    throw new IllegalArgumentException("--" + name + " needs a value");
                }
                values.put(name, equals < 0 ? words.get(i) : inline);
            }
        }
        StartArguments arguments = new StartArguments(values);
        arguments.check();
        return arguments;
    }

    /** A flag stands alone or is followed by true or false. */
    private static String flag(List<String> words, int i) {
        String next = i + 1 < words.size() ? words.get(i + 1) : "";
        return next.equalsIgnoreCase("false") ? "false" : "true";
    }

    private void check() {
        number("port", 1, 65535);
        number("client-id", 0, Integer.MAX_VALUE);
        number("tz-offset-hours", -18, 18);
        number("intraminute-poll-secs", 0, 86_400);
        number("historical-poll-secs", 0, 86_400);
        number("after", 0, 86_400);
        get("price-pref").ifPresent(tradewind.core.quote.PriceSource::parseChain);
        get("zone").ifPresent(tradewind.workbench.internal.text.DisplayZone::new);
        get("symbol").ifPresent(tradewind.core.instrument.ContractQuery::parse);
        get("theme").filter(t -> !t.equals("dark") && !t.equals("light")).ifPresent(t -> {
            throw new IllegalArgumentException("--theme must be dark or light, not \"" + t + "\"");
        });
    }

    private Optional<Double> number(String name, double min, double max) {
        Optional<String> text = get(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(text.get());
            if (value >= min && value <= max) {
                return Optional.of(value);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " must be a number, not \"" + text.get() + "\"", e);
        }
        throw new IllegalArgumentException("--" + name + " must be " + plain(min) + " to " + plain(max) + ", not "
                + text.get());
    }

    private static String plain(double limit) {
        return java.math.BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean has(String flag) {
        return Boolean.parseBoolean(values.getOrDefault(flag, "false"));
    }

    /** Where to put a picture of the window before the program ends by itself. */
    public Optional<Path> snapshot() {
        return get("snapshot").map(file -> Path.of(file).toAbsolutePath());
    }

    /** How long after the window opened the picture is taken, milliseconds. */
    public long snapshotDelay() {
        return Math.round(1000 * number("after", 0, 86_400).orElse(DEFAULT_SNAPSHOT_DELAY));
    }
}
