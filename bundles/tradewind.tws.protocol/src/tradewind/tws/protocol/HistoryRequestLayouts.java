package tradewind.tws.protocol;

import tradewind.tws.protocol.HistoryRequest.CancelHeadTimestamp;
import tradewind.tws.protocol.HistoryRequest.CancelHistogramData;
import tradewind.tws.protocol.HistoryRequest.CancelHistoricalData;
import tradewind.tws.protocol.HistoryRequest.ReqHeadTimestamp;
import tradewind.tws.protocol.HistoryRequest.ReqHistogramData;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalData;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalTicks;

/** Layouts of the requests for history. */
final class HistoryRequestLayouts {

	private HistoryRequestLayouts() {
	}

	static void addTo(LayoutTable<ClientMessage> table) {
		table.add(20, ReqHistoricalData.class, HistoryRequestLayouts::data);
		table.add(25, CancelHistoricalData.class, (f, m) -> {
			f.constant("version", "1");
			return new CancelHistoricalData(f.integer("requestId", m.requestId()));
		});
		table.add(87, ReqHeadTimestamp.class,
				(f, m) -> new ReqHeadTimestamp(f.integer("requestId", m.requestId()), ContractLayout.request(f, m.contract()), f.flag("includeExpired", m.includeExpired()),
						f.flag("useRth", m.useRth()), f.text("whatToShow", m.whatToShow()), f.integer("formatDate", m.formatDate())));
		table.add(90, CancelHeadTimestamp.class, (f, m) -> new CancelHeadTimestamp(f.integer("requestId", m.requestId())));
		table.add(96, ReqHistoricalTicks.class,
				(f, m) -> new ReqHistoricalTicks(f.integer("requestId", m.requestId()), ContractLayout.request(f, m.contract()), f.flag("includeExpired", m.includeExpired()),
						f.text("startDateTime", m.startDateTime()), f.text("endDateTime", m.endDateTime()), f.integer("numberOfTicks", m.numberOfTicks()), f.text("whatToShow", m.whatToShow()),
						f.flag("useRth", m.useRth()), f.flag("ignoreSize", m.ignoreSize()), f.text("options", m.options())));
		table.add(88, ReqHistogramData.class, (f, m) -> new ReqHistogramData(f.integer("requestId", m.requestId()), ContractLayout.request(f, m.contract()),
				f.flag("includeExpired", m.includeExpired()), f.flag("useRth", m.useRth()), f.text("timePeriod", m.timePeriod())));
		table.add(89, CancelHistogramData.class, (f, m) -> new CancelHistogramData(f.integer("requestId", m.requestId())));
	}

	private static ReqHistoricalData data(Fields f, ReqHistoricalData m) throws BadFrameException {
		int requestId = f.integer("requestId", m.requestId());
		WireContract contract = ContractLayout.request(f, m.contract());
		boolean includeExpired = f.flag("includeExpired", m.includeExpired());
		String end = f.text("endDateTime", m.endDateTime());
		String barSize = f.text("barSize", m.barSize());
		String duration = f.text("duration", m.duration());
		boolean useRth = f.flag("useRth", m.useRth());
		String whatToShow = f.text("whatToShow", m.whatToShow());
		int formatDate = f.integer("formatDate", m.formatDate());
		WireContract withLegs = ContractLayout.shortLegs(f, contract);
		return new ReqHistoricalData(requestId, withLegs, includeExpired, end, barSize, duration, useRth, whatToShow, formatDate, f.flag("keepUpToDate", m.keepUpToDate()),
				f.text("options", m.options()));
	}
}
