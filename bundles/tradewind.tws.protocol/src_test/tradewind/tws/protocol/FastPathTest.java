package tradewind.tws.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import tradewind.tws.protocol.HistoryEvent.HistoricalData;
import tradewind.tws.protocol.HistoryEvent.HistoricalDataUpdate;
import tradewind.tws.protocol.HistoryEvent.WireBar;
import tradewind.tws.protocol.MarketDataEvent.RealTimeBar;
import tradewind.tws.protocol.MarketDataEvent.TickByTickBidAsk;
import tradewind.tws.protocol.MarketDataEvent.TickByTickMidPoint;
import tradewind.tws.protocol.MarketDataEvent.TickByTickTrade;
import tradewind.tws.protocol.MarketDataEvent.TickGeneric;
import tradewind.tws.protocol.MarketDataEvent.TickPrice;
import tradewind.tws.protocol.MarketDataEvent.TickSize;
import tradewind.tws.protocol.MarketDataEvent.TickString;
import tradewind.tws.protocol.OrderEvent.OrderStatus;

/** The frequent messages' own paths do what their layouts do, at every version. */
class FastPathTest {

	private static final List<Class<? extends ServerMessage>> FREQUENT = List.of(TickPrice.class, TickSize.class, TickGeneric.class, TickString.class, TickByTickTrade.class, TickByTickBidAsk.class,
			TickByTickMidPoint.class, RealTimeBar.class, OrderStatus.class, HistoricalDataUpdate.class, HistoricalData.class);

	/** Makes values of the primitives again. */
	private static final class Collected implements ServerMessageHandler {

		final List<ServerMessage> got = new ArrayList<>();

		@Override
		public void message(ServerMessage message) {
			throw new AssertionError("not by its own path: " + message);
		}

		@Override
		public void tickPrice(int requestId, int tickType, double price, double size, int attributes) {
			got.add(new TickPrice(requestId, tickType, price, size, attributes));
		}

		@Override
		public void tickSize(int requestId, int tickType, double size) {
			got.add(new TickSize(requestId, tickType, size));
		}

		@Override
		public void tickGeneric(int requestId, int tickType, double value) {
			got.add(new TickGeneric(requestId, tickType, value));
		}

		@Override
		public void tickString(int requestId, int tickType, String value) {
			got.add(new TickString(requestId, tickType, value));
		}

		@Override
		public void tickByTickTrade(int requestId, int tickType, long time, double price, double size, int attributes, String exchange, String specialConditions) {
			got.add(new TickByTickTrade(requestId, tickType, time, price, size, attributes, exchange, specialConditions));
		}

		@Override
		public void tickByTickBidAsk(int requestId, long time, double bid, double ask, double bidSize, double askSize, int attributes) {
			got.add(new TickByTickBidAsk(requestId, time, bid, ask, bidSize, askSize, attributes));
		}

		@Override
		public void tickByTickMidPoint(int requestId, long time, double midPoint) {
			got.add(new TickByTickMidPoint(requestId, time, midPoint));
		}

		@Override
		public void realTimeBar(int requestId, long time, double open, double high, double low, double close, double volume, double wap, int count) {
			got.add(new RealTimeBar(requestId, time, open, high, low, close, volume, wap, count));
		}

		@Override
		public void historicalData(int requestId, String start, String end, BarColumns bars) {
			List<WireBar> rows = new ArrayList<>();
			for (int i = 0; i < bars.size(); i++) {
				rows.add(bar(bars.time[i], bars.isDate(i), bars.open[i], bars.high[i], bars.low[i], bars.close[i], bars.volume[i], bars.wap[i], bars.count[i]));
			}
			got.add(new HistoricalData(requestId, start, end, rows));
		}

		@Override
		public void historicalDataUpdate(int requestId, long time, boolean isDate, double open, double high, double low, double close, double volume, double wap, int count) {
			got.add(new HistoricalDataUpdate(requestId, bar(time, isDate, open, high, low, close, volume, wap, count)));
		}

