package tradewind.tws.protocol;

import static tradewind.tws.protocol.ServerVersion.BOND_TRADING_HOURS;
import static tradewind.tws.protocol.ServerVersion.FUND_DATA_FIELDS;
import static tradewind.tws.protocol.ServerVersion.INELIGIBILITY_REASONS;
import static tradewind.tws.protocol.ServerVersion.LAST_TRADE_DATE;
import static tradewind.tws.protocol.ServerVersion.SIZE_RULES;

import tradewind.tws.protocol.ContractEvent.BondContractData;
import tradewind.tws.protocol.ContractEvent.ContractData;
import tradewind.tws.protocol.WireContractDetails.FundDetails;

/** Layouts of the wide contract data messages. */
final class ContractDetailsLayout {

	private ContractDetailsLayout() {
	}

	static ContractData contract(Fields f, ContractData m) throws BadFrameException {
		WireContractDetails d = f.reading() ? new WireContractDetails() : m.details();
		WireContract c = d.contract;
		oldVersion(f, "8");
		int requestId = f.integer("requestId", m.requestId());
		String symbol = f.text("symbol", c.symbol());
		String secType = f.text("secType", c.secType());
		String expiry = f.text("lastTradeDateOrContractMonth", c.lastTradeDateOrContractMonth());
		d.lastTradeDate = f.text(LAST_TRADE_DATE, "lastTradeDate", d.lastTradeDate);
		double strike = f.real("strike", c.strike());
		String right = f.text("right", c.right());
		String exchange = f.text("exchange", c.exchange());
		String currency = f.text("currency", c.currency());
		String localSymbol = f.text("localSymbol", c.localSymbol());
		d.marketName = f.text("marketName", d.marketName);
		String tradingClass = f.text("tradingClass", c.tradingClass());
		int conId = f.integer("conId", c.conId());
		d.minTick = f.decimal("minTick", d.minTick);
		oldSizeMultiplier(f);
		String multiplier = f.text("multiplier", c.multiplier());
		d.orderTypes = f.text("orderTypes", d.orderTypes);
		d.validExchanges = f.text("validExchanges", d.validExchanges);
		d.priceMagnifier = f.integer("priceMagnifier", d.priceMagnifier);
		d.underConId = f.integer("underConId", d.underConId);
		d.longName = f.escapedText("longName", d.longName);
		String primaryExchange = f.text("primaryExchange", c.primaryExchange());
		d.contract = new WireContract(conId, symbol, secType, expiry, strike, right, multiplier, exchange, primaryExchange, currency, localSymbol, tradingClass);
		description(f, d);
		rules(f, d);
		if (f.since(FUND_DATA_FIELDS) && secType.equals("FUND")) {
			FundDetails fund = d.fund;
			d.fund = fund(f, fund == null ? FundDetails.BLANK : fund);
		}
		if (f.since(INELIGIBILITY_REASONS)) {
			d.ineligibilityReasons = f.list("ineligibilityReasons", d.ineligibilityReasons, TagValue.BLANK, ContractLayout::tagValue);
		}
		return new ContractData(requestId, d);
	}

	private static void description(Fields f, WireContractDetails d) throws BadFrameException {
		d.contractMonth = f.text("contractMonth", d.contractMonth);
		d.industry = f.text("industry", d.industry);
		d.category = f.text("category", d.category);
		d.subcategory = f.text("subcategory", d.subcategory);
		d.timeZoneId = f.text("timeZoneId", d.timeZoneId);
		d.tradingHours = f.text("tradingHours", d.tradingHours);
		d.liquidHours = f.text("liquidHours", d.liquidHours);
		d.evRule = f.text("evRule", d.evRule);
		d.evMultiplier = f.size("evMultiplier", d.evMultiplier);
		d.secIds = f.list("secIds", d.secIds, TagValue.BLANK, ContractLayout::tagValue);
	}

	private static void rules(Fields f, WireContractDetails d) throws BadFrameException {
		d.aggGroup = f.integer("aggGroup", d.aggGroup);
		d.underSymbol = f.text("underSymbol", d.underSymbol);
		d.underSecType = f.text("underSecType", d.underSecType);
		d.marketRuleIds = f.text("marketRuleIds", d.marketRuleIds);
		d.realExpirationDate = f.text("realExpirationDate", d.realExpirationDate);
		d.stockType = f.text("stockType", d.stockType);
		if (!f.since(SIZE_RULES)) {
			f.constant("sizeMinTick", "1");
		}
		d.minSize = f.decimal(SIZE_RULES, "minSize", d.minSize);
		d.sizeIncrement = f.decimal(SIZE_RULES, "sizeIncrement", d.sizeIncrement);
		d.suggestedSizeIncrement = f.decimal(SIZE_RULES, "suggestedSizeIncrement", d.suggestedSizeIncrement);
	}

