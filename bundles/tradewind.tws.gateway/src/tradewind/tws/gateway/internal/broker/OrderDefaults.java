package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import tradewind.tws.protocol.Unset;
import tradewind.tws.protocol.WireOrder;

/** What TWS fills in where a client left something open, and so tells back of an order. */
final class OrderDefaults {
    private static final String NONE = "None";

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
        order.dontUseAutoPriceForHedge = true;
    }

    private static String filled(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
