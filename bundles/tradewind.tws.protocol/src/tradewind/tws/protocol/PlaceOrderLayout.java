package tradewind.tws.protocol;

import static tradewind.tws.protocol.ServerVersion.ADVANCED_ORDER_REJECT;
import static tradewind.tws.protocol.ServerVersion.CME_TAGGING_FIELDS;
import static tradewind.tws.protocol.ServerVersion.CUSTOMER_ACCOUNT;
import static tradewind.tws.protocol.ServerVersion.IMBALANCE_ONLY;
import static tradewind.tws.protocol.ServerVersion.INCLUDE_OVERNIGHT;
import static tradewind.tws.protocol.ServerVersion.MANUAL_ORDER_TIME;
import static tradewind.tws.protocol.ServerVersion.PEGBEST_PEGMID_OFFSETS;
import static tradewind.tws.protocol.ServerVersion.PROFESSIONAL_CUSTOMER;

import tradewind.tws.protocol.OrderRequest.PlaceOrder;

/** Layout of placeOrder, more than 110 fields. */
final class PlaceOrderLayout {

	private PlaceOrderLayout() {
	}

	static PlaceOrder place(Fields f, PlaceOrder m) throws BadFrameException {
		WireOrder o = f.reading() ? new WireOrder() : m.order();
		o.orderId = f.integer("orderId", m.orderId());
		WireContract contract = ContractLayout.request(f, m.contract());
		String secIdType = f.text("secIdType", m.secIdType());
		String secId = f.text("secId", m.secId());
		OrderGroups.terms(f, o);
		transmission(f, o);
		contract = contract.isCombination() ? OrderGroups.legs(f, contract, o) : contract;
		validity(f, o);
		instructions(f, o);
		OrderGroups.volatility(f, o, true);
		OrderGroups.scale(f, o);
		o.scaleTable = f.text("scaleTable", o.scaleTable);
		o.activeStartTime = f.text("activeStartTime", o.activeStartTime);
		o.activeStopTime = f.text("activeStopTime", o.activeStopTime);
		OrderGroups.hedge(f, o);
		o.optOutSmartRouting = f.flag("optOutSmartRouting", o.optOutSmartRouting);
		OrderGroups.clearing(f, o);
		contract = ContractLayout.deltaNeutral(f, contract);
		OrderGroups.algorithm(f, o);
		o.algoId = f.text("algoId", o.algoId);
		o.whatIf = f.flag("whatIf", o.whatIf);
		o.orderMiscOptions = f.text("orderMiscOptions", o.orderMiscOptions);
		o.solicited = f.flag("solicited", o.solicited);
		OrderGroups.randomPegAndConditions(f, o);
		adjusted(f, o);
		regulation(f, o);
		pegOffsets(f, contract, o);
		tail(f, o);
		return new PlaceOrder(o.orderId, contract, secIdType, secId, o);
	}

	private static void transmission(Fields f, WireOrder o) throws BadFrameException {
		o.transmit = f.flag("transmit", o.transmit);
		o.parentId = f.integer("parentId", o.parentId);
		o.blockOrder = f.flag("blockOrder", o.blockOrder);
		o.sweepToFill = f.flag("sweepToFill", o.sweepToFill);
		o.displaySize = f.integer("displaySize", o.displaySize);
		o.triggerMethod = f.integer("triggerMethod", o.triggerMethod);
		o.outsideRth = f.flag("outsideRth", o.outsideRth);
		o.hidden = f.flag("hidden", o.hidden);
	}

	private static void validity(Fields f, WireOrder o) throws BadFrameException {
		f.constant("sharesAllocation", "");
		o.discretionaryAmt = f.real("discretionaryAmt", o.discretionaryAmt);
		o.goodAfterTime = f.text("goodAfterTime", o.goodAfterTime);
		o.goodTillDate = f.text("goodTillDate", o.goodTillDate);
		OrderGroups.adviser(f, o);
		OrderGroups.shortSale(f, o);
	}

	private static void instructions(Fields f, WireOrder o) throws BadFrameException {
		o.ocaType = f.integer("ocaType", o.ocaType);
		o.rule80A = f.text("rule80A", o.rule80A);
		o.settlingFirm = f.text("settlingFirm", o.settlingFirm);
		o.allOrNone = f.flag("allOrNone", o.allOrNone);
		o.minQty = f.integerMax("minQty", o.minQty);
		o.percentOffset = f.realMax("percentOffset", o.percentOffset);
		// a server warns (2168, 2169) about anything else in these two
		f.constant("eTradeOnly", "0");
		f.constant("firmQuoteOnly", "0");
		f.constant("nbboPriceCap", "");
		o.auctionStrategy = f.integer("auctionStrategy", o.auctionStrategy);
		OrderGroups.box(f, o);
		o.overridePercentageConstraints = f.flag("overridePercentageConstraints", o.overridePercentageConstraints);
	}

