package tradewind.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import tradewind.core.trade.Rule;

/** What a person answers to the risk gate beforehand. */
final class GateOptions {
    @Option(names = "--confirm", paramLabel = "RULE", split = ",",
            description = "Warnings of the risk gate that you accept, for example hours,quantity; logged. Blocks stay.")
    private List<String> confirm = List.of();

    @Option(names = "--arm", description = "Let the order through in a live session.")
    boolean arm;

    /** @throws CommandFailed if one is not the id of a rule */
    Set<Rule> confirmed() {
        return confirm.stream().map(GateOptions::rule).collect(Collectors.toUnmodifiableSet());
    }

    private static Rule rule(String id) {
        return Arrays.stream(Rule.values()).filter(r -> r.id().equalsIgnoreCase(id.strip())).findFirst()
                .orElseThrow(() -> new CommandFailed(ExitCode.USAGE, "There is no rule \"" + id + "\"; there are "
                        + Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.joining(", "))));
    }
}
