package tradewind.tws.protocol;

import java.util.List;

import tradewind.tws.protocol.ContractEvent.BondContractData;
import tradewind.tws.protocol.ContractEvent.ContractData;
import tradewind.tws.protocol.ContractEvent.ContractDataEnd;
import tradewind.tws.protocol.ContractEvent.MarketRule;
import tradewind.tws.protocol.ContractEvent.OptionParameters;
import tradewind.tws.protocol.ContractEvent.OptionParametersEnd;
import tradewind.tws.protocol.ContractEvent.SmartComponents;
import tradewind.tws.protocol.ContractEvent.SymbolSamples;
import tradewind.tws.protocol.ContractRequest.ReqContractDetails;
import tradewind.tws.protocol.ContractRequest.ReqMarketRule;
import tradewind.tws.protocol.ContractRequest.ReqMatchingSymbols;
import tradewind.tws.protocol.ContractRequest.ReqOptionParameters;
import tradewind.tws.protocol.ContractRequest.ReqSmartComponents;

/** Layouts of the contract messages. */
final class ContractLayouts {

	private static final SymbolSamples.Symbol SYMBOL = Blank.of(SymbolSamples.Symbol.class);
	private static final MarketRule.PriceIncrement INCREMENT = new MarketRule.PriceIncrement(null, null);
	private static final SmartComponents.Component COMPONENT = Blank.of(SmartComponents.Component.class);

	private ContractLayouts() {
	}

	static void addEvents(LayoutTable<ServerMessage> table) {
		table.add(10, ContractData.class, ContractDetailsLayout::contract);
		table.add(18, BondContractData.class, ContractDetailsLayout::bond);
		table.add(52, ContractDataEnd.class, (f, m) -> {
			f.constant("version", "1");
			return new ContractDataEnd(f.integer("requestId", m.requestId()));
		});
		table.add(75, OptionParameters.class, (f, m) -> new OptionParameters(f.integer("requestId", m.requestId()), f.text("exchange", m.exchange()),
				f.integer("underlyingConId", m.underlyingConId()), f.text("tradingClass", m.tradingClass()), f.text("multiplier", m.multiplier()),
				f.list("expirations", m.expirations(), "", (g, text) -> g.text("expiration", text)), f.list("strikes", m.strikes(), Double.NaN, (g, strike) -> g.real("strike", strike))));
		table.add(76, OptionParametersEnd.class, (f, m) -> new OptionParametersEnd(f.integer("requestId", m.requestId())));
		table.add(79, SymbolSamples.class, (f, m) -> new SymbolSamples(f.integer("requestId", m.requestId()), f.list("symbols", m.symbols(), SYMBOL, ContractLayouts::symbol)));
		table.add(82, SmartComponents.class,
				(f, m) -> new SmartComponents(f.integer("requestId", m.requestId()), f.list("components", m.components(), COMPONENT, (g, c) -> new SmartComponents.Component(g.integer("bit", c.bit()),
						g.text("exchange", c.exchange()), g.text("exchangeLetter", c.exchangeLetter())))));
		table.add(93, MarketRule.class, (f, m) -> new MarketRule(f.integer("marketRuleId", m.marketRuleId()), f.list("increments", m.increments(), INCREMENT,
				(g, i) -> new MarketRule.PriceIncrement(g.decimal("lowEdge", i.lowEdge()), g.decimal("increment", i.increment())))));
	}

	private static SymbolSamples.Symbol symbol(Fields f, SymbolSamples.Symbol s) throws BadFrameException {
		List<String> none = s.derivativeSecTypes();
		return new SymbolSamples.Symbol(f.integer("conId", s.conId()), f.text("symbol", s.symbol()), f.text("secType", s.secType()), f.text("primaryExchange", s.primaryExchange()),
				f.text("currency", s.currency()), f.list("derivativeSecTypes", none, "", (g, text) -> g.text("derivativeSecType", text)),
				f.since(ServerVersion.BOND_ISSUERID) ? f.escapedText("description", s.description()) : s.description(), f.text(ServerVersion.BOND_ISSUERID, "issuerId", s.issuerId()));
	}

	static void addRequests(LayoutTable<ClientMessage> table) {
		table.add(9, ReqContractDetails.class, (f, m) -> {
			f.constant("version", "8");
			return new ReqContractDetails(f.integer("requestId", m.requestId()), ContractLayout.request(f, m.contract()), f.flag("includeExpired", m.includeExpired()),
					f.text("secIdType", m.secIdType()), f.text("secId", m.secId()), f.text(ServerVersion.BOND_ISSUERID, "issuerId", m.issuerId()));
		});
		table.add(78, ReqOptionParameters.class, (f, m) -> new ReqOptionParameters(f.integer("requestId", m.requestId()), f.text("underlyingSymbol", m.underlyingSymbol()),
				f.text("futFopExchange", m.futFopExchange()), f.text("underlyingSecType", m.underlyingSecType()), f.integer("underlyingConId", m.underlyingConId())));
		table.add(81, ReqMatchingSymbols.class, (f, m) -> new ReqMatchingSymbols(f.integer("requestId", m.requestId()), f.text("pattern", m.pattern())));
		table.add(83, ReqSmartComponents.class, (f, m) -> new ReqSmartComponents(f.integer("requestId", m.requestId()), f.text("bboExchange", m.bboExchange())));
		table.add(91, ReqMarketRule.class, (f, m) -> new ReqMarketRule(f.integer("marketRuleId", m.marketRuleId())));
	}
}
