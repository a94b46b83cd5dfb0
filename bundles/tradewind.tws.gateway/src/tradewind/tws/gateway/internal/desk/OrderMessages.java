package tradewind.tws.gateway.internal.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tradewind.tws.gateway.internal.broker.Accounting;
import tradewind.tws.gateway.internal.broker.Fill;
import tradewind.tws.gateway.internal.broker.Margin;
import tradewind.tws.gateway.internal.broker.Order;
import tradewind.tws.gateway.internal.broker.OrderKey;
import tradewind.tws.gateway.internal.broker.OrderState;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.session.TimeText;
import tradewind.tws.protocol.OrderEvent.CommissionReport;
import tradewind.tws.protocol.OrderEvent.CompletedOrder;
import tradewind.tws.protocol.OrderEvent.ExecutionData;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OrderStatus;
import tradewind.tws.protocol.OrderEvent.WireExecution;
import tradewind.tws.protocol.WireContract;
import tradewind.tws.protocol.WireOrder;
import tradewind.tws.protocol.WireOrderState;

/** Orders and fills in the words of the wire. */
final class OrderMessages {
    private static final int ADDED_LIQUIDITY = 1;
    private static final int REMOVED_LIQUIDITY = 2;

    private OrderMessages() {
    }

    static OpenOrder open(Order order) {
        WireOrderState state = new WireOrderState();
        state.status = order.state().text();
        return new OpenOrder(order.key().orderId(), contract(order), order.wire(), state);
    }

    static OrderStatus status(Order order) {
        return new OrderStatus(order.key().orderId(), order.state().text(), order.filled(), order.remaining(),
                order.averagePrice(), order.permId(), order.wire().parentId, order.lastFillPrice(),
                order.key().clientId(), order.whyHeld(), 0);
    }

    static CompletedOrder completed(Order order) {
        WireOrderState state = new WireOrderState();
        state.status = order.state().text();
        state.completedTime = order.completedTime();
        state.completedStatus = order.completedText();
        order.wire().filledQuantity = order.filled();
        return new CompletedOrder(contract(order), order.wire(), state);
    }

    private static WireContract contract(Order order) {
        WireContract c = Contracts.contract(order.listing(), order.exchange());
        return new WireContract(c.conId(), c.symbol(), c.secType(), c.lastTradeDateOrContractMonth(), 0, "?",
                c.multiplier(), c.exchange(), "", c.currency(), c.localSymbol(), c.tradingClass());
    }

    static OpenOrder preview(OrderKey key, Listing listing, String exchange, WireOrder order, Margin m) {
        WireOrderState state = new WireOrderState();
        state.status = OrderState.PRE_SUBMITTED.text();
        state.initMargin = margin(m.initialBefore(), m.initialChange());
        state.maintMargin = margin(m.maintenanceBefore(), m.maintenanceChange());
        state.equityWithLoan = margin(m.equityBefore(), m.equityChange());
        state.marginCurrency = Accounting.BASE;
        state.commission = m.commission();
        state.commissionCurrency = listing.currency();
        order.orderId = key.orderId();
        order.clientId = key.clientId();
        return new OpenOrder(key.orderId(), Contracts.contract(listing, exchange), order, state);
    }

    private static WireOrderState.Margin margin(double before, double change) {
        return new WireOrderState.Margin(money(before), money(change), money(before + change));
    }

    private static BigDecimal money(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }

    /** @param requestId -1 when nobody asked */
    static ExecutionData execution(int requestId, Fill fill, String account) {
        Order order = fill.order();
        int liquidity = fill.added() ? ADDED_LIQUIDITY : REMOVED_LIQUIDITY;
        String exchange = order.exchange().equals("SMART") ? order.listing().venue().primaryExchange()
                : order.exchange();
        WireExecution execution = new WireExecution(fill.execId(),
                TimeText.zoned(fill.time(), order.listing().zone()), account, exchange, fill.bought() ? "BOT" : "SLD",
                fill.quantity(), fill.price(), order.permId(), order.key().clientId(), 0, fill.cumulative(),
                fill.average(), order.wire().orderRef, "", Double.NaN, order.wire().modelCode, liquidity, false, "");
        return new ExecutionData(requestId, order.key().orderId(), Contracts.contract(order.listing(), exchange),
                execution);
    }

    static CommissionReport commission(Fill fill) {
        return new CommissionReport(fill.execId(), fill.commission(), fill.order().listing().currency(),
                fill.realizedPnl(), Double.NaN, 0);
    }
}
