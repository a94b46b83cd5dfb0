package tradewind.tws.protocol;

import static tradewind.tws.protocol.ServerVersion.HISTORICAL_DATA_END;

import tradewind.tws.protocol.HistoryEvent.HeadTimestamp;
import tradewind.tws.protocol.HistoryEvent.HistogramData;
import tradewind.tws.protocol.HistoryEvent.HistoricalData;
import tradewind.tws.protocol.HistoryEvent.HistoricalDataEnd;
import tradewind.tws.protocol.HistoryEvent.HistoricalDataUpdate;
import tradewind.tws.protocol.HistoryEvent.HistoricalSchedule;
import tradewind.tws.protocol.HistoryEvent.HistoricalTicks;
import tradewind.tws.protocol.HistoryEvent.HistoricalTicksBidAsk;
import tradewind.tws.protocol.HistoryEvent.HistoricalTicksLast;
import tradewind.tws.protocol.HistoryEvent.WireBar;

/** Layouts of the history answers. */
final class HistoryLayouts {

	private static final WireBar BAR = Blank.of(WireBar.class);
	private static final HistogramData.Entry ENTRY = Blank.of(HistogramData.Entry.class);
	private static final HistoricalSchedule.Session SESSION = Blank.of(HistoricalSchedule.Session.class);
	private static final HistoricalTicks.Tick TICK = Blank.of(HistoricalTicks.Tick.class);
	private static final HistoricalTicksBidAsk.Tick BID_ASK = Blank.of(HistoricalTicksBidAsk.Tick.class);
	private static final HistoricalTicksLast.Tick LAST = Blank.of(HistoricalTicksLast.Tick.class);

	private HistoryLayouts() {
	}

	static void addTo(LayoutTable<ServerMessage> table) {
		table.add(17, HistoricalData.class, HistoryLayouts::data);
		table.add(90, HistoricalDataUpdate.class, HistoryLayouts::update);
		table.add(108, HistoricalDataEnd.class, (f, m) -> new HistoricalDataEnd(f.integer("requestId", m.requestId()), f.text("start", m.start()), f.text("end", m.end())));
		table.add(88, HeadTimestamp.class, (f, m) -> new HeadTimestamp(f.integer("requestId", m.requestId()), f.text("timestamp", m.timestamp())));
		table.add(89, HistogramData.class, (f, m) -> new HistogramData(f.integer("requestId", m.requestId()),
				f.list("entries", m.entries(), ENTRY, (g, e) -> new HistogramData.Entry(g.real("price", e.price()), g.size("size", e.size())))));
		table.add(106, HistoricalSchedule.class,
				(f, m) -> new HistoricalSchedule(f.integer("requestId", m.requestId()), f.text("start", m.start()), f.text("end", m.end()), f.text("timeZone", m.timeZone()), f.list("sessions",
						m.sessions(), SESSION, (g, s) -> new HistoricalSchedule.Session(g.text("session.start", s.start()), g.text("session.end", s.end()), g.text("session.refDate", s.refDate())))));
		table.add(96, HistoricalTicks.class,
				(f, m) -> new HistoricalTicks(f.integer("requestId", m.requestId()), f.list("ticks", m.ticks(), TICK, HistoryLayouts::tick), f.flag("done", m.done())));
		table.add(97, HistoricalTicksBidAsk.class,
				(f, m) -> new HistoricalTicksBidAsk(f.integer("requestId", m.requestId()), f.list("ticks", m.ticks(), BID_ASK, HistoryLayouts::bidAsk), f.flag("done", m.done())));
		table.add(98, HistoricalTicksLast.class,
				(f, m) -> new HistoricalTicksLast(f.integer("requestId", m.requestId()), f.list("ticks", m.ticks(), LAST, HistoryLayouts::last), f.flag("done", m.done())));
	}

	private static HistoricalData data(Fields f, HistoricalData m) throws BadFrameException {
		int requestId = f.integer("requestId", m.requestId());
		boolean framed = !f.since(HISTORICAL_DATA_END);
		return new HistoricalData(requestId, framed ? f.text("start", m.start()) : m.start(), framed ? f.text("end", m.end()) : m.end(),
				f.list("bars", m.bars(), BAR,
						(g, b) -> new WireBar(g.text("time", b.time()), g.real("open", b.open()), g.real("high", b.high()), g.real("low", b.low()), g.real("close", b.close()),
								g.size("volume", b.volume()), g.real("wap", b.wap()), g.integer("count", b.count()))));
	}

	private static HistoricalDataUpdate update(Fields f, HistoricalDataUpdate m) throws BadFrameException {
		WireBar b = m.bar();
		int requestId = f.integer("requestId", m.requestId());
		int count = f.integer("count", b.count());
		String time = f.text("time", b.time());
		double open = f.real("open", b.open());
		double close = f.real("close", b.close());
		double high = f.real("high", b.high());
		double low = f.real("low", b.low());
		double wap = f.real("wap", b.wap());
		return new HistoricalDataUpdate(requestId, new WireBar(time, open, high, low, close, f.size("volume", b.volume()), wap, count));
	}

	private static HistoricalTicks.Tick tick(Fields f, HistoricalTicks.Tick t) throws BadFrameException {
		long time = f.longInteger("time", t.time());
		f.constant("attributes", "0");
		return new HistoricalTicks.Tick(time, f.real("price", t.price()), f.size("size", t.size()));
	}

	private static HistoricalTicksBidAsk.Tick bidAsk(Fields f, HistoricalTicksBidAsk.Tick t) throws BadFrameException {
		return new HistoricalTicksBidAsk.Tick(f.longInteger("time", t.time()), f.integer("attributes", t.attributes()), f.real("bid", t.bid()), f.real("ask", t.ask()),
				f.size("bidSize", t.bidSize()), f.size("askSize", t.askSize()));
	}

	private static HistoricalTicksLast.Tick last(Fields f, HistoricalTicksLast.Tick t) throws BadFrameException {
		return new HistoricalTicksLast.Tick(f.longInteger("time", t.time()), f.integer("attributes", t.attributes()), f.real("price", t.price()), f.size("size", t.size()),
				f.text("exchange", t.exchange()), f.text("specialConditions", t.specialConditions()));
	}
}
