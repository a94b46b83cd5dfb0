package tradewind.cli;

import java.util.List;
import java.util.stream.Collectors;
import tradewind.core.trade.OrderRefused;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Verdict;

/** What the risk gate says, as the command line says it: {@code refused: collar: ...}. */
final class Refusal {
    private Refusal() {
    }

    static CommandFailed of(OrderRefused refused) {
        Verdict verdict = refused.verdict();
        String rule = refused.rule().id();
        List<String> confirmable = confirmable(verdict);
        String hint = confirmable.isEmpty() ? "" : " (--confirm " + String.join(",", confirmable) + ")";
        return new CommandFailed(ExitCode.REFUSED, "refused: " + rule + ": " + verdict.text() + hint,
                Json.of("error", "refused").and("rule", rule).and("text", verdict.text())
                        .and("confirm", confirmable).and("findings", findings(verdict)));
    }

    static CommandFailed of(Rule rule, String text) {
        return of(new OrderRefused(rule, text));
    }

    /** Ids of the warnings that a person may accept; none when something else stands against the order anyway. */
    private static List<String> confirmable(Verdict verdict) {
        return verdict.blocks().isEmpty() ? verdict.toConfirm().stream().sorted().map(Rule::id).toList() : List.of();
    }

    static List<Json> findings(Verdict verdict) {
        return verdict.findings().stream().map(f -> Json.of("rule", f.rule().id())
                .and("severity", f.severity().name().toLowerCase(java.util.Locale.ROOT)).and("text", f.text()))
                .collect(Collectors.toList());
    }
}
