package tradewind.trader.internal;

import java.math.BigDecimal;
import java.util.List;
import tradewind.core.trade.Finding;
import tradewind.core.trade.Limit;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.Rule;

/** How often, and whether the same order is on its way already. */
final class PaceRules {
    private PaceRules() {
    }

    static void check(OrderRequest request, Situation s, List<Finding> findings) {
        String symbol = request.instrument().symbol();
        String strategy = request.source().strategy() ? request.source().name() : "";
        BigDecimal all = s.limits().of(Limit.MAX_ORDERS_PER_MINUTE, symbol, "");
        BigDecimal own = s.limits().of(Limit.MAX_ORDERS_PER_MINUTE, symbol, strategy);
        if (s.inMinute() >= all.longValue() || !strategy.isEmpty() && s.byStrategy() >= own.longValue()) {
            findings.add(Finding.block(Rule.RATE, "More than " + own.toPlainString()
                    + " orders and changes in a minute are not allowed."));
        }
        if (s.changes() != null) {
            return;
        }
        if (s.duplicate()) {
            findings.add(Finding.warning(Rule.DUPLICATE, "The same order was sent less than "
                    + s.limits().of(Limit.DUPLICATE_SECONDS, symbol, "").toPlainString() + " s ago."));
        }
        if (s.unknown().stream().anyMatch(u -> TermsComparison.alike(u, request.terms()))) {
            findings.add(Finding.block(Rule.UNKNOWN_OUTCOME, "The same order was sent before and its outcome is not known"
                    + " yet. It is never sent again; wait for the account's answer."));
        } else if (!s.unknown().isEmpty()) {
            findings.add(Finding.warning(Rule.UNKNOWN_OUTCOME, "The outcome of another order in " + symbol
                    + " is not known yet."));
        }
    }
}
