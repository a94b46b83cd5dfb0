package tradewind.tws.protocol;

import java.util.List;

import tradewind.tws.protocol.MarketDataEvent.MarketDataType;
import tradewind.tws.protocol.MarketDataEvent.MarketDepth;
import tradewind.tws.protocol.MarketDataEvent.MarketDepthL2;
import tradewind.tws.protocol.MarketDataEvent.RealTimeBar;
import tradewind.tws.protocol.MarketDataEvent.TickByTick;
import tradewind.tws.protocol.MarketDataEvent.TickByTickBidAsk;
import tradewind.tws.protocol.MarketDataEvent.TickByTickMidPoint;
import tradewind.tws.protocol.MarketDataEvent.TickByTickTrade;
import tradewind.tws.protocol.MarketDataEvent.TickGeneric;
import tradewind.tws.protocol.MarketDataEvent.TickOptionComputation;
import tradewind.tws.protocol.MarketDataEvent.TickPrice;
import tradewind.tws.protocol.MarketDataEvent.TickReqParams;
import tradewind.tws.protocol.MarketDataEvent.TickSize;
import tradewind.tws.protocol.MarketDataEvent.TickSnapshotEnd;
import tradewind.tws.protocol.MarketDataEvent.TickString;

/** Layouts of the market data answers. */
final class MarketDataLayouts {

	private static final TickByTickTrade TRADE = Blank.of(TickByTickTrade.class);
	private static final TickByTickBidAsk BID_ASK = Blank.of(TickByTickBidAsk.class);
	private static final TickByTickMidPoint MID_POINT = Blank.of(TickByTickMidPoint.class);

	private MarketDataLayouts() {
	}

	static void addTo(LayoutTable<ServerMessage> table) {
		addTicks(table);
		table.add(57, TickSnapshotEnd.class, (f, m) -> {
			f.constant("version", "1");
			return new TickSnapshotEnd(f.integer("requestId", m.requestId()));
		});
		table.add(58, MarketDataType.class, (f, m) -> {
			f.constant("version", "1");
			return new MarketDataType(f.integer("requestId", m.requestId()), f.integer("type", m.type()));
		});
		table.add(81, TickReqParams.class, (f, m) -> new TickReqParams(f.integer("requestId", m.requestId()), f.real("minTick", m.minTick()), f.text("bboExchange", m.bboExchange()),
				f.integer("snapshotPermissions", m.snapshotPermissions())));
		table.add(12, MarketDepth.class, MarketDataLayouts::depth);
		table.add(13, MarketDepthL2.class, MarketDataLayouts::depthL2);
		table.add(50, RealTimeBar.class, MarketDataLayouts::realTimeBar);
		table.add(99, TickByTick.class, TRADE, List.of(TickByTickTrade.class, TickByTickBidAsk.class, TickByTickMidPoint.class), MarketDataLayouts::tickByTick);
	}

	private static void addTicks(LayoutTable<ServerMessage> table) {
		table.add(1, TickPrice.class, (f, m) -> {
			f.constant("version", "6");
			return new TickPrice(f.integer("requestId", m.requestId()), f.integer("tickType", m.tickType()), f.real("price", m.price()), f.size("size", m.size()),
					f.integer("attributes", m.attributes()));
		});
		table.add(2, TickSize.class, (f, m) -> {
			f.constant("version", "6");
			return new TickSize(f.integer("requestId", m.requestId()), f.integer("tickType", m.tickType()), f.size("size", m.size()));
		});
		table.add(21, TickOptionComputation.class,
				(f, m) -> new TickOptionComputation(f.integer("requestId", m.requestId()), f.integer("tickType", m.tickType()), f.integer("attributes", m.attributes()),
						f.real("impliedVolatility", m.impliedVolatility()), f.real("delta", m.delta()), f.real("optionPrice", m.optionPrice()),
						f.real("presentValueDividend", m.presentValueDividend()), f.real("gamma", m.gamma()), f.real("vega", m.vega()), f.real("theta", m.theta()),
						f.real("underlyingPrice", m.underlyingPrice())));
		table.add(45, TickGeneric.class, (f, m) -> {
			f.constant("version", "6");
			return new TickGeneric(f.integer("requestId", m.requestId()), f.integer("tickType", m.tickType()), f.real("value", m.value()));
		});
		table.add(46, TickString.class, (f, m) -> {
			f.constant("version", "6");
			return new TickString(f.integer("requestId", m.requestId()), f.integer("tickType", m.tickType()), f.text("value", m.value()));
		});
	}

	private static MarketDepth depth(Fields f, MarketDepth m) throws BadFrameException {
		f.constant("version", "1");
		return new MarketDepth(f.integer("requestId", m.requestId()), f.integer("position", m.position()), f.integer("operation", m.operation()), f.integer("side", m.side()),
				f.real("price", m.price()), f.size("size", m.size()));
	}

	private static MarketDepthL2 depthL2(Fields f, MarketDepthL2 m) throws BadFrameException {
		f.constant("version", "1");
		return new MarketDepthL2(f.integer("requestId", m.requestId()), f.integer("position", m.position()), f.text("marketMaker", m.marketMaker()), f.integer("operation", m.operation()),
				f.integer("side", m.side()), f.real("price", m.price()), f.size("size", m.size()), f.flag("isSmartDepth", m.isSmartDepth()));
	}

	private static RealTimeBar realTimeBar(Fields f, RealTimeBar m) throws BadFrameException {
		f.constant("version", "3");
		return new RealTimeBar(f.integer("requestId", m.requestId()), f.longInteger("time", m.time()), f.real("open", m.open()), f.real("high", m.high()), f.real("low", m.low()),
				f.real("close", m.close()), f.size("volume", m.volume()), f.real("wap", m.wap()), f.integer("count", m.count()));
	}

	private static TickByTick tickByTick(Fields f, TickByTick m) throws BadFrameException {
		int requestId = f.integer("requestId", m.requestId());
		int tickType = f.integer("tickType", m.tickType());
		long time = f.longInteger("time", m.time());
		return switch (tickType) {
		case 1, 2 -> {
			TickByTickTrade t = m instanceof TickByTickTrade known ? known : TRADE;
			yield new TickByTickTrade(requestId, tickType, time, f.real("price", t.price()), f.size("size", t.size()), f.integer("attributes", t.attributes()), f.text("exchange", t.exchange()),
					f.text("specialConditions", t.specialConditions()));
		}
		case 3 -> {
			TickByTickBidAsk t = m instanceof TickByTickBidAsk known ? known : BID_ASK;
			yield new TickByTickBidAsk(requestId, time, f.real("bid", t.bid()), f.real("ask", t.ask()), f.size("bidSize", t.bidSize()), f.size("askSize", t.askSize()),
					f.integer("attributes", t.attributes()));
		}
		case 4 -> {
			TickByTickMidPoint t = m instanceof TickByTickMidPoint known ? known : MID_POINT;
			yield new TickByTickMidPoint(requestId, time, f.real("midPoint", t.midPoint()));
		}
		default -> throw new BadFrameException("tick-by-tick type " + tickType);
		};
	}
}
