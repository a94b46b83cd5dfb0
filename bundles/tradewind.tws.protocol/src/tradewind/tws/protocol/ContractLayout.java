package tradewind.tws.protocol;

import java.util.List;

/** The groups of contract fields that several messages share, each in its own order. */
final class ContractLayout {

	private ContractLayout() {
	}

	/** The twelve fields of requests. */
	static WireContract request(Fields f, WireContract c) throws BadFrameException {
		return new WireContract(f.integer("conId", c.conId()), f.text("symbol", c.symbol()), f.text("secType", c.secType()),
				f.text("lastTradeDateOrContractMonth", c.lastTradeDateOrContractMonth()), f.real("strike", c.strike()), f.text("right", c.right()), f.text("multiplier", c.multiplier()),
				f.text("exchange", c.exchange()), f.text("primaryExchange", c.primaryExchange()), f.text("currency", c.currency()), f.text("localSymbol", c.localSymbol()),
				f.text("tradingClass", c.tradingClass()), c.comboLegsDescription(), c.comboLegs(), c.deltaNeutral());
	}

	/** The eleven fields of orders, executions and positions: no primary exchange. */
	static WireContract held(Fields f, WireContract c) throws BadFrameException {
		return new WireContract(f.integer("conId", c.conId()), f.text("symbol", c.symbol()), f.text("secType", c.secType()),
				f.text("lastTradeDateOrContractMonth", c.lastTradeDateOrContractMonth()), f.real("strike", c.strike()), f.text("right", c.right()), f.text("multiplier", c.multiplier()),
				f.text("exchange", c.exchange()), c.primaryExchange(), f.text("currency", c.currency()), f.text("localSymbol", c.localSymbol()), f.text("tradingClass", c.tradingClass()),
				c.comboLegsDescription(), c.comboLegs(), c.deltaNeutral());
	}

	/** The eleven fields of the portfolio: the primary exchange and no other. */
	static WireContract portfolio(Fields f, WireContract c) throws BadFrameException {
		return new WireContract(f.integer("conId", c.conId()), f.text("symbol", c.symbol()), f.text("secType", c.secType()),
				f.text("lastTradeDateOrContractMonth", c.lastTradeDateOrContractMonth()), f.real("strike", c.strike()), f.text("right", c.right()), f.text("multiplier", c.multiplier()), c.exchange(),
				f.text("primaryExchange", c.primaryExchange()), f.text("currency", c.currency()), f.text("localSymbol", c.localSymbol()), f.text("tradingClass", c.tradingClass()),
				c.comboLegsDescription(), c.comboLegs(), c.deltaNeutral());
	}

	/** The four fields of a leg in requests for data; only a combination has legs. */
	static WireContract shortLegs(Fields f, WireContract c) throws BadFrameException {
		return c.isCombination() ? c.withComboLegs(c.comboLegsDescription(), f.list("comboLegs", c.comboLegs(), ComboLeg.BLANK, ContractLayout::shortLeg)) : c;
	}

	private static ComboLeg shortLeg(Fields f, ComboLeg l) throws BadFrameException {
		return new ComboLeg(f.integer("leg.conId", l.conId()), f.integer("leg.ratio", l.ratio()), f.text("leg.action", l.action()), f.text("leg.exchange", l.exchange()), l.openClose(),
				l.shortSaleSlot(), l.designatedLocation(), l.exemptCode());
	}

	/** The eight fields of a leg in orders. */
	static List<ComboLeg> legs(Fields f, List<ComboLeg> legs) throws BadFrameException {
		return f.list("comboLegs", legs, ComboLeg.BLANK, ContractLayout::leg);
	}

	private static ComboLeg leg(Fields f, ComboLeg l) throws BadFrameException {
		return new ComboLeg(f.integer("leg.conId", l.conId()), f.integer("leg.ratio", l.ratio()), f.text("leg.action", l.action()), f.text("leg.exchange", l.exchange()),
				f.integer("leg.openClose", l.openClose()), f.integer("leg.shortSaleSlot", l.shortSaleSlot()), f.text("leg.designatedLocation", l.designatedLocation()),
				f.integer("leg.exemptCode", l.exemptCode()));
	}

	/** A flag, and the three fields only when it is set. */
	static WireContract deltaNeutral(Fields f, WireContract c) throws BadFrameException {
		DeltaNeutral d = c.deltaNeutral();
		if (!f.flag("hasDeltaNeutral", d != null)) {
			return c;
		}
		DeltaNeutral old = d == null ? new DeltaNeutral(0, 0, 0) : d;
		return c.withDeltaNeutral(
				new DeltaNeutral(f.integer("deltaNeutral.conId", old.conId()), f.real("deltaNeutral.delta", old.delta()), f.real("deltaNeutral.price", old.price())));
	}

	static TagValue tagValue(Fields f, TagValue t) throws BadFrameException {
		return new TagValue(f.text("tag", t.tag()), f.text("value", t.value()));
	}
}
