package tradewind.workbench.internal.blotter;

import java.util.List;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.text.Numbers;

/** Which orders get a row, and the line above them. */
final class OrderFilter {
    private OrderFilter() {
    }

    /** Newest first; unknown ones are live until somebody knows better. */
    static List<TrackedOrder> rows(TradingSnapshot s, boolean liveOnly) {
        return liveOnly ? s.liveOrders() : s.orders();
    }

    static String summary(TradingSnapshot s) {
        List<TrackedOrder> live = s.liveOrders();
        long unknown = live.stream().filter(o -> o.state() == OrderState.UNKNOWN).count();
        return Numbers.size(live.size()) + " live of " + Numbers.count(s.orders().size(), "order", "orders")
                + (unknown == 0 ? "" : "   " + unknown + " UNKNOWN: nothing is sent again; select and resolve them")
                + (s.readiness() == TradingSnapshot.Readiness.READY ? "" : "   " + s.text());
    }
}
