package tradewind.tws.protocol;

/** Requests for bars and ticks of the past. End and start times are empty or {@code yyyyMMdd-HH:mm:ss} UTC. */
public sealed interface HistoryRequest extends ClientMessage {

	/** @param formatDate 1 text, 2 epoch seconds */
	record ReqHistoricalData(int requestId, WireContract contract, boolean includeExpired, String endDateTime, String barSize, String duration, boolean useRth, String whatToShow, int formatDate,
			boolean keepUpToDate, String options) implements HistoryRequest {

		public ReqHistoricalData(int requestId, WireContract contract, String endDateTime, String barSize, String duration, boolean useRth, String whatToShow, boolean keepUpToDate) {
			this(requestId, contract, false, endDateTime, barSize, duration, useRth, whatToShow, 2, keepUpToDate, "");
		}
	}

	record CancelHistoricalData(int requestId) implements HistoryRequest {
	}

	record ReqHeadTimestamp(int requestId, WireContract contract, boolean includeExpired, boolean useRth, String whatToShow, int formatDate) implements HistoryRequest {
	}

	record CancelHeadTimestamp(int requestId) implements HistoryRequest {
	}

	record ReqHistoricalTicks(int requestId, WireContract contract, boolean includeExpired, String startDateTime, String endDateTime, int numberOfTicks, String whatToShow, boolean useRth,
			boolean ignoreSize, String options) implements HistoryRequest {
	}

	record ReqHistogramData(int requestId, WireContract contract, boolean includeExpired, boolean useRth, String timePeriod) implements HistoryRequest {
	}

	record CancelHistogramData(int requestId) implements HistoryRequest {
	}
}
