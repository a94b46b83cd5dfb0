package tradewind.trader.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.trade.Finding;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Verdict;

/** Whether exits fit their entry. The gate judges the entry; exits only ever close it. */
final class BracketRules {
    private BracketRules() {
    }

    static Verdict check(OrderRequest entry, List<OrderTerms> exits, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        if (exits.isEmpty() || exits.size() > 2) {
            findings.add(Finding.block(Rule.TERMS, "A bracket has one or two exits."));
        }
        if (exits.size() == 2 && takesProfit(exits.getFirst()) == takesProfit(exits.getLast())) {
            findings.add(Finding.block(Rule.TERMS, "Two exits must be a take-profit (a limit) and a stop."));
        }
        for (OrderTerms exit : exits) {
            TermsRules.check(entry.with(exit), situation, findings);
            fits(entry.terms(), exit, findings);
        }
        return new Verdict(findings);
    }

    private static boolean takesProfit(OrderTerms exit) {
        return exit.type() == OrderType.LIMIT;
    }

    private static void fits(OrderTerms entry, OrderTerms exit, List<Finding> findings) {
        if (exit.side() == entry.side() || exit.quantity().compareTo(entry.quantity()) != 0) {
            findings.add(Finding.block(Rule.TERMS, "An exit is for the quantity of its entry, on the other side."));
        }
        BigDecimal from = entry.limit() != null ? entry.limit() : entry.stop();
        BigDecimal to = takesProfit(exit) ? exit.limit() : exit.stop();
        if (from != null && to != null && !better(entry, from, to, takesProfit(exit))) {
            findings.add(Finding.block(Rule.TERMS, (takesProfit(exit) ? "The take-profit " : "The stop ")
                    + to.toPlainString() + " lies on the wrong side of the entry " + from.toPlainString() + "."));
        }
    }

    private static boolean better(OrderTerms entry, BigDecimal from, @Nullable BigDecimal to, boolean profit) {
        int direction = to == null ? 0 : to.compareTo(from) * entry.side().sign();
        return profit ? direction > 0 : direction < 0;
    }
}
