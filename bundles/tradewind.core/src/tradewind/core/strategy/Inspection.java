package tradewind.core.strategy;

import java.util.List;

/**
 * Whether a strategy can be believed: whether its decisions hang on nothing but the bars up to each.
 *
 * @param cuts     how many shortened, altered and repeated runs were compared
 * @param findings in sentences, empty if nothing stands against it
 */
public record Inspection(String strategy, int cuts, List<String> findings) {
    public Inspection {
        findings = List.copyOf(findings);
    }

    public boolean passed() {
        return findings.isEmpty();
    }
}
