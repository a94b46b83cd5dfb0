package tradewind.tws.protocol;

/**
 * The reading thread's decoder: gives each frame to a {@link ServerMessageHandler}, the frequent messages by hand-written paths that neither allocate nor look anything up, all others by their
 * layout. What a frequent message's path reads is what its layout in {@link MessageCodec} reads.
 */
public final class ServerMessageDecoder {

	private static final int BAR_FIELDS = 8;
	private static final int LARGEST_KEPT = 100_000;

	private final MessageCodec<ServerMessage> codec;
	private final ServerMessageHandler handler;
	private final FieldCursor cursor = new FieldCursor();
	private final DecodeCounters counters;
	private final boolean rangeInData;
	private BarColumns bars = new BarColumns(1024);

	/** @param version the server version of the conversation, 163 to 200 */
	public ServerMessageDecoder(int version, ServerMessageHandler handler) {
		codec = MessageCodec.server(version);
		counters = codec.counters();
		this.handler = handler;
		rangeInData = version < ServerVersion.HISTORICAL_DATA_END;
	}

	/** What decoding met so far. */
	public DecodeCounters counters() {
		return counters;
	}

	/** Decodes the reader's current frame. */
	public void decode(FrameReader frame) throws BadFrameException {
		decode(frame.array(), frame.offset(), frame.length());
	}

	/** Decodes one payload. @throws BadFrameException when it ends before its layout; nothing was handed over then */
	public void decode(byte[] bytes, int offset, int length) throws BadFrameException {
		FieldCursor c = cursor.wrap(bytes, offset, length);
		int id = c.hasMore() ? c.integer() : -1;
		switch (id) {
		case 1, 2, 3, 17, 45, 46, 50, 90, 99 -> frequent(c, id);
		default -> handler.message(codec.decode(bytes, offset, length));
		}
	}

	private void frequent(FieldCursor c, int id) throws BadFrameException {
		counters.frames++;
		try {
			switch (id) {
			case 1 -> tickPrice(c);
			case 2 -> tickSize(c);
			case 3 -> orderStatus(c);
			case 17 -> historicalData(c);
			case 45 -> tickGeneric(c);
			case 46 -> tickString(c);
			case 50 -> realTimeBar(c);
			case 90 -> historicalDataUpdate(c);
			default -> tickByTick(c);
			}
		} catch (BadFrameException e) {
			counters.badFrames++;
			throw e;
		}
	}

	/** Counts what is strange about a frame that has been read to the end of its layout. */
	private void finish(FieldCursor c) {
		counters.malformedFields += c.malformed();
		if (c.hasMore()) {
			counters.trailingFields += c.skipRest();
		}
	}

	private void tickPrice(FieldCursor c) throws BadFrameException {
		c.skip();
		int requestId = c.integer();
		int tickType = c.integer();
		double price = c.real();
		double size = c.realMax();
		int attributes = c.integer();
		finish(c);
		handler.tickPrice(requestId, tickType, price, size, attributes);
	}

	private void tickSize(FieldCursor c) throws BadFrameException {
		c.skip();
		int requestId = c.integer();
		int tickType = c.integer();
		double size = c.realMax();
		finish(c);
		handler.tickSize(requestId, tickType, size);
	}

	private void tickGeneric(FieldCursor c) throws BadFrameException {
		c.skip();
		int requestId = c.integer();
		int tickType = c.integer();
		double value = c.real();
		finish(c);
		handler.tickGeneric(requestId, tickType, value);
	}

	private void tickString(FieldCursor c) throws BadFrameException {
		c.skip();
		int requestId = c.integer();
		int tickType = c.integer();
		String value = c.text();
		finish(c);
		handler.tickString(requestId, tickType, value);
	}

	private void orderStatus(FieldCursor c) throws BadFrameException {
		int orderId = c.integer();
		String status = c.text();
		double filled = c.realMax();
		double remaining = c.realMax();
		double avgFillPrice = c.real();
		long permId = c.longInteger();
		int parentId = c.integer();
		double lastFillPrice = c.real();
		int clientId = c.integer();
		String whyHeld = c.text();
		double mktCapPrice = c.real();
		finish(c);
		handler.orderStatus(orderId, status, filled, remaining, avgFillPrice, permId, parentId, lastFillPrice, clientId, whyHeld, mktCapPrice);
	}

	private void realTimeBar(FieldCursor c) throws BadFrameException {
		c.skip();
		int requestId = c.integer();
		long time = c.longInteger();
		double open = c.real();
		double high = c.real();
		double low = c.real();
		double close = c.real();
		double volume = c.realMax();
		double wap = c.real();
		int count = c.integer();
		finish(c);
		handler.realTimeBar(requestId, time, open, high, low, close, volume, wap, count);
	}

	private void historicalData(FieldCursor c) throws BadFrameException {
		int requestId = c.integer();
		String start = rangeInData ? c.text() : "";
		String end = rangeInData ? c.text() : "";
		int count = Math.max(c.integer(), 0);
		if (count > c.remaining() / BAR_FIELDS) {
			throw new BadFrameException(count + " bars in " + c.remaining() + " bytes");
		}
		BarColumns columns = bars;
		columns.clear();
		columns.reserve(count);
		for (int i = 0; i < count; i++) {
			bar(c, columns, i);
		}
		columns.size = count;
		finish(c);
		handler.historicalData(requestId, start, end, columns);
		if (count > LARGEST_KEPT) {
			bars = new BarColumns(1024);
		}
	}

	private static void bar(FieldCursor c, BarColumns columns, int row) throws BadFrameException {
		columns.time[row] = c.barTime();
		columns.date[row] = c.wasDate();
		columns.open[row] = c.real();
		columns.high[row] = c.real();
		columns.low[row] = c.real();
		columns.close[row] = c.real();
		columns.volume[row] = c.realMax();
		columns.wap[row] = c.real();
		columns.count[row] = c.integer();
	}

	private void historicalDataUpdate(FieldCursor c) throws BadFrameException {
		int requestId = c.integer();
		int count = c.integer();
		long time = c.barTime();
		boolean date = c.wasDate();
		double open = c.real();
		double close = c.real();
		double high = c.real();
		double low = c.real();
		double wap = c.real();
		double volume = c.realMax();
		finish(c);
		handler.historicalDataUpdate(requestId, time, date, open, high, low, close, volume, wap, count);
	}

	private void tickByTick(FieldCursor c) throws BadFrameException {
		int requestId = c.integer();
		int tickType = c.integer();
		long time = c.longInteger();
		switch (tickType) {
		case 1, 2 -> trade(c, requestId, tickType, time);
		case 3 -> bidAsk(c, requestId, time);
		case 4 -> {
			double midPoint = c.real();
			finish(c);
			handler.tickByTickMidPoint(requestId, time, midPoint);
		}
		default -> throw new BadFrameException("tick-by-tick type " + tickType);
		}
	}

	private void trade(FieldCursor c, int requestId, int tickType, long time) throws BadFrameException {
		double price = c.real();
		double size = c.realMax();
		int attributes = c.integer();
		String exchange = c.text();
		String specialConditions = c.text();
		finish(c);
		handler.tickByTickTrade(requestId, tickType, time, price, size, attributes, exchange, specialConditions);
	}

	private void bidAsk(FieldCursor c, int requestId, long time) throws BadFrameException {
		double bid = c.real();
		double ask = c.real();
		double bidSize = c.realMax();
		double askSize = c.realMax();
		int attributes = c.integer();
		finish(c);
		handler.tickByTickBidAsk(requestId, time, bid, ask, bidSize, askSize, attributes);
	}
}
