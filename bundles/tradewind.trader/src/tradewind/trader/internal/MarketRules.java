package tradewind.trader.internal;

import java.math.BigDecimal;
import java.util.List;
import tradewind.core.connection.AccountKind;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;
import tradewind.core.trade.Finding;
import tradewind.core.trade.Finding.Severity;
import tradewind.core.trade.Limit;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Rule;

/** Whether the market is open and its price is one of now. Without a limit this is all that protects the order. */
final class MarketRules {
    private MarketRules() {
    }

    static void check(OrderRequest request, Situation s, List<Finding> findings) {
        if (s.changes() != null) {
            return;
        }
        boolean market = request.terms().type() == OrderType.MARKET;
        // Asked for market orders only: a limit protects by itself, and the calendar takes its time.
        boolean open = market && request.instrument().hours(!request.terms().outsideRth())
                .sessionAt(s.now().getEpochSecond()).isPresent();
        if (s.quote().halted()) {
            findings.add(Finding.warning(Rule.HOURS, "Trading of " + request.instrument().symbol() + " is halted."));
        } else if (market && !open) {
            findings.add(new Finding(Rule.HOURS, request.source().strategy() ? Severity.BLOCK : Severity.WARNING,
                    "The market is closed: the order would take whatever price the opening brings."));
        }
        freshness(request, s, market, open, findings);
    }

    private static void freshness(OrderRequest request, Situation s, boolean market, boolean open,
            List<Finding> findings) {
        Quote q = s.quote();
        boolean live = s.kind() == AccountKind.LIVE;
        if (PriceRules.reference(q).isEmpty()) {
            if (market) {
                findings.add(Finding.block(Rule.STALE, "No price of " + request.instrument().symbol() + " is known."));
            }
        } else if (q.type() != MarketDataType.LIVE && (market || live)) {
            findings.add(new Finding(Rule.STALE, market && live ? Severity.BLOCK : Severity.WARNING,
                    "The price of " + request.instrument().symbol() + " is not live (" + q.type() + ")."));
        } else if (market && open && old(request, s)) {
            findings.add(new Finding(Rule.STALE, live ? Severity.BLOCK : Severity.WARNING, "The last price of "
                    + request.instrument().symbol() + " is " + age(s) / 1000 + " s old."));
        }
    }

    private static boolean old(OrderRequest request, Situation s) {
        BigDecimal seconds = s.limits().of(Limit.STALE_SECONDS, request.instrument().symbol(), "");
        return age(s) > seconds.movePointRight(3).longValue();
    }

    private static long age(Situation s) {
        return s.now().toEpochMilli() - s.quote().time();
    }
}