	private static void adjusted(Fields f, WireOrder o) throws BadFrameException {
		o.adjustedOrderType = f.text("adjustedOrderType", o.adjustedOrderType);
		o.triggerPrice = f.decimal("triggerPrice", o.triggerPrice, Unset.DOUBLE_TEXT);
		o.lmtPriceOffset = f.decimal("lmtPriceOffset", o.lmtPriceOffset, Unset.DOUBLE_TEXT);
		o.adjustedStopPrice = f.decimal("adjustedStopPrice", o.adjustedStopPrice, Unset.DOUBLE_TEXT);
		o.adjustedStopLimitPrice = f.decimal("adjustedStopLimitPrice", o.adjustedStopLimitPrice, Unset.DOUBLE_TEXT);
		o.adjustedTrailingAmount = f.decimal("adjustedTrailingAmount", o.adjustedTrailingAmount, Unset.DOUBLE_TEXT);
		o.adjustableTrailingUnit = f.integer("adjustableTrailingUnit", o.adjustableTrailingUnit);
		o.extOperator = f.text("extOperator", o.extOperator);
		o.softDollarTierName = f.text("softDollarTierName", o.softDollarTierName);
		o.softDollarTierValue = f.text("softDollarTierValue", o.softDollarTierValue);
		o.cashQty = f.decimal("cashQty", o.cashQty);
	}

	private static void regulation(Fields f, WireOrder o) throws BadFrameException {
		o.mifid2DecisionMaker = f.text("mifid2DecisionMaker", o.mifid2DecisionMaker);
		o.mifid2DecisionAlgo = f.text("mifid2DecisionAlgo", o.mifid2DecisionAlgo);
		o.mifid2ExecutionTrader = f.text("mifid2ExecutionTrader", o.mifid2ExecutionTrader);
		o.mifid2ExecutionAlgo = f.text("mifid2ExecutionAlgo", o.mifid2ExecutionAlgo);
		o.dontUseAutoPriceForHedge = f.flag("dontUseAutoPriceForHedge", o.dontUseAutoPriceForHedge);
		o.isOmsContainer = f.flag("isOmsContainer", o.isOmsContainer);
		o.discretionaryUpToLimitPrice = f.flag("discretionaryUpToLimitPrice", o.discretionaryUpToLimitPrice);
		o.usePriceMgmtAlgo = f.integerMax("usePriceMgmtAlgo", o.usePriceMgmtAlgo);
		o.duration = f.integer("duration", o.duration);
		o.postToAts = f.integer("postToAts", o.postToAts);
		o.autoCancelParent = f.flag("autoCancelParent", o.autoCancelParent);
		o.advancedErrorOverride = f.text(ADVANCED_ORDER_REJECT, "advancedErrorOverride", o.advancedErrorOverride);
		o.manualOrderTime = f.text(MANUAL_ORDER_TIME, "manualOrderTime", o.manualOrderTime);
	}

	/** Unlike openOrder, which has all five always, a request has each only where it can mean something. */
	private static void pegOffsets(Fields f, WireContract contract, WireOrder o) throws BadFrameException {
		if (!f.since(PEGBEST_PEGMID_OFFSETS)) {
			return;
		}
		if (contract.exchange().equals("IBKRATS")) {
			o.minTradeQty = f.integerMax("minTradeQty", o.minTradeQty);
		}
		if (o.isPegToBest()) {
			o.minCompeteSize = f.integerMax("minCompeteSize", o.minCompeteSize);
			o.competeAgainstBestOffset = f.realMax("competeAgainstBestOffset", o.competeAgainstBestOffset);
		}
		if (o.isPegToBest() && o.competeAgainstBestOffset == Double.POSITIVE_INFINITY || o.isPegToMidpoint()) {
			o.midOffsetAtWhole = f.realMax("midOffsetAtWhole", o.midOffsetAtWhole);
			o.midOffsetAtHalf = f.realMax("midOffsetAtHalf", o.midOffsetAtHalf);
		}
	}

	private static void tail(Fields f, WireOrder o) throws BadFrameException {
		o.customerAccount = f.text(CUSTOMER_ACCOUNT, "customerAccount", o.customerAccount);
		o.professionalCustomer = f.flag(PROFESSIONAL_CUSTOMER, "professionalCustomer", o.professionalCustomer);
		if (OrderRequestLayouts.hasRequestForQuote(f)) {
			o.externalUserId = f.text("externalUserId", o.externalUserId);
			o.manualOrderIndicator = f.integer("manualOrderIndicator", o.manualOrderIndicator);
		}
		o.includeOvernight = f.flag(INCLUDE_OVERNIGHT, "includeOvernight", o.includeOvernight);
		o.manualOrderIndicator = f.integer(CME_TAGGING_FIELDS, "manualOrderIndicator", o.manualOrderIndicator);
		o.imbalanceOnly = f.flag(IMBALANCE_ONLY, "imbalanceOnly", o.imbalanceOnly);
	}
}
