package tradewind.tws.protocol;

import java.math.BigDecimal;

import tradewind.tws.protocol.OrderEvent.OpenOrder;

/** Messages as servers really send them. */
final class Samples {

	private Samples() {
	}

	/** A working limit order, with the peculiarities of a real server's frame. */
	static OpenOrder openOrder(int orderId) {
		WireContract contract = new WireContract(14121, "RHM", "STK", "", 0, "?", "", "IBIS", "", "EUR", "RHM", "XETRA");
		WireOrder o = new WireOrder();
		o.action = "BUY";
		o.totalQuantity = BigDecimal.valueOf(100 + orderId % 50);
		o.orderType = "LMT";
		BigDecimal limit = new BigDecimal("1500.5").add(BigDecimal.valueOf(orderId % 1000, 2));
		o.lmtPrice = limit;
		o.auxPrice = new BigDecimal("0.0");
		o.tif = "DAY";
		o.account = "DU1234567";
		o.openClose = "";
		o.orderRef = "tw-" + orderId % 7;
		o.clientId = 1;
		o.permId = 1_900_000_000L + orderId;
		o.displaySize = Unset.INT;
		o.volatilityType = 0;
		o.referencePriceType = 0;
		o.deltaNeutralOrderType = "None";
		o.deltaNeutralAuxPrice = new BigDecimal("0.0");
		o.deltaNeutralOpenClose = "?";
		o.trailStopPrice = limit.add(BigDecimal.ONE);
		o.clearingIntent = "IB";
		o.adjustedOrderType = "None";
		o.dontUseAutoPriceForHedge = true;
		o.cashQty = new BigDecimal("0.0");
		o.usePriceMgmtAlgo = 0;
		WireOrderState state = new WireOrderState();
		state.status = "PreSubmitted";
		return new OpenOrder(orderId, contract, o, state);
	}
}
