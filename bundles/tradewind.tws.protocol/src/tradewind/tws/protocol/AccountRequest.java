package tradewind.tws.protocol;

/** Requests about accounts, positions, profit and loss. */
public sealed interface AccountRequest extends ClientMessage {

	record ReqAccountUpdates(boolean subscribe, String account) implements AccountRequest {
	}

	record ReqPositions() implements AccountRequest {
	}

	record CancelPositions() implements AccountRequest {
	}

	/** @param tags comma separated */
	record ReqAccountSummary(int requestId, String group, String tags) implements AccountRequest {
	}

	record CancelAccountSummary(int requestId) implements AccountRequest {
	}

	record ReqPnl(int requestId, String account, String modelCode) implements AccountRequest {
	}

	record CancelPnl(int requestId) implements AccountRequest {
	}

	record ReqPnlSingle(int requestId, String account, String modelCode, int conId) implements AccountRequest {
	}

	record CancelPnlSingle(int requestId) implements AccountRequest {
	}

	record ReqPositionsMulti(int requestId, String account, String modelCode) implements AccountRequest {
	}

	record CancelPositionsMulti(int requestId) implements AccountRequest {
	}

	record ReqAccountUpdatesMulti(int requestId, String account, String modelCode, boolean ledgerAndNlv) implements AccountRequest {
	}

	record CancelAccountUpdatesMulti(int requestId) implements AccountRequest {
	}
}
