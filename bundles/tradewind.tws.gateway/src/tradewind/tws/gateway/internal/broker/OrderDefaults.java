package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import tradewind.tws.protocol.Unset;
import tradewind.tws.protocol.WireOrder;

/** What TWS fills in where a client left something open, and so tells back of an order. */
final class OrderDefaults {
    private static final String NONE = "None";
    private static final int REDUCE = 3;

    private OrderDefaults() {
    }

    static void apply(WireOrder order, String account) {
        order.account = filled(order.account, account);
        order.tif = filled(order.tif, "DAY");
        order.clearingIntent = filled(order.clearingIntent, "IB");
        order.openClose = filled(order.openClose, "O");
        order.deltaNeutralOrderType = filled(order.deltaNeutralOrderType, NONE);
        order.adjustedOrderType = filled(order.adjustedOrderType, NONE);
        order.displaySize = order.displaySize == 0 ? Unset.INT : order.displaySize;
        order.auxPrice = order.auxPrice == null ? BigDecimal.ZERO.setScale(1) : order.auxPrice;
        order.outsideRth = order.outsideRth && !Warnings.ignoresHours(order);
        order.dontUseAutoPriceForHedge = true;
    }

    /** The children of a parent are a one-cancels-all group that TWS names after it. */
    static void join(WireOrder child, Order parent) {
        if (child.ocaGroup.isEmpty()) {
            child.ocaGroup = Long.toString(parent.permId());
            child.ocaType = REDUCE;
        }
    }

    private static String filled(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
