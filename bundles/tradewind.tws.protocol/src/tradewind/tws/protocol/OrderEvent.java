package tradewind.tws.protocol;

import java.math.BigDecimal;

import org.eclipse.jdt.annotation.Nullable;

/** What happens to orders. */
public sealed interface OrderEvent extends ServerMessage {

	record OrderStatus(int orderId, String status, @Nullable BigDecimal filled, @Nullable BigDecimal remaining, double avgFillPrice, long permId, int parentId, double lastFillPrice, int clientId,
			String whyHeld, double mktCapPrice) implements OrderEvent {
	}

	record OpenOrder(int orderId, WireContract contract, WireOrder order, WireOrderState state) implements OrderEvent {
	}

	record OpenOrderEnd() implements OrderEvent {
	}

	record CompletedOrder(WireContract contract, WireOrder order, WireOrderState state) implements OrderEvent {
	}

	record CompletedOrdersEnd() implements OrderEvent {
	}

	/** @param requestId -1 when not asked for */
	record ExecutionData(int requestId, int orderId, WireContract contract, WireExecution execution) implements OrderEvent {
	}

	/**
	 * One fill.
	 *
	 * @param execId               unique; a correction has the same text up to its last dot
	 * @param time                 such as {@code 20260413 15:27:04 US/Eastern}
	 * @param side                 BOT or SLD
	 * @param pendingPriceRevision from version 178
	 * @param submitter            from version 198
	 */
	record WireExecution(String execId, String time, String account, String exchange, String side, @Nullable BigDecimal shares, @Nullable BigDecimal price, long permId, int clientId, int liquidation,
			@Nullable BigDecimal cumQty, double avgPrice, String orderRef, String evRule, double evMultiplier, String modelCode, int lastLiquidity, boolean pendingPriceRevision, String submitter) {
	}

	record ExecutionDataEnd(int requestId) implements OrderEvent {
	}

	record CommissionReport(String execId, @Nullable BigDecimal commission, String currency, @Nullable BigDecimal realizedPnl, double yield, int yieldRedemptionDate) implements OrderEvent {
	}

	record OrderBound(long permId, int clientId, int orderId) implements OrderEvent {
	}
}
