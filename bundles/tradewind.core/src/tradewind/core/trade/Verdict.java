package tradewind.core.trade;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The gate's answer to an order: empty if nothing stands against it. */
public record Verdict(List<Finding> findings) {
    public static final Verdict CLEAR = new Verdict(List.of());

    public Verdict {
        findings = List.copyOf(findings);
    }

    public List<Finding> blocks() {
        return findings.stream().filter(Finding::blocks).toList();
    }

    public List<Finding> warnings() {
        return findings.stream().filter(f -> !f.blocks()).toList();
    }

    /** The rules of the warnings, to be confirmed. */
    public Set<Rule> toConfirm() {
        return warnings().stream().map(Finding::rule).collect(Collectors.toSet());
    }

    /** Whether the order may leave when a person confirms these warnings. */
    public boolean allows(Set<Rule> confirmed) {
        return findings.stream().noneMatch(f -> f.blocks() || !confirmed.contains(f.rule()));
    }

    /** All findings as sentences, blocks first. */
    public String text() {
        return blocks().isEmpty() ? text(warnings()) : text(blocks());
    }

    private static String text(List<Finding> some) {
        return some.stream().map(Finding::text).collect(Collectors.joining(" "));
    }
}
