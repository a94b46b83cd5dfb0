package tradewind.tws.protocol;

import static tradewind.tws.protocol.ServerVersion.CME_TAGGING_FIELDS;
import static tradewind.tws.protocol.ServerVersion.MANUAL_ORDER_TIME;
import static tradewind.tws.protocol.ServerVersion.PARAMETRIZED_DAYS_OF_EXECUTIONS;

import java.util.List;

import tradewind.tws.protocol.OrderRequest.CancelOrder;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.OrderRequest.ReqAllOpenOrders;
import tradewind.tws.protocol.OrderRequest.ReqAutoOpenOrders;
import tradewind.tws.protocol.OrderRequest.ReqCompletedOrders;
import tradewind.tws.protocol.OrderRequest.ReqExecutions;
import tradewind.tws.protocol.OrderRequest.ReqGlobalCancel;
import tradewind.tws.protocol.OrderRequest.ReqOpenOrders;

/** Layouts of the order requests. */
final class OrderRequestLayouts {

	private OrderRequestLayouts() {
	}

	static void addTo(LayoutTable<ClientMessage> table) {
		table.add(3, PlaceOrder.class, PlaceOrderLayout::place);
		table.add(4, CancelOrder.class, OrderRequestLayouts::cancel);
		table.add(58, ReqGlobalCancel.class, OrderRequestLayouts::globalCancel);
		table.add(5, ReqOpenOrders.class, (f, m) -> {
			f.constant("version", "1");
			return m;
		});
		table.add(16, ReqAllOpenOrders.class, (f, m) -> {
			f.constant("version", "1");
			return m;
		});
		table.add(15, ReqAutoOpenOrders.class, (f, m) -> {
			f.constant("version", "1");
			return new ReqAutoOpenOrders(f.flag("autoBind", m.autoBind()));
		});
		table.add(99, ReqCompletedOrders.class, (f, m) -> new ReqCompletedOrders(f.flag("apiOnly", m.apiOnly())));
		table.add(7, ReqExecutions.class, OrderRequestLayouts::executions);
	}

	/** Whether a request about orders carries the two fields that came with 187 and went with 190. */
	static boolean hasRequestForQuote(Fields f) {
		return f.since(ServerVersion.RFQ_FIELDS) && !f.since(ServerVersion.UNDO_RFQ_FIELDS);
	}

	private static CancelOrder cancel(Fields f, CancelOrder m) throws BadFrameException {
		boolean tagged = f.since(CME_TAGGING_FIELDS);
		boolean quote = hasRequestForQuote(f);
		if (!tagged) {
			f.constant("version", "1");
		}
		return new CancelOrder(f.integer("orderId", m.orderId()), f.text(MANUAL_ORDER_TIME, "manualOrderTime", m.manualOrderTime()),
				tagged || quote ? f.text("extOperator", m.extOperator()) : m.extOperator(), quote ? f.text("externalUserId", m.externalUserId()) : m.externalUserId(),
				tagged || quote ? f.integer("manualOrderIndicator", m.manualOrderIndicator()) : Unset.INT);
	}

	private static ReqGlobalCancel globalCancel(Fields f, ReqGlobalCancel m) throws BadFrameException {
		if (!f.since(CME_TAGGING_FIELDS)) {
			f.constant("version", "1");
			return new ReqGlobalCancel();
		}
		return new ReqGlobalCancel(f.text("extOperator", m.extOperator()), f.integer("manualOrderIndicator", m.manualOrderIndicator()));
	}

	private static ReqExecutions executions(Fields f, ReqExecutions m) throws BadFrameException {
		f.constant("version", "3");
		boolean days = f.since(PARAMETRIZED_DAYS_OF_EXECUTIONS);
		return new ReqExecutions(f.integer("requestId", m.requestId()), f.integer("clientId", m.clientId()), f.text("account", m.account()), f.text("time", m.time()),
				f.text("symbol", m.symbol()), f.text("secType", m.secType()), f.text("exchange", m.exchange()), f.text("side", m.side()),
				days ? f.integer("lastDays", m.lastDays()) : Unset.INT, days ? dates(f, m.specificDates()) : List.of());
	}

	private static List<Integer> dates(Fields f, List<Integer> dates) throws BadFrameException {
		return f.list("specificDates", dates, 0, (g, date) -> g.integer("specificDate", date));
	}
}
