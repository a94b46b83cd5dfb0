package tradewind.tws.protocol;

import java.util.List;

/** Bars and ticks of the past. */
public sealed interface HistoryEvent extends ServerMessage {

	/**
	 * One bar. @param time as sent, see {@link BarTime}; @param volume -1 when there is none; @param wap the volume-weighted average price; @param count trades, -1 when not known
	 */
	record WireBar(String time, double open, double high, double low, double close, double volume, double wap, int count) {
	}

	/** @param start and end only below version 196, else empty and followed by {@link HistoricalDataEnd} */
	record HistoricalData(int requestId, String start, String end, List<WireBar> bars) implements HistoryEvent {
	}

	/** From version 196. */
	record HistoricalDataEnd(int requestId, String start, String end) implements HistoryEvent {
	}

	/** The running bar of a request that is kept up to date. On the wire its close stands before its high. */
	record HistoricalDataUpdate(int requestId, WireBar bar) implements HistoryEvent {
	}

	record HeadTimestamp(int requestId, String timestamp) implements HistoryEvent {
	}

	record HistogramData(int requestId, List<Entry> entries) implements HistoryEvent {

		public record Entry(double price, double size) {
		}
	}

	record HistoricalSchedule(int requestId, String start, String end, String timeZone, List<Session> sessions) implements HistoryEvent {

		public record Session(String start, String end, String refDate) {
		}
	}

	record HistoricalTicks(int requestId, List<Tick> ticks, boolean done) implements HistoryEvent {

		/** @param time epoch seconds */
		public record Tick(long time, double price, double size) {
		}
	}

	record HistoricalTicksBidAsk(int requestId, List<Tick> ticks, boolean done) implements HistoryEvent {

		/** @param time epoch seconds */
		public record Tick(long time, int attributes, double bid, double ask, double bidSize, double askSize) {
		}
	}

	record HistoricalTicksLast(int requestId, List<Tick> ticks, boolean done) implements HistoryEvent {

		/** @param time epoch seconds */
		public record Tick(long time, int attributes, double price, double size, String exchange, String specialConditions) {
		}
	}
}
