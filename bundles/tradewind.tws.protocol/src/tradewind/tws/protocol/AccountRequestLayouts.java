package tradewind.tws.protocol;

import tradewind.tws.protocol.AccountRequest.CancelAccountSummary;
import tradewind.tws.protocol.AccountRequest.CancelAccountUpdatesMulti;
import tradewind.tws.protocol.AccountRequest.CancelPnl;
import tradewind.tws.protocol.AccountRequest.CancelPnlSingle;
import tradewind.tws.protocol.AccountRequest.CancelPositions;
import tradewind.tws.protocol.AccountRequest.CancelPositionsMulti;
import tradewind.tws.protocol.AccountRequest.ReqAccountSummary;
import tradewind.tws.protocol.AccountRequest.ReqAccountUpdates;
import tradewind.tws.protocol.AccountRequest.ReqAccountUpdatesMulti;
import tradewind.tws.protocol.AccountRequest.ReqPnl;
import tradewind.tws.protocol.AccountRequest.ReqPnlSingle;
import tradewind.tws.protocol.AccountRequest.ReqPositions;
import tradewind.tws.protocol.AccountRequest.ReqPositionsMulti;

/** Layouts of the account requests. */
final class AccountRequestLayouts {

	private AccountRequestLayouts() {
	}

	static void addTo(LayoutTable<ClientMessage> table) {
		table.add(6, ReqAccountUpdates.class, (f, m) -> {
			f.constant("version", "2");
			return new ReqAccountUpdates(f.flag("subscribe", m.subscribe()), f.text("account", m.account()));
		});
		table.add(61, ReqPositions.class, (f, m) -> {
			f.constant("version", "1");
			return m;
		});
		table.add(64, CancelPositions.class, (f, m) -> {
			f.constant("version", "1");
			return m;
		});
		table.add(62, ReqAccountSummary.class, (f, m) -> {
			f.constant("version", "1");
			return new ReqAccountSummary(f.integer("requestId", m.requestId()), f.text("group", m.group()), f.text("tags", m.tags()));
		});
		table.add(63, CancelAccountSummary.class, (f, m) -> {
			f.constant("version", "1");
			return new CancelAccountSummary(f.integer("requestId", m.requestId()));
		});
		addPnl(table);
		addMulti(table);
	}

	private static void addPnl(LayoutTable<ClientMessage> table) {
		table.add(92, ReqPnl.class, (f, m) -> new ReqPnl(f.integer("requestId", m.requestId()), f.text("account", m.account()), f.text("modelCode", m.modelCode())));
		table.add(93, CancelPnl.class, (f, m) -> new CancelPnl(f.integer("requestId", m.requestId())));
		table.add(94, ReqPnlSingle.class, (f, m) -> new ReqPnlSingle(f.integer("requestId", m.requestId()), f.text("account", m.account()), f.text("modelCode", m.modelCode()),
				f.integer("conId", m.conId())));
		table.add(95, CancelPnlSingle.class, (f, m) -> new CancelPnlSingle(f.integer("requestId", m.requestId())));
	}

	private static void addMulti(LayoutTable<ClientMessage> table) {
		table.add(74, ReqPositionsMulti.class, (f, m) -> {
			f.constant("version", "1");
			return new ReqPositionsMulti(f.integer("requestId", m.requestId()), f.text("account", m.account()), f.text("modelCode", m.modelCode()));
		});
		table.add(75, CancelPositionsMulti.class, (f, m) -> {
			f.constant("version", "1");
			return new CancelPositionsMulti(f.integer("requestId", m.requestId()));
		});
		table.add(76, ReqAccountUpdatesMulti.class, (f, m) -> {
			f.constant("version", "1");
			return new ReqAccountUpdatesMulti(f.integer("requestId", m.requestId()), f.text("account", m.account()), f.text("modelCode", m.modelCode()),
					f.flag("ledgerAndNlv", m.ledgerAndNlv()));
		});
		table.add(77, CancelAccountUpdatesMulti.class, (f, m) -> {
			f.constant("version", "1");
			return new CancelAccountUpdatesMulti(f.integer("requestId", m.requestId()));
		});
	}
}
