package tradewind.tws.protocol;

/** Ticks and books. Prices and sizes are NaN when unset; a price of -1 means no quote. */
public sealed interface MarketDataEvent extends ServerMessage {

	/** @param attributes bit 1 can auto execute, 2 past limit, 4 before the opening */
	record TickPrice(int requestId, int tickType, double price, double size, int attributes) implements MarketDataEvent {
	}

	record TickSize(int requestId, int tickType, double size) implements MarketDataEvent {
	}

	record TickGeneric(int requestId, int tickType, double value) implements MarketDataEvent {
	}

	record TickString(int requestId, int tickType, String value) implements MarketDataEvent {
	}

	record TickOptionComputation(int requestId, int tickType, int attributes, double impliedVolatility, double delta, double optionPrice, double presentValueDividend, double gamma, double vega,
			double theta, double underlyingPrice) implements MarketDataEvent {
	}

	record TickSnapshotEnd(int requestId) implements MarketDataEvent {
	}

	/** @param type 1 live, 2 frozen, 3 delayed, 4 delayed and frozen */
	record MarketDataType(int requestId, int type) implements MarketDataEvent {
	}

	record TickReqParams(int requestId, double minTick, String bboExchange, int snapshotPermissions) implements MarketDataEvent {
	}

	/** @param operation 0 insert, 1 update, 2 delete; @param side 0 ask, 1 bid */
	record MarketDepth(int requestId, int position, int operation, int side, double price, double size) implements MarketDataEvent {
	}

	/** @param operation 0 insert, 1 update, 2 delete; @param side 0 ask, 1 bid */
	record MarketDepthL2(int requestId, int position, String marketMaker, int operation, int side, double price, double size, boolean isSmartDepth) implements MarketDataEvent {
	}

	/** A bar of five seconds. @param time epoch seconds of its start */
	record RealTimeBar(int requestId, long time, double open, double high, double low, double close, double volume, double wap, int count) implements MarketDataEvent {
	}

	/** One message number with three shapes, told apart by the tick type. */
	sealed interface TickByTick extends MarketDataEvent {

		int requestId();

		/** 1 last, 2 all last, 3 bid and ask, 4 middle. */
		int tickType();

		/** Epoch seconds. */
		long time();
	}

	/** @param attributes bit 1 past limit, 2 unreported */
	record TickByTickTrade(int requestId, int tickType, long time, double price, double size, int attributes, String exchange, String specialConditions) implements TickByTick {
	}

	/** @param attributes bit 1 bid past low, 2 ask past high */
	record TickByTickBidAsk(int requestId, long time, double bid, double ask, double bidSize, double askSize, int attributes) implements TickByTick {

		@Override
		public int tickType() {
			return 3;
		}
	}

	record TickByTickMidPoint(int requestId, long time, double midPoint) implements TickByTick {

		@Override
		public int tickType() {
			return 4;
		}
	}
}
