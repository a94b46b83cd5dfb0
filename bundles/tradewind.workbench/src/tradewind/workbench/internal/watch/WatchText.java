package tradewind.workbench.internal.watch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** How watched instruments are kept: one line each, as {@code ContractQuery.parse} reads it. */
final class WatchText {
    private WatchText() {
    }

    /** Lines without blanks and without repetitions, in their order. */
    static List<String> parse(String kept) {
        LinkedHashSet<String> lines = new LinkedHashSet<>();
        kept.lines().map(String::trim).filter(line -> !line.isEmpty()).forEach(lines::add);
        return new ArrayList<>(lines);
    }

    static String format(List<String> lines) {
        return String.join("\n", lines);
    }
}
