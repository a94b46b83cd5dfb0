package tradewind.tws.connection;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tradewind.core.broker.BrokerOrder;
import tradewind.core.trade.Contract;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.WireContract;
import tradewind.tws.protocol.WireOrder;

/** Orders as the wire wants them. */
final class OrderWriter {
    /**
     * Reduce without block. The members of a group are to work side by side, as stop and target do, and a partial fill of
     * one is to reduce the others; with block (2) only one of them would be at the exchange at a time, with 1 a fill of a
     * part would take the protection of the rest away. TWS gives 3 to the children of a bracket as well.
     */
    private static final int REDUCE_WITHOUT_BLOCK = 3;
    /** With a dash and without a zone it is UTC, however TWS is set; anything else gets warning 2174 or error 10314. */
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd-HH:mm:ss").withZone(ZoneOffset.UTC);

    private OrderWriter() {
    }

    static PlaceOrder place(BrokerOrder order) {
        return new PlaceOrder(order.orderId(), contract(order.contract()), wire(order));
    }

    /** A question what the order would do. Error 413 if it were not to be transmitted. */
    static PlaceOrder whatIf(BrokerOrder order) {
        WireOrder o = wire(order);
        o.whatIf = true;
        o.transmit = true;
        return new PlaceOrder(order.orderId(), contract(order.contract()), o);
    }

    private static WireOrder wire(BrokerOrder order) {
        WireOrder o = new WireOrder();
        o.orderId = order.orderId();
        o.account = order.account();
        o.orderRef = order.orderRef();
        o.parentId = order.parentId();
        o.ocaGroup = order.ocaGroup();
        o.ocaType = order.ocaGroup().isEmpty() ? 0 : REDUCE_WITHOUT_BLOCK;
        o.transmit = order.transmit();
        terms(o, order.terms());
        return o;
    }

    private static void terms(WireOrder o, OrderTerms t) {
        o.action = t.side().name();
        o.totalQuantity = t.quantity();
        o.orderType = t.type().code();
        o.tif = t.tif().name();
        o.goodTillDate = t.goodTill() == null ? "" : UTC.format(t.goodTill());
        o.outsideRth = t.outsideRth();
        o.lmtPrice = t.type().limited() ? t.limit() : null;
        if (t.type() == OrderType.TRAIL) {
            trail(o, t);
        } else {
            o.auxPrice = t.type().stopped() ? t.stop() : null;
        }
    }

    private static void trail(WireOrder o, OrderTerms t) {
        o.auxPrice = t.trail();
        o.trailStopPrice = t.stop();
        BigDecimal percent = t.trailPercent();
        if (t.trail() == null && percent != null) {
            o.trailingPercent = percent.doubleValue();
        }
    }

    /** The id says what it is; symbol and type are for people who read the log of TWS. */
    private static WireContract contract(Contract c) {
        String exchange = c.exchange().isEmpty() && c.type().equals("STK") ? "SMART" : c.exchange();
        return new WireContract(c.conId(), c.symbol(), c.type(), "", 0, "", "", exchange, "", c.currency(), "", "");
    }
}
