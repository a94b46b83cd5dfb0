package tradewind.tws.protocol;

import static tradewind.tws.protocol.ServerVersion.BOND_ACCRUED_INTEREST;
import static tradewind.tws.protocol.ServerVersion.CME_TAGGING_IN_OPEN_ORDER;
import static tradewind.tws.protocol.ServerVersion.CUSTOMER_ACCOUNT;
import static tradewind.tws.protocol.ServerVersion.FULL_ORDER_PREVIEW;
import static tradewind.tws.protocol.ServerVersion.IMBALANCE_ONLY;
import static tradewind.tws.protocol.ServerVersion.INCLUDE_OVERNIGHT;
import static tradewind.tws.protocol.ServerVersion.PROFESSIONAL_CUSTOMER;
import static tradewind.tws.protocol.ServerVersion.SUBMITTER;

import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.WireOrderState.Allocation;
import tradewind.tws.protocol.WireOrderState.Margin;

/** Layout of openOrder, more than 150 fields. */
final class OpenOrderLayout {

	private OpenOrderLayout() {
	}

	static OpenOrder open(Fields f, OpenOrder m) throws BadFrameException {
		WireOrder o = f.reading() ? new WireOrder() : m.order();
		WireOrderState s = f.reading() ? new WireOrderState() : m.state();
		o.orderId = f.integer("orderId", m.orderId());
		WireContract contract = ContractLayout.held(f, m.contract());
		OrderGroups.terms(f, o);
		o.clientId = f.integer("clientId", o.clientId);
		o.permId = f.longInteger("permId", o.permId);
		validity(f, o);
		instructions(f, o);
		OrderGroups.volatility(f, o, true);
		o.basisPoints = f.realMax("basisPoints", o.basisPoints);
		o.basisPointsType = f.integerMax("basisPointsType", o.basisPointsType);
		contract = OrderGroups.describedLegs(f, contract, o);
		OrderGroups.scale(f, o);
		OrderGroups.hedge(f, o);
		o.optOutSmartRouting = f.flag("optOutSmartRouting", o.optOutSmartRouting);
		OrderGroups.clearing(f, o);
		contract = ContractLayout.deltaNeutral(f, contract);
		OrderGroups.algorithm(f, o);
		o.solicited = f.flag("solicited", o.solicited);
		o.whatIf = f.flag("whatIf", o.whatIf);
		state(f, s);
		OrderGroups.randomPegAndConditions(f, o);
		adjusted(f, o);
		tail(f, o);
		return new OpenOrder(o.orderId, contract, o, s);
	}

	private static void validity(Fields f, WireOrder o) throws BadFrameException {
		o.outsideRth = f.flag("outsideRth", o.outsideRth);
		o.hidden = f.flag("hidden", o.hidden);
		o.discretionaryAmt = f.real("discretionaryAmt", o.discretionaryAmt);
		o.goodAfterTime = f.text("goodAfterTime", o.goodAfterTime);
		f.constant("sharesAllocation", "");
		OrderGroups.adviser(f, o);
		o.goodTillDate = f.text("goodTillDate", o.goodTillDate);
		o.rule80A = f.text("rule80A", o.rule80A);
		o.percentOffset = f.realMax("percentOffset", o.percentOffset);
		o.settlingFirm = f.text("settlingFirm", o.settlingFirm);
		OrderGroups.shortSale(f, o);
	}

	private static void instructions(Fields f, WireOrder o) throws BadFrameException {
		o.auctionStrategy = f.integer("auctionStrategy", o.auctionStrategy);
		OrderGroups.box(f, o);
		o.displaySize = f.integer("displaySize", o.displaySize);
		o.blockOrder = f.flag("blockOrder", o.blockOrder);
		o.sweepToFill = f.flag("sweepToFill", o.sweepToFill);
		o.allOrNone = f.flag("allOrNone", o.allOrNone);
		o.minQty = f.integerMax("minQty", o.minQty);
		o.ocaType = f.integer("ocaType", o.ocaType);
		o.eTradeOnly = f.flag("eTradeOnly", o.eTradeOnly);
		o.firmQuoteOnly = f.flag("firmQuoteOnly", o.firmQuoteOnly);
		o.nbboPriceCap = f.realMax("nbboPriceCap", o.nbboPriceCap);
		o.parentId = f.integer("parentId", o.parentId);
		o.triggerMethod = f.integer("triggerMethod", o.triggerMethod);
	}

	private static void state(Fields f, WireOrderState s) throws BadFrameException {
		s.status = f.text("status", s.status);
		Margin[] margins = margins(f, s.initMargin, s.maintMargin, s.equityWithLoan);
		s.initMargin = margins[0];
		s.maintMargin = margins[1];
		s.equityWithLoan = margins[2];
		s.commission = f.decimal("commission", s.commission);
		s.minCommission = f.decimal("minCommission", s.minCommission);
		s.maxCommission = f.decimal("maxCommission", s.maxCommission);
		s.commissionCurrency = f.text("commissionCurrency", s.commissionCurrency);
		if (f.since(FULL_ORDER_PREVIEW)) {
			preview(f, s);
		}
		s.warningText = f.escapedText("warningText", s.warningText);
	}

