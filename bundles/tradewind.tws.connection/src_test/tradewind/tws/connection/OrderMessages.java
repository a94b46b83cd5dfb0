package tradewind.tws.connection;

import java.math.BigDecimal;
import tradewind.core.broker.BrokerOrder;
import tradewind.core.trade.Contract;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Side;
import tradewind.tws.protocol.OrderEvent.CommissionReport;
import tradewind.tws.protocol.OrderEvent.CompletedOrder;
import tradewind.tws.protocol.OrderEvent.ExecutionData;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OrderStatus;
import tradewind.tws.protocol.OrderEvent.WireExecution;
import tradewind.tws.protocol.WireContract;
import tradewind.tws.protocol.WireOrder;
import tradewind.tws.protocol.WireOrderState;

/** Messages about orders as a server sends them, and orders as the trader gives them. */
final class OrderMessages {
    static final WireContract RHM =
            new WireContract(42, "RHM", "STK", "", 0, "", "", "SMART", "", "EUR", "RHM", "XETRA");
    /** Permanent ids have long left the range of an int. */
    static final long PERM = 5_000_000_001L;

    private OrderMessages() {
    }

    static BrokerOrder buy(int id, String limit) {
        return new BrokerOrder(id, Contract.of(Rig.RHM),
                OrderTerms.limit(Side.BUY, BigDecimal.TEN, new BigDecimal(limit)), "DU1", "ref-" + id, 0, "", true);
    }

    static OpenOrder open(int id, int client, long perm, String status) {
        return new OpenOrder(id, RHM, order(id, client, perm), state(status));
    }

    static WireOrder order(int id, int client, long perm) {
        WireOrder o = new WireOrder();
        o.orderId = id;
        o.clientId = client;
        o.permId = perm;
        o.action = "BUY";
        o.totalQuantity = BigDecimal.TEN;
        o.orderType = "LMT";
        o.lmtPrice = new BigDecimal("2000.0");
        o.auxPrice = new BigDecimal("0.0");
        o.tif = "DAY";
        o.account = "DU1";
        o.orderRef = "ref-" + id;
        return o;
    }

    static WireOrderState state(String status) {
        WireOrderState s = new WireOrderState();
        s.status = status;
        return s;
    }

    static CompletedOrder completed(long perm, String status, String why) {
        WireOrderState s = state(status);
        s.completedStatus = why;
        WireOrder o = order(0, 0, perm);
        o.filledQuantity = new BigDecimal("4");
        return new CompletedOrder(RHM, o, s);
    }

    static OrderStatus status(int id, int client, long perm, String status, String filled) {
        return new OrderStatus(id, status, new BigDecimal(filled), BigDecimal.TEN.subtract(new BigDecimal(filled)), 2000,
                perm, 0, 2000, client, "", 0);
    }

    static ExecutionData execution(int request, String execId, int id, int client, long perm) {
        return new ExecutionData(request, id, RHM, fill(execId, client, perm, "BOT", "1", "20260413 15:27:04 US/Eastern"));
    }

    static WireExecution fill(String execId, int client, long perm, String side, String shares, String time) {
        return new WireExecution(execId, time, "DU1", "IBIS", side, new BigDecimal(shares), new BigDecimal("2000.50"),
                perm, client, 0, new BigDecimal(shares), 2000.5, "ref-1", "", 0, "", 0, false, "");
    }

    static CommissionReport commission(String execId) {
        return new CommissionReport(execId, new BigDecimal("1.25"), "EUR", null, 0, 0);
    }
}
