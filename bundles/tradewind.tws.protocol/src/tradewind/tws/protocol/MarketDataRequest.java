package tradewind.tws.protocol;

/** Requests for ticks and books. */
public sealed interface MarketDataRequest extends ClientMessage {

	/** @param genericTicks comma separated numbers, or empty */
	record ReqMktData(int requestId, WireContract contract, String genericTicks, boolean snapshot, boolean regulatorySnapshot, String options) implements MarketDataRequest {

		public ReqMktData(int requestId, WireContract contract, String genericTicks, boolean snapshot) {
			this(requestId, contract, genericTicks, snapshot, false, "");
		}
	}

	record CancelMktData(int requestId) implements MarketDataRequest {
	}

	/** @param type 1 live, 2 frozen, 3 delayed, 4 delayed and frozen */
	record ReqMarketDataType(int type) implements MarketDataRequest {
	}

	record ReqMktDepth(int requestId, WireContract contract, int rows, boolean isSmartDepth, String options) implements MarketDataRequest {
	}

	record CancelMktDepth(int requestId, boolean isSmartDepth) implements MarketDataRequest {
	}

	/** @param barSize seconds; servers give 5 whatever it says */
	record ReqRealTimeBars(int requestId, WireContract contract, int barSize, String whatToShow, boolean useRth, String options) implements MarketDataRequest {
	}

	record CancelRealTimeBars(int requestId) implements MarketDataRequest {
	}

	/** @param tickType Last, AllLast, BidAsk or MidPoint */
	record ReqTickByTickData(int requestId, WireContract contract, String tickType, int numberOfTicks, boolean ignoreSize) implements MarketDataRequest {
	}

	record CancelTickByTickData(int requestId) implements MarketDataRequest {
	}
}
