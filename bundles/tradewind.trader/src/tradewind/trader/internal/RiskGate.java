package tradewind.trader.internal;

import java.util.ArrayList;
import java.util.List;
import tradewind.core.trade.Finding;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.Verdict;

/** The one gate for hand and strategy: every rule is asked about every order. Pure; it decides and does nothing. */
final class RiskGate {
    private static final List<GateRule> RULES = List.of(SessionRules::check, TermsRules::check, PriceRules::check,
            SizeRules::check, PaceRules::check, MarketRules::check);

    /** A group of rules that belong together. */
    @FunctionalInterface
    interface GateRule {
        void check(OrderRequest request, Situation situation, List<Finding> findings);
    }

    private RiskGate() {
    }

    /** Everything that stands against the order, in the order of the rules. */
    static Verdict check(OrderRequest request, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (GateRule rule : RULES) {
            rule.check(request, situation, findings);
        }
        return new Verdict(findings);
    }
}