	private static FundDetails fund(Fields f, FundDetails d) throws BadFrameException {
		return new FundDetails(f.text("fund.name", d.name()), f.text("fund.family", d.family()), f.text("fund.type", d.type()), f.text("fund.frontLoad", d.frontLoad()),
				f.text("fund.backLoad", d.backLoad()), f.text("fund.backLoadTimeInterval", d.backLoadTimeInterval()), f.text("fund.managementFee", d.managementFee()),
				f.flag("fund.closed", d.closed()), f.flag("fund.closedForNewInvestors", d.closedForNewInvestors()), f.flag("fund.closedForNewMoney", d.closedForNewMoney()),
				f.text("fund.notifyAmount", d.notifyAmount()), f.text("fund.minimumInitialPurchase", d.minimumInitialPurchase()),
				f.text("fund.minimumSubsequentPurchase", d.minimumSubsequentPurchase()), f.text("fund.blueSkyStates", d.blueSkyStates()),
				f.text("fund.blueSkyTerritories", d.blueSkyTerritories()), f.text("fund.distributionPolicyIndicator", d.distributionPolicyIndicator()), f.text("fund.assetType", d.assetType()));
	}

	static BondContractData bond(Fields f, BondContractData m) throws BadFrameException {
		WireBondDetails d = f.reading() ? new WireBondDetails() : m.details();
		WireContract c = d.contract;
		oldVersion(f, "6");
		int requestId = f.integer("requestId", m.requestId());
		String symbol = f.text("symbol", c.symbol());
		String secType = f.text("secType", c.secType());
		terms(f, d);
		String exchange = f.text("exchange", c.exchange());
		String currency = f.text("currency", c.currency());
		d.marketName = f.text("marketName", d.marketName);
		String tradingClass = f.text("tradingClass", c.tradingClass());
		int conId = f.integer("conId", c.conId());
		d.contract = new WireContract(conId, symbol, secType, "", 0, "", "", exchange, "", currency, "", tradingClass);
		d.minTick = f.decimal("minTick", d.minTick);
		oldSizeMultiplier(f);
		d.orderTypes = f.text("orderTypes", d.orderTypes);
		d.validExchanges = f.text("validExchanges", d.validExchanges);
		options(f, d);
		d.timeZoneId = f.text(BOND_TRADING_HOURS, "timeZoneId", d.timeZoneId);
		d.tradingHours = f.text(BOND_TRADING_HOURS, "tradingHours", d.tradingHours);
		d.liquidHours = f.text(BOND_TRADING_HOURS, "liquidHours", d.liquidHours);
		d.evRule = f.text("evRule", d.evRule);
		d.evMultiplier = f.size("evMultiplier", d.evMultiplier);
		d.secIds = f.list("secIds", d.secIds, TagValue.BLANK, ContractLayout::tagValue);
		d.aggGroup = f.integer("aggGroup", d.aggGroup);
		d.marketRuleIds = f.text("marketRuleIds", d.marketRuleIds);
		d.minSize = f.decimal(SIZE_RULES, "minSize", d.minSize);
		d.sizeIncrement = f.decimal(SIZE_RULES, "sizeIncrement", d.sizeIncrement);
		d.suggestedSizeIncrement = f.decimal(SIZE_RULES, "suggestedSizeIncrement", d.suggestedSizeIncrement);
		return new BondContractData(requestId, d);
	}

	private static void terms(Fields f, WireBondDetails d) throws BadFrameException {
		d.cusip = f.text("cusip", d.cusip);
		d.coupon = f.real("coupon", d.coupon);
		d.maturity = f.text("maturity", d.maturity);
		d.issueDate = f.text("issueDate", d.issueDate);
		d.ratings = f.text("ratings", d.ratings);
		d.bondType = f.text("bondType", d.bondType);
		d.couponType = f.text("couponType", d.couponType);
		d.convertible = f.flag("convertible", d.convertible);
		d.callable = f.flag("callable", d.callable);
		d.puttable = f.flag("puttable", d.puttable);
		d.descAppend = f.text("descAppend", d.descAppend);
	}

	private static void options(Fields f, WireBondDetails d) throws BadFrameException {
		d.nextOptionDate = f.text("nextOptionDate", d.nextOptionDate);
		d.nextOptionType = f.text("nextOptionType", d.nextOptionType);
		d.nextOptionPartial = f.flag("nextOptionPartial", d.nextOptionPartial);
		d.notes = f.text("notes", d.notes);
		d.longName = f.escapedText("longName", d.longName);
	}

	private static void oldVersion(Fields f, String version) throws BadFrameException {
		if (!f.since(SIZE_RULES)) {
			f.constant("version", version);
		}
	}

	private static void oldSizeMultiplier(Fields f) throws BadFrameException {
		if (!f.since(SIZE_RULES)) {
			f.constant("mdSizeMultiplier", "1");
		}
	}
}
