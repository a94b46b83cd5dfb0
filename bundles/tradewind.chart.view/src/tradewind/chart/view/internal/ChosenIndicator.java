package tradewind.chart.view.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An indicator that a person has put on the chart.
 *
 * @param id     of its kind
 * @param values of parameters, by name; those left out have their defaults
 */
record ChosenIndicator(String id, Map<String, String> values) {
    ChosenIndicator {
        values = Map.copyOf(values);
    }

    /** What {@link #list} reads: "bollinger period=20 deviations=2.0; rsi". */
    static String text(List<ChosenIndicator> chosen) {
        return chosen.stream().map(ChosenIndicator::text).collect(Collectors.joining("; "));
    }

    private String text() {
        StringBuilder text = new StringBuilder(id);
        new TreeMap<>(values).forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
        return text.toString();
    }

    /** What cannot be read is left out. */
    static List<ChosenIndicator> list(String text) {
        List<ChosenIndicator> chosen = new ArrayList<>();
        for (String one : text.split(";")) {
            String[] words = one.strip().split("\\s+");
            if (!words[0].isEmpty()) {
                chosen.add(read(words));
            }
        }
        return chosen;
    }

    private static ChosenIndicator read(String[] words) {
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals > 0) {
                values.put(words[i].substring(0, equals), words[i].substring(equals + 1));
            }
        }
        return new ChosenIndicator(words[0], values);
    }
}
