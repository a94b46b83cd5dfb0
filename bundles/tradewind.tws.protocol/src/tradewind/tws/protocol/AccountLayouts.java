package tradewind.tws.protocol;

import tradewind.tws.protocol.AccountEvent.AccountDownloadEnd;
import tradewind.tws.protocol.AccountEvent.AccountSummary;
import tradewind.tws.protocol.AccountEvent.AccountSummaryEnd;
import tradewind.tws.protocol.AccountEvent.AccountUpdateMulti;
import tradewind.tws.protocol.AccountEvent.AccountUpdateMultiEnd;
import tradewind.tws.protocol.AccountEvent.AccountUpdateTime;
import tradewind.tws.protocol.AccountEvent.AccountValue;
import tradewind.tws.protocol.AccountEvent.Pnl;
import tradewind.tws.protocol.AccountEvent.PnlSingle;
import tradewind.tws.protocol.AccountEvent.PortfolioValue;
import tradewind.tws.protocol.AccountEvent.Position;
import tradewind.tws.protocol.AccountEvent.PositionEnd;
import tradewind.tws.protocol.AccountEvent.PositionMulti;
import tradewind.tws.protocol.AccountEvent.PositionMultiEnd;

/** Layouts of the account answers. */
final class AccountLayouts {

	private AccountLayouts() {
	}

	static void addTo(LayoutTable<ServerMessage> table) {
		table.add(6, AccountValue.class, (f, m) -> {
			f.constant("version", "2");
			return new AccountValue(f.text("key", m.key()), f.text("value", m.value()), f.text("currency", m.currency()), f.text("account", m.account()));
		});
		table.add(7, PortfolioValue.class, AccountLayouts::portfolio);
		table.add(8, AccountUpdateTime.class, (f, m) -> {
			f.constant("version", "1");
			return new AccountUpdateTime(f.text("time", m.time()));
		});
		table.add(54, AccountDownloadEnd.class, (f, m) -> {
			f.constant("version", "1");
			return new AccountDownloadEnd(f.text("account", m.account()));
		});
		table.add(63, AccountSummary.class, (f, m) -> {
			f.constant("version", "1");
			return new AccountSummary(f.integer("requestId", m.requestId()), f.text("account", m.account()), f.text("tag", m.tag()), f.text("value", m.value()),
					f.text("currency", m.currency()));
		});
		table.add(64, AccountSummaryEnd.class, (f, m) -> {
			f.constant("version", "1");
			return new AccountSummaryEnd(f.integer("requestId", m.requestId()));
		});
		addPositions(table);
		addMulti(table);
		table.add(94, Pnl.class, (f, m) -> new Pnl(f.integer("requestId", m.requestId()), f.real("daily", m.daily()), f.real("unrealized", m.unrealized()), f.real("realized", m.realized())));
		table.add(95, PnlSingle.class, (f, m) -> new PnlSingle(f.integer("requestId", m.requestId()), f.decimal("position", m.position()), f.real("daily", m.daily()),
				f.real("unrealized", m.unrealized()), f.real("realized", m.realized()), f.real("value", m.value())));
	}

	private static void addPositions(LayoutTable<ServerMessage> table) {
		table.add(61, Position.class, (f, m) -> {
			f.constant("version", "3");
			return new Position(f.text("account", m.account()), ContractLayout.held(f, m.contract()), f.decimal("position", m.position()), f.real("averageCost", m.averageCost()));
		});
		table.add(62, PositionEnd.class, (f, m) -> {
			f.constant("version", "1");
			return m;
		});
	}

	private static void addMulti(LayoutTable<ServerMessage> table) {
		table.add(71, PositionMulti.class, (f, m) -> {
			f.constant("version", "1");
			return new PositionMulti(f.integer("requestId", m.requestId()), f.text("account", m.account()), ContractLayout.held(f, m.contract()), f.decimal("position", m.position()),
					f.real("averageCost", m.averageCost()), f.text("modelCode", m.modelCode()));
		});
		table.add(72, PositionMultiEnd.class, (f, m) -> {
			f.constant("version", "1");
			return new PositionMultiEnd(f.integer("requestId", m.requestId()));
		});
		table.add(73, AccountUpdateMulti.class, (f, m) -> {
			f.constant("version", "1");
			return new AccountUpdateMulti(f.integer("requestId", m.requestId()), f.text("account", m.account()), f.text("modelCode", m.modelCode()), f.text("key", m.key()),
					f.text("value", m.value()), f.text("currency", m.currency()));
		});
		table.add(74, AccountUpdateMultiEnd.class, (f, m) -> {
			f.constant("version", "1");
			return new AccountUpdateMultiEnd(f.integer("requestId", m.requestId()));
		});
	}

	private static PortfolioValue portfolio(Fields f, PortfolioValue m) throws BadFrameException {
		f.constant("version", "8");
		return new PortfolioValue(ContractLayout.portfolio(f, m.contract()), f.decimal("position", m.position()), f.real("marketPrice", m.marketPrice()),
				f.real("marketValue", m.marketValue()), f.real("averageCost", m.averageCost()), f.real("unrealizedPnl", m.unrealizedPnl()), f.real("realizedPnl", m.realizedPnl()),
				f.text("account", m.account()));
	}
}
