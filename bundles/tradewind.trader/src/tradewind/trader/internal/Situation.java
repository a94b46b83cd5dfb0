package tradewind.trader.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.connection.AccountKind;
import tradewind.core.quote.Quote;
import tradewind.core.trade.KillSwitch;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.TradingSnapshot.Readiness;

/**
 * What the gate looks at beside the order itself.
 *
 * @param now          of the server's clock
 * @param account      that the order goes to, empty if none can be inferred
 * @param position     in it, by the fills
 * @param workingBuys  what live orders in the same contract can still buy, without the order that is to be changed
 * @param workingSells likewise
 * @param unknown      terms of orders in the same contract whose outcome is not known
 * @param inMinute     orders and changes of the last minute, of everybody
 * @param byStrategy   of them, those of the same strategy
 * @param duplicate    whether the same order left within the window
 * @param changes      the terms that the order has now, null for a new one
 */
record Situation(Instant now, Readiness readiness, String readinessText, AccountKind kind, boolean armed,
        @Nullable KillSwitch kill, String account, Quote quote, BigDecimal position, BigDecimal workingBuys,
        BigDecimal workingSells, List<OrderTerms> unknown, int inMinute, int byStrategy, boolean duplicate,
        @Nullable OrderTerms changes, RiskLimits limits) {
}
