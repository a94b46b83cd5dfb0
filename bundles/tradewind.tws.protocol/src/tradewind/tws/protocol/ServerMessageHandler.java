package tradewind.tws.protocol;

/**
 * Takes decoded server messages on the reading thread: the frequent ones as primitives, so that nothing is allocated for a tick, the rest as values. Prices and sizes are NaN when unset. Implement
 * what is of interest; the others do nothing.
 */
public interface ServerMessageHandler {

	/** Every message that has no method of its own. */
	void message(ServerMessage message);

	/** @param attributes bit 1 can auto execute, 2 past limit, 4 before the opening */
	default void tickPrice(int requestId, int tickType, double price, double size, int attributes) {
	}

	default void tickSize(int requestId, int tickType, double size) {
	}

	default void tickGeneric(int requestId, int tickType, double value) {
	}

	default void tickString(int requestId, int tickType, String value) {
	}

	/** @param tickType 1 last, 2 all last; @param time epoch seconds */
	default void tickByTickTrade(int requestId, int tickType, long time, double price, double size, int attributes, String exchange, String specialConditions) {
	}

	/** @param time epoch seconds */
	default void tickByTickBidAsk(int requestId, long time, double bid, double ask, double bidSize, double askSize, int attributes) {
	}

	/** @param time epoch seconds */
	default void tickByTickMidPoint(int requestId, long time, double midPoint) {
	}

	/** A bar of five seconds. @param time epoch seconds of its start */
	default void realTimeBar(int requestId, long time, double open, double high, double low, double close, double volume, double wap, int count) {
	}

	/**
	 * All bars of one historicalData message. The columns are used again for the next message: copy what is to be kept.
	 *
	 * @param start and end of the range, empty from version 196 on, where {@link HistoryEvent.HistoricalDataEnd} follows
	 */
	default void historicalData(int requestId, String start, String end, BarColumns bars) {
	}

	/** The running bar of a request that is kept up to date. @param time as {@link BarTime#epochSecond}; @param isDate as {@link BarColumns#isDate(int)} */
	default void historicalDataUpdate(int requestId, long time, boolean isDate, double open, double high, double low, double close, double volume, double wap, int count) {
	}

	/** Quantities are exact up to 15 digits: {@code BigDecimal.valueOf} gives them back. */
	default void orderStatus(int orderId, String status, double filled, double remaining, double avgFillPrice, long permId, int parentId, double lastFillPrice, int clientId, String whyHeld,
			double mktCapPrice) {
	}
}
