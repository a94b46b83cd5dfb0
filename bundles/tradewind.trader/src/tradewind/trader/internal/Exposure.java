package tradewind.trader.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;

/**
 * What the live orders in a contract can still do to a position.
 *
 * @param buys    what can still be bought
 * @param sells   likewise
 * @param unknown terms of the orders whose outcome is not known
 */
record Exposure(BigDecimal buys, BigDecimal sells, List<OrderTerms> unknown) {
    /** In one pass: every new order waits for it. @param without an order that does not count */
    static Exposure of(OrderBook book, String account, int conId, @Nullable Order without) {
        BigDecimal buys = BigDecimal.ZERO;
        BigDecimal sells = BigDecimal.ZERO;
        List<OrderTerms> unknown = new ArrayList<>();
        for (Order order : book.all()) {
            if (!order.live() || order == without || order.born().contract().conId() != conId) {
                continue;
            }
            TrackedOrder o = order.snapshot();
            if (order.state() == OrderState.UNKNOWN) {
                unknown.add(o.terms());
            }
            // An exit of a bracket, or one of a group, closes what another opens.
            boolean alternative = !o.parentRef().isEmpty() || !o.ocaGroup().isEmpty();
            if (!alternative && o.account().equals(account)) {
                boolean buy = o.terms().side() == Side.BUY;
                buys = buy ? buys.add(o.remaining()) : buys;
                sells = buy ? sells : sells.add(o.remaining());
            }
        }
        return new Exposure(buys, sells, unknown);
    }
}
