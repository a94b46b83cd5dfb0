package tradewind.tws.protocol;

import tradewind.tws.protocol.OrderEvent.CommissionReport;
import tradewind.tws.protocol.OrderEvent.CompletedOrder;
import tradewind.tws.protocol.OrderEvent.CompletedOrdersEnd;
import tradewind.tws.protocol.OrderEvent.ExecutionData;
import tradewind.tws.protocol.OrderEvent.ExecutionDataEnd;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OpenOrderEnd;
import tradewind.tws.protocol.OrderEvent.OrderBound;
import tradewind.tws.protocol.OrderEvent.OrderStatus;
import tradewind.tws.protocol.OrderEvent.WireExecution;

/** Layouts of the answers about orders. */
final class OrderLayouts {

	private OrderLayouts() {
	}

	static void addTo(LayoutTable<ServerMessage> table) {
		table.add(3, OrderStatus.class, OrderLayouts::status);
		table.add(5, OpenOrder.class, OpenOrderLayout::open);
		table.add(53, OpenOrderEnd.class, (f, m) -> {
			f.constant("version", "1");
			return m;
		});
		table.add(11, ExecutionData.class, OrderLayouts::execution);
		table.add(55, ExecutionDataEnd.class, (f, m) -> {
			f.constant("version", "1");
			return new ExecutionDataEnd(f.integer("requestId", m.requestId()));
		});
		table.add(59, CommissionReport.class, OrderLayouts::commission);
		table.add(100, OrderBound.class, (f, m) -> new OrderBound(f.longInteger("permId", m.permId()), f.integer("clientId", m.clientId()), f.integer("orderId", m.orderId())));
		table.add(101, CompletedOrder.class, CompletedOrderLayout::completed);
		table.add(102, CompletedOrdersEnd.class, (f, m) -> m);
	}

	private static OrderStatus status(Fields f, OrderStatus m) throws BadFrameException {
		return new OrderStatus(f.integer("orderId", m.orderId()), f.text("status", m.status()), f.decimal("filled", m.filled()), f.decimal("remaining", m.remaining()),
				f.real("avgFillPrice", m.avgFillPrice()), f.longInteger("permId", m.permId()), f.integer("parentId", m.parentId()), f.real("lastFillPrice", m.lastFillPrice()),
				f.integer("clientId", m.clientId()), f.text("whyHeld", m.whyHeld()), f.real("mktCapPrice", m.mktCapPrice()));
	}

	private static ExecutionData execution(Fields f, ExecutionData m) throws BadFrameException {
		WireExecution e = m.execution();
		return new ExecutionData(f.integer("requestId", m.requestId()), f.integer("orderId", m.orderId()), ContractLayout.held(f, m.contract()),
				new WireExecution(f.text("execId", e.execId()), f.text("time", e.time()), f.text("account", e.account()), f.text("exchange", e.exchange()), f.text("side", e.side()),
						f.decimal("shares", e.shares()), f.decimal("price", e.price()), f.longInteger("permId", e.permId()), f.integer("clientId", e.clientId()),
						f.integer("liquidation", e.liquidation()), f.decimal("cumQty", e.cumQty()), f.real("avgPrice", e.avgPrice()), f.text("orderRef", e.orderRef()),
						f.text("evRule", e.evRule()), f.size("evMultiplier", e.evMultiplier()), f.text("modelCode", e.modelCode()), f.integer("lastLiquidity", e.lastLiquidity()),
						f.flag(ServerVersion.PENDING_PRICE_REVISION, "pendingPriceRevision", e.pendingPriceRevision()),
						f.text(ServerVersion.SUBMITTER, "submitter", e.submitter())));
	}

	private static CommissionReport commission(Fields f, CommissionReport m) throws BadFrameException {
		f.constant("version", "1");
		return new CommissionReport(f.text("execId", m.execId()), f.decimal("commission", m.commission(), Unset.DOUBLE_TEXT), f.text("currency", m.currency()),
				f.decimal("realizedPnl", m.realizedPnl(), Unset.DOUBLE_TEXT), f.real("yield", m.yield()), f.integerMax("yieldRedemptionDate", m.yieldRedemptionDate()));
	}
}