		@Override
		public void orderStatus(int orderId, String status, double filled, double remaining, double avgFillPrice, long permId, int parentId, double lastFillPrice, int clientId, String whyHeld,
				double mktCapPrice) {
			got.add(new OrderStatus(orderId, status, decimal(filled), decimal(remaining), avgFillPrice, permId, parentId, lastFillPrice, clientId, whyHeld, mktCapPrice));
		}

		private static WireBar bar(long time, boolean isDate, double open, double high, double low, double close, double volume, double wap, int count) {
			return new WireBar(Long.toString(isDate ? BarTime.dateOf(time) : time), open, high, low, close, volume, wap, count);
		}
	}

	private static @Nullable BigDecimal decimal(double value) {
		return Double.isNaN(value) ? null : BigDecimal.valueOf(value).stripTrailingZeros();
	}

	@Test
	void ownPathsReadWhatLayoutsRead() {
		qt().withExamples(500).forAll(integers().between(ServerVersion.MIN, ServerVersion.MAX), longs().all()).checkAssert((version, seed) -> {
			RandomMessages random = new RandomMessages(seed);
			MessageCodec<ServerMessage> codec = MessageCodec.server(version);
			FrameWriter out = new FrameWriter();
			FREQUENT.forEach(type -> codec.encode(fitting(random.make(type)), out));
			readsTheSame(codec, out, version);
		});
	}

	private static void readsTheSame(MessageCodec<ServerMessage> codec, FrameWriter out, int version) {
		Collected collected = new Collected();
		ServerMessageDecoder decoder = new ServerMessageDecoder(version, collected);
		FrameReader reader = new FrameReader(64);
		reader.feed(out.array(), 0, out.length());
		List<ServerMessage> expected = new ArrayList<>();
		try {
			while (reader.next()) {
				expected.add(fitting(codec.decode(reader)));
				decoder.decode(reader);
			}
		} catch (ProtocolException e) {
			throw new AssertionError(e);
		}
		assertEquals(expected, collected.got);
		assertEquals(FREQUENT.size(), expected.size());
		assertEquals(codec.counters().malformedFields(), decoder.counters().malformedFields());
	}

	/** The same message with times that are times, and quantities that a double holds. */
	private static ServerMessage fitting(ServerMessage message) {
		return switch (message) {
		case HistoricalData h -> new HistoricalData(h.requestId(), h.start(), h.end(), h.bars().stream().map(FastPathTest::timed).toList());
		case HistoricalDataUpdate u -> new HistoricalDataUpdate(u.requestId(), timed(u.bar()));
		case OrderStatus s -> new OrderStatus(s.orderId(), s.status(), rounded(s.filled()), rounded(s.remaining()), s.avgFillPrice(), s.permId(), s.parentId(), s.lastFillPrice(), s.clientId(),
				s.whyHeld(), s.mktCapPrice());
		default -> message;
		};
	}

	private static WireBar timed(WireBar b) {
		String time = BarTime.epochSecond(b.time()) != Unset.LONG && !b.time().contains(":") ? b.time() : b.count() % 2 == 0 ? "1764000000" : "20251123";
		return new WireBar(time, b.open(), b.high(), b.low(), b.close(), b.volume(), b.wap(), b.count());
	}

