package tradewind.tws.protocol;

/** Questions about what can be traded and how. */
public sealed interface ContractRequest extends ClientMessage {

	/** @param issuerId from version 176 */
	record ReqContractDetails(int requestId, WireContract contract, boolean includeExpired, String secIdType, String secId, String issuerId) implements ContractRequest {

		public ReqContractDetails(int requestId, WireContract contract) {
			this(requestId, contract, false, "", "", "");
		}
	}

	record ReqMatchingSymbols(int requestId, String pattern) implements ContractRequest {
	}

	record ReqMarketRule(int marketRuleId) implements ContractRequest {
	}

	record ReqSmartComponents(int requestId, String bboExchange) implements ContractRequest {
	}

	record ReqOptionParameters(int requestId, String underlyingSymbol, String futFopExchange, String underlyingSecType, int underlyingConId) implements ContractRequest {
	}
}