	private static void preview(Fields f, WireOrderState s) throws BadFrameException {
		s.marginCurrency = f.text("marginCurrency", s.marginCurrency);
		Margin[] margins = margins(f, s.initMarginOutsideRth, s.maintMarginOutsideRth, s.equityWithLoanOutsideRth);
		s.initMarginOutsideRth = margins[0];
		s.maintMarginOutsideRth = margins[1];
		s.equityWithLoanOutsideRth = margins[2];
		s.suggestedSize = f.decimal("suggestedSize", s.suggestedSize, Unset.DECIMAL_TEXT);
		s.rejectReason = f.escapedText("rejectReason", s.rejectReason);
		s.allocations = f.list("allocations", s.allocations, Allocation.BLANK, OpenOrderLayout::allocation);
	}

	/** The three figures before the order, then the three changes, then the three after it. */
	private static Margin[] margins(Fields f, Margin init, Margin maint, Margin equity) throws BadFrameException {
		var initBefore = f.decimal("initMarginBefore", init.before(), Unset.DOUBLE_TEXT);
		var maintBefore = f.decimal("maintMarginBefore", maint.before(), Unset.DOUBLE_TEXT);
		var equityBefore = f.decimal("equityWithLoanBefore", equity.before(), Unset.DOUBLE_TEXT);
		var initChange = f.decimal("initMarginChange", init.change(), Unset.DOUBLE_TEXT);
		var maintChange = f.decimal("maintMarginChange", maint.change(), Unset.DOUBLE_TEXT);
		var equityChange = f.decimal("equityWithLoanChange", equity.change(), Unset.DOUBLE_TEXT);
		return new Margin[] { Margin.of(initBefore, initChange, f.decimal("initMarginAfter", init.after(), Unset.DOUBLE_TEXT)),
				Margin.of(maintBefore, maintChange, f.decimal("maintMarginAfter", maint.after(), Unset.DOUBLE_TEXT)),
				Margin.of(equityBefore, equityChange, f.decimal("equityWithLoanAfter", equity.after(), Unset.DOUBLE_TEXT)) };
	}

	private static Allocation allocation(Fields f, Allocation a) throws BadFrameException {
		return new Allocation(f.text("allocation.account", a.account()), f.decimal("allocation.position", a.position()), f.decimal("allocation.positionDesired", a.positionDesired()),
				f.decimal("allocation.positionAfter", a.positionAfter()), f.decimal("allocation.desiredQuantity", a.desiredQuantity()),
				f.decimal("allocation.allowedQuantity", a.allowedQuantity()), f.flag("allocation.isMonetary", a.isMonetary()));
	}

	private static void adjusted(Fields f, WireOrder o) throws BadFrameException {
		o.adjustedOrderType = f.text("adjustedOrderType", o.adjustedOrderType);
		o.triggerPrice = f.decimal("triggerPrice", o.triggerPrice);
		// sent a second time, and for other orders than trailing ones with a price that means nothing
		f.decimal("trailStopPrice2", o.trailStopPrice);
		o.lmtPriceOffset = f.decimal("lmtPriceOffset", o.lmtPriceOffset);
		o.adjustedStopPrice = f.decimal("adjustedStopPrice", o.adjustedStopPrice);
		o.adjustedStopLimitPrice = f.decimal("adjustedStopLimitPrice", o.adjustedStopLimitPrice);
		o.adjustedTrailingAmount = f.decimal("adjustedTrailingAmount", o.adjustedTrailingAmount);
		o.adjustableTrailingUnit = f.integer("adjustableTrailingUnit", o.adjustableTrailingUnit);
		o.softDollarTierName = f.text("softDollarTierName", o.softDollarTierName);
		o.softDollarTierValue = f.text("softDollarTierValue", o.softDollarTierValue);
		o.softDollarTierDisplayName = f.text("softDollarTierDisplayName", o.softDollarTierDisplayName);
	}

	private static void tail(Fields f, WireOrder o) throws BadFrameException {
		o.cashQty = f.decimal("cashQty", o.cashQty);
		o.dontUseAutoPriceForHedge = f.flag("dontUseAutoPriceForHedge", o.dontUseAutoPriceForHedge);
		o.isOmsContainer = f.flag("isOmsContainer", o.isOmsContainer);
		o.discretionaryUpToLimitPrice = f.flag("discretionaryUpToLimitPrice", o.discretionaryUpToLimitPrice);
		o.usePriceMgmtAlgo = f.integerMax("usePriceMgmtAlgo", o.usePriceMgmtAlgo);
		o.duration = f.integerMax("duration", o.duration);
		o.postToAts = f.integerMax("postToAts", o.postToAts);
		o.autoCancelParent = f.flag("autoCancelParent", o.autoCancelParent);
		OrderGroups.pegOffsets(f, o);
		o.customerAccount = f.text(CUSTOMER_ACCOUNT, "customerAccount", o.customerAccount);
		o.professionalCustomer = f.flag(PROFESSIONAL_CUSTOMER, "professionalCustomer", o.professionalCustomer);
		o.bondAccruedInterest = f.flag(BOND_ACCRUED_INTEREST, "bondAccruedInterest", o.bondAccruedInterest);
		o.includeOvernight = f.flag(INCLUDE_OVERNIGHT, "includeOvernight", o.includeOvernight);
		o.extOperator = f.text(CME_TAGGING_IN_OPEN_ORDER, "extOperator", o.extOperator);
		o.manualOrderIndicator = f.integerMax(CME_TAGGING_IN_OPEN_ORDER, "manualOrderIndicator", o.manualOrderIndicator);
		o.submitter = f.text(SUBMITTER, "submitter", o.submitter);
		o.imbalanceOnly = f.flag(IMBALANCE_ONLY, "imbalanceOnly", o.imbalanceOnly);
	}
}
