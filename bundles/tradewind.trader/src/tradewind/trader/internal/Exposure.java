package tradewind.trader.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;

/**
 * What the live orders in a contract can still do to a position. Of orders that cancel one another the largest counts,
 * and exits count once their entry is filled in part.
 *
 * @param buys    what can still be bought
 * @param sells   likewise
 * @param unknown terms of the orders whose outcome is not known
 */
record Exposure(BigDecimal buys, BigDecimal sells, List<OrderTerms> unknown) {
    /** In one pass: every new order waits for it. @param without an order that does not count */
    static Exposure of(OrderBook book, String account, int conId, @Nullable Order without) {
        Sum buys = new Sum();
        Sum sells = new Sum();
        List<OrderTerms> unknown = new ArrayList<>();
        for (Order order : book.live()) {
            if (order == without || order.born().contract().conId() != conId) {
                continue;
            }
            TrackedOrder o = order.snapshot();
            if (order.state() == OrderState.UNKNOWN) {
                unknown.add(o.terms());
            }
            if (o.account().equals(account) && !dormant(book, o)) {
                (o.terms().side() == Side.BUY ? buys : sells).add(o);
            }
        }
        return new Exposure(buys.total(), sells.total(), unknown);
    }

    /** An exit whose entry has not begun to fill. */
    private static boolean dormant(OrderBook book, TrackedOrder o) {
        return !o.parentRef().isEmpty()
                && book.byRef(o.parentRef()).filter(p -> p.live() && p.filled().signum() == 0).isPresent();
    }

    /** One side, with the largest of each group of orders that cancel one another. */
    private static final class Sum {
        private final Map<String, BigDecimal> groups = new HashMap<>();
        private BigDecimal single = BigDecimal.ZERO;

        private void add(TrackedOrder o) {
            String group = o.ocaGroup().isEmpty() ? o.parentRef() : o.ocaGroup();
            if (group.isEmpty()) {
                single = single.add(o.remaining());
            } else {
                groups.merge(group, o.remaining(), BigDecimal::max);
            }
        }

        private BigDecimal total() {
            return groups.values().stream().reduce(single, BigDecimal::add);
        }
    }
}
