package tradewind.tws.protocol;

import java.util.List;

/** Orders and questions about orders. */
public sealed interface OrderRequest extends ClientMessage {

	/** A new order, or a change of the order with this id. */
	record PlaceOrder(int orderId, WireContract contract, String secIdType, String secId, WireOrder order) implements OrderRequest {

		public PlaceOrder(int orderId, WireContract contract, WireOrder order) {
			this(orderId, contract, "", "", order);
		}
	}

	/**
	 * @param manualOrderTime      from version 169
	 * @param extOperator          from version 187, without 190 and 191
	 * @param externalUserId       only versions 187 to 189
	 * @param manualOrderIndicator as extOperator; {@link Unset#INT} for none
	 */
	record CancelOrder(int orderId, String manualOrderTime, String extOperator, String externalUserId, int manualOrderIndicator) implements OrderRequest {

		public CancelOrder(int orderId) {
			this(orderId, "", "", "", Unset.INT);
		}
	}

	/** The fields are sent from version 192. */
	record ReqGlobalCancel(String extOperator, int manualOrderIndicator) implements OrderRequest {

		public ReqGlobalCancel() {
			this("", Unset.INT);
		}
	}

	record ReqOpenOrders() implements OrderRequest {
	}

	record ReqAllOpenOrders() implements OrderRequest {
	}

	record ReqAutoOpenOrders(boolean autoBind) implements OrderRequest {
	}

	record ReqCompletedOrders(boolean apiOnly) implements OrderRequest {
	}

	/** @param lastDays and specificDates ({@code yyyyMMdd}) from version 200; {@link Unset#INT} for no limit */
	record ReqExecutions(int requestId, int clientId, String account, String time, String symbol, String secType, String exchange, String side, int lastDays, List<Integer> specificDates)
			implements OrderRequest {

		public ReqExecutions(int requestId) {
			this(requestId, 0, "", "", "", "", "", "", Unset.INT, List.of());
		}
	}
}
