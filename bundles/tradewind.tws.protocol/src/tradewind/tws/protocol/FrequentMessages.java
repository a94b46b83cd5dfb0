package tradewind.tws.protocol;

/** Writes the frequent server messages from primitives, without allocating; the same bytes as their layouts in {@link MessageCodec} give. */
public final class FrequentMessages {

	private final FrameWriter out;
	private final int version;

	/** @param out where the frames go; @param version the server version of the conversation */
	public FrequentMessages(FrameWriter out, int version) {
		this.out = out;
		this.version = version;
	}

	public void tickPrice(int requestId, int tickType, double price, double size, int attributes) {
		out.begin().field(1).field(6).field(requestId).field(tickType).field(price).size(size).field(attributes).end();
	}

	public void tickSize(int requestId, int tickType, double size) {
		out.begin().field(2).field(6).field(requestId).field(tickType).size(size).end();
	}

	public void tickGeneric(int requestId, int tickType, double value) {
		out.begin().field(45).field(6).field(requestId).field(tickType).field(value).end();
	}

	public void tickString(int requestId, int tickType, String value) {
		out.begin().field(46).field(6).field(requestId).field(tickType).field(value).end();
	}

	/** @param tickType 1 last, 2 all last; @param time epoch seconds */
	public void tickByTickTrade(int requestId, int tickType, long time, double price, double size, int attributes, String exchange, String specialConditions) {
		out.begin().field(99).field(requestId).field(tickType).field(time).field(price).size(size).field(attributes).field(exchange).field(specialConditions).end();
	}

	/** @param time epoch seconds */
	public void tickByTickBidAsk(int requestId, long time, double bid, double ask, double bidSize, double askSize, int attributes) {
		out.begin().field(99).field(requestId).field(3).field(time).field(bid).field(ask).size(bidSize).size(askSize).field(attributes).end();
	}

	/** @param time epoch seconds */
	public void tickByTickMidPoint(int requestId, long time, double midPoint) {
		out.begin().field(99).field(requestId).field(4).field(time).field(midPoint).end();
	}

	/** @param time epoch seconds of the bar's start */
	public void realTimeBar(int requestId, long time, double open, double high, double low, double close, double volume, double wap, int count) {
		out.begin().field(50).field(3).field(requestId).field(time).field(open).field(high).field(low).field(close).size(volume).field(wap).field(count).end();
	}

	/**
	 * The bars of a request, with epoch seconds, or with dates where the columns say so; and, from version 196 on, the frame that ends them.
	 *
	 * @param start and end of the range as text
	 */
	public void historicalData(int requestId, String start, String end, BarColumns bars) {
		boolean rangeInData = version < ServerVersion.HISTORICAL_DATA_END;
		out.begin().field(17).field(requestId);
		if (rangeInData) {
			out.field(start).field(end);
		}
		out.field(bars.size());
		for (int i = 0; i < bars.size(); i++) {
			time(bars.time[i], bars.isDate(i));
			out.field(bars.open[i]).field(bars.high[i]).field(bars.low[i]).field(bars.close[i]).size(bars.volume[i]).field(bars.wap[i]).field(bars.count[i]);
		}
		out.end();
		if (!rangeInData) {
			out.begin().field(108).field(requestId).field(start).field(end).end();
		}
	}

	/** The running bar. @param time epoch seconds; @param isDate whether its date is written instead */
	public void historicalDataUpdate(int requestId, long time, boolean isDate, double open, double high, double low, double close, double volume, double wap, int count) {
		out.begin().field(90).field(requestId).field(count);
		time(time, isDate);
		out.field(open).field(close).field(high).field(low).field(wap).size(volume).end();
	}

	private void time(long time, boolean isDate) {
		out.field(isDate ? BarTime.dateOf(time) : time);
	}
}
