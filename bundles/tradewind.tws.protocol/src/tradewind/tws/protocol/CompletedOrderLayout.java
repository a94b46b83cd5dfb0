package tradewind.tws.protocol;

import static tradewind.tws.protocol.ServerVersion.CUSTOMER_ACCOUNT;
import static tradewind.tws.protocol.ServerVersion.PROFESSIONAL_CUSTOMER;
import static tradewind.tws.protocol.ServerVersion.SUBMITTER;

import tradewind.tws.protocol.OrderEvent.CompletedOrder;

/** Layout of completedOrder: shorter than openOrder, and with fields of its own. */
final class CompletedOrderLayout {

	private CompletedOrderLayout() {
	}

	static CompletedOrder completed(Fields f, CompletedOrder m) throws BadFrameException {
		WireOrder o = f.reading() ? new WireOrder() : m.order();
		WireOrderState s = f.reading() ? new WireOrderState() : m.state();
		WireContract contract = ContractLayout.held(f, m.contract());
		OrderGroups.terms(f, o);
		o.permId = f.longInteger("permId", o.permId);
		validity(f, o);
		instructions(f, o);
		OrderGroups.volatility(f, o, false);
		contract = OrderGroups.describedLegs(f, contract, o);
		OrderGroups.scale(f, o);
		OrderGroups.hedge(f, o);
		OrderGroups.clearing(f, o);
		contract = ContractLayout.deltaNeutral(f, contract);
		OrderGroups.algorithm(f, o);
		o.solicited = f.flag("solicited", o.solicited);
		s.status = f.text("status", s.status);
		OrderGroups.randomPegAndConditions(f, o);
		tail(f, o);
		completion(f, o, s);
		return new CompletedOrder(contract, o, s);
	}

	private static void validity(Fields f, WireOrder o) throws BadFrameException {
		o.outsideRth = f.flag("outsideRth", o.outsideRth);
		o.hidden = f.flag("hidden", o.hidden);
		o.discretionaryAmt = f.real("discretionaryAmt", o.discretionaryAmt);
		o.goodAfterTime = f.text("goodAfterTime", o.goodAfterTime);
		OrderGroups.adviser(f, o);
		o.goodTillDate = f.text("goodTillDate", o.goodTillDate);
		o.rule80A = f.text("rule80A", o.rule80A);
		o.percentOffset = f.realMax("percentOffset", o.percentOffset);
		o.settlingFirm = f.text("settlingFirm", o.settlingFirm);
		OrderGroups.shortSale(f, o);
	}

	private static void instructions(Fields f, WireOrder o) throws BadFrameException {
		OrderGroups.box(f, o);
		o.displaySize = f.integer("displaySize", o.displaySize);
		o.sweepToFill = f.flag("sweepToFill", o.sweepToFill);
		o.allOrNone = f.flag("allOrNone", o.allOrNone);
		o.minQty = f.integerMax("minQty", o.minQty);
		o.ocaType = f.integer("ocaType", o.ocaType);
		o.triggerMethod = f.integer("triggerMethod", o.triggerMethod);
	}

	private static void tail(Fields f, WireOrder o) throws BadFrameException {
		// sent a second time
		f.decimal("trailStopPrice2", o.trailStopPrice);
		o.lmtPriceOffset = f.decimal("lmtPriceOffset", o.lmtPriceOffset);
		o.cashQty = f.decimal("cashQty", o.cashQty);
		o.dontUseAutoPriceForHedge = f.flag("dontUseAutoPriceForHedge", o.dontUseAutoPriceForHedge);
		o.isOmsContainer = f.flag("isOmsContainer", o.isOmsContainer);
		o.autoCancelDate = f.text("autoCancelDate", o.autoCancelDate);
		o.filledQuantity = f.decimal("filledQuantity", o.filledQuantity);
		o.refFuturesConId = f.integer("refFuturesConId", o.refFuturesConId);
		o.autoCancelParent = f.flag("autoCancelParent", o.autoCancelParent);
		o.shareholder = f.text("shareholder", o.shareholder);
		o.imbalanceOnly = f.flag("imbalanceOnly", o.imbalanceOnly);
		o.routeMarketableToBbo = f.flag("routeMarketableToBbo", o.routeMarketableToBbo);
		o.parentPermId = f.longInteger("parentPermId", o.parentPermId);
	}

	private static void completion(Fields f, WireOrder o, WireOrderState s) throws BadFrameException {
		s.completedTime = f.text("completedTime", s.completedTime);
		s.completedStatus = f.text("completedStatus", s.completedStatus);
		OrderGroups.pegOffsets(f, o);
		o.customerAccount = f.text(CUSTOMER_ACCOUNT, "customerAccount", o.customerAccount);
		o.professionalCustomer = f.flag(PROFESSIONAL_CUSTOMER, "professionalCustomer", o.professionalCustomer);
		o.submitter = f.text(SUBMITTER, "submitter", o.submitter);
	}
}
