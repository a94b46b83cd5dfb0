package tradewind.tws.protocol;

import tradewind.tws.protocol.MarketDataRequest.CancelMktData;
import tradewind.tws.protocol.MarketDataRequest.CancelMktDepth;
import tradewind.tws.protocol.MarketDataRequest.CancelRealTimeBars;
import tradewind.tws.protocol.MarketDataRequest.CancelTickByTickData;
import tradewind.tws.protocol.MarketDataRequest.ReqMarketDataType;
import tradewind.tws.protocol.MarketDataRequest.ReqMktData;
import tradewind.tws.protocol.MarketDataRequest.ReqMktDepth;
import tradewind.tws.protocol.MarketDataRequest.ReqRealTimeBars;
import tradewind.tws.protocol.MarketDataRequest.ReqTickByTickData;

/** Layouts of the requests for market data. */
final class MarketDataRequestLayouts {

	private MarketDataRequestLayouts() {
	}

	static void addTo(LayoutTable<ClientMessage> table) {
		table.add(1, ReqMktData.class, MarketDataRequestLayouts::reqMktData);
		table.add(2, CancelMktData.class, (f, m) -> {
			f.constant("version", "2");
			return new CancelMktData(f.integer("requestId", m.requestId()));
		});
		table.add(59, ReqMarketDataType.class, (f, m) -> {
			f.constant("version", "1");
			return new ReqMarketDataType(f.integer("type", m.type()));
		});
		table.add(10, ReqMktDepth.class, (f, m) -> {
			f.constant("version", "5");
			return new ReqMktDepth(f.integer("requestId", m.requestId()), ContractLayout.request(f, m.contract()), f.integer("rows", m.rows()), f.flag("isSmartDepth", m.isSmartDepth()),
					f.text("options", m.options()));
		});
		table.add(11, CancelMktDepth.class, (f, m) -> {
			f.constant("version", "1");
			return new CancelMktDepth(f.integer("requestId", m.requestId()), f.flag("isSmartDepth", m.isSmartDepth()));
		});
		table.add(50, ReqRealTimeBars.class, (f, m) -> {
			f.constant("version", "3");
			return new ReqRealTimeBars(f.integer("requestId", m.requestId()), ContractLayout.request(f, m.contract()), f.integer("barSize", m.barSize()),
					f.text("whatToShow", m.whatToShow()), f.flag("useRth", m.useRth()), f.text("options", m.options()));
		});
		table.add(51, CancelRealTimeBars.class, (f, m) -> {
			f.constant("version", "1");
			return new CancelRealTimeBars(f.integer("requestId", m.requestId()));
		});
		table.add(97, ReqTickByTickData.class, (f, m) -> new ReqTickByTickData(f.integer("requestId", m.requestId()), ContractLayout.request(f, m.contract()), f.text("tickType", m.tickType()),
				f.integer("numberOfTicks", m.numberOfTicks()), f.flag("ignoreSize", m.ignoreSize())));
		table.add(98, CancelTickByTickData.class, (f, m) -> new CancelTickByTickData(f.integer("requestId", m.requestId())));
	}

	private static ReqMktData reqMktData(Fields f, ReqMktData m) throws BadFrameException {
		f.constant("version", "11");
		int requestId = f.integer("requestId", m.requestId());
		WireContract contract = ContractLayout.deltaNeutral(f, ContractLayout.shortLegs(f, ContractLayout.request(f, m.contract())));
		return new ReqMktData(requestId, contract, f.text("genericTicks", m.genericTicks()), f.flag("snapshot", m.snapshot()), f.flag("regulatorySnapshot", m.regulatorySnapshot()),
				f.text("options", m.options()));
	}
}
