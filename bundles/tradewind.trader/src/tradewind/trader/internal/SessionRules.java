package tradewind.trader.internal;

import java.util.List;
import tradewind.core.trade.Finding;
import tradewind.core.trade.KillSwitch;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.Rule;
import tradewind.core.trade.TradingSnapshot.Readiness;

/** Whether anything may be sent at all. */
final class SessionRules {
    private SessionRules() {
    }

    static void check(OrderRequest request, Situation s, List<Finding> findings) {
        KillSwitch kill = s.kill();
        if (kill != null) {
            findings.add(Finding.block(Rule.KILLED, "The kill switch was pulled by " + kill.by() + " (" + kill.reason()
                    + "). Release it first."));
        }
        if (s.readiness() != Readiness.READY) {
            findings.add(Finding.block(Rule.NOT_READY, "Orders cannot be sent now: " + s.readinessText()));
        }
        if (!s.armed()) {
            findings.add(Finding.block(Rule.DISARMED, "Trading is disarmed. Arm it first."));
        }
        if (s.readiness() == Readiness.READY && s.account().isEmpty()) {
            findings.add(Finding.block(Rule.ACCOUNT, request.account().isEmpty()
                    ? "There are several accounts: choose one."
                    : "The account " + request.account() + " does not belong to this session."));
        }
    }
}