	private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
		return value == null ? null : decimal(value.doubleValue());
	}

	@Test
	void ownPathsWriteWhatLayoutsWrite() {
		qt().withExamples(300).forAll(integers().between(ServerVersion.MIN, ServerVersion.MAX), longs().all()).checkAssert((version, seed) -> {
			RandomMessages random = new RandomMessages(seed);
			FREQUENT.stream().filter(type -> type != OrderStatus.class).forEach(type -> writesTheSame(version, fitting(random.make(type))));
		});
	}

	private static void writesTheSame(int version, ServerMessage message) {
		MessageCodec<ServerMessage> codec = MessageCodec.server(version);
		FrameWriter expected = new FrameWriter();
		codec.encode(message, expected);
		if (message instanceof HistoricalData h && version >= ServerVersion.HISTORICAL_DATA_END) {
			codec.encode(new HistoryEvent.HistoricalDataEnd(h.requestId(), h.start(), h.end()), expected);
		}
		FrameWriter out = new FrameWriter();
		write(new FrequentMessages(out, version), message);
		assertArrayEquals(expected.toBytes(), out.toBytes(), () -> message.toString());
	}

	private static void write(FrequentMessages to, ServerMessage message) {
		switch (message) {
		case TickPrice t -> to.tickPrice(t.requestId(), t.tickType(), t.price(), t.size(), t.attributes());
		case TickSize t -> to.tickSize(t.requestId(), t.tickType(), t.size());
		case TickGeneric t -> to.tickGeneric(t.requestId(), t.tickType(), t.value());
		case TickString t -> to.tickString(t.requestId(), t.tickType(), t.value());
		case TickByTickTrade t -> to.tickByTickTrade(t.requestId(), t.tickType(), t.time(), t.price(), t.size(), t.attributes(), t.exchange(), t.specialConditions());
		case TickByTickBidAsk t -> to.tickByTickBidAsk(t.requestId(), t.time(), t.bid(), t.ask(), t.bidSize(), t.askSize(), t.attributes());
		case TickByTickMidPoint t -> to.tickByTickMidPoint(t.requestId(), t.time(), t.midPoint());
		case RealTimeBar b -> to.realTimeBar(b.requestId(), b.time(), b.open(), b.high(), b.low(), b.close(), b.volume(), b.wap(), b.count());
		case HistoricalDataUpdate u -> to.historicalDataUpdate(u.requestId(), BarTime.epochSecond(u.bar().time()), BarTime.isDate(u.bar().time()), u.bar().open(), u.bar().high(), u.bar().low(),
				u.bar().close(), u.bar().volume(), u.bar().wap(), u.bar().count());
		case HistoricalData h -> to.historicalData(h.requestId(), h.start(), h.end(), columns(h.bars()));
		default -> throw new AssertionError(message);
		}
	}

	private static BarColumns columns(List<WireBar> bars) {
		BarColumns columns = new BarColumns(1);
		bars.forEach(b -> columns.add(BarTime.epochSecond(b.time()), BarTime.isDate(b.time()), b.open(), b.high(), b.low(), b.close(), b.volume(), b.wap(), b.count()));
		return columns;
	}

	@Test
	void shortFramesHandNothingOver() {
		MessageCodec<ServerMessage> codec = MessageCodec.server(176);
		RandomMessages random = new RandomMessages(1);
		for (Class<? extends ServerMessage> type : FREQUENT) {
			byte[] frame = codec.toBytes(fitting(random.make(type)));
			Collected collected = new Collected();
			ServerMessageDecoder decoder = new ServerMessageDecoder(176, collected);
			int lastField = frame.length - 1;
			while (frame[lastField - 1] != 0) {
				lastField--;
			}
			int length = lastField - 4;
			assertThrows(BadFrameException.class, () -> decoder.decode(frame, 4, length), type::getSimpleName);
			assertEquals(List.of(), collected.got);
			assertEquals(1, decoder.counters().badFrames());
		}
	}

	@Test
	void otherMessagesComeAsValues() throws BadFrameException {
		List<ServerMessage> got = new ArrayList<>();
		ServerMessageDecoder decoder = new ServerMessageDecoder(200, got::add);
		byte[] frame = Frames.of("109|1764000000123|");
		decoder.decode(frame, 4, frame.length - 4);
		assertEquals(List.of(new SessionEvent.CurrentTimeInMillis(1_764_000_000_123L)), got);
	}
}
