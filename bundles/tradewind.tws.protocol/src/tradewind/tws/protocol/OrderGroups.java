package tradewind.tws.protocol;

import static tradewind.tws.protocol.ServerVersion.FA_PROFILE_DESUPPORT;

import tradewind.tws.protocol.OrderCondition.Execution;
import tradewind.tws.protocol.OrderCondition.Margin;
import tradewind.tws.protocol.OrderCondition.PercentChange;
import tradewind.tws.protocol.OrderCondition.Price;
import tradewind.tws.protocol.OrderCondition.Time;
import tradewind.tws.protocol.OrderCondition.Volume;

/** Groups of order fields that stand together, in the same order, in several order messages. */
final class OrderGroups {

	private static final Price PRICE = Blank.of(Price.class);
	private static final Time TIME = Blank.of(Time.class);
	private static final Margin MARGIN = Blank.of(Margin.class);
	private static final Execution EXECUTION = Blank.of(Execution.class);
	private static final Volume VOLUME = Blank.of(Volume.class);
	private static final PercentChange PERCENT_CHANGE = Blank.of(PercentChange.class);

	private OrderGroups() {
	}

	static void terms(Fields f, WireOrder o) throws BadFrameException {
		o.action = f.text("action", o.action);
		o.totalQuantity = f.decimal("totalQuantity", o.totalQuantity);
		o.orderType = f.text("orderType", o.orderType);
		o.lmtPrice = f.decimal("lmtPrice", o.lmtPrice);
		o.auxPrice = f.decimal("auxPrice", o.auxPrice);
		o.tif = f.text("tif", o.tif);
		o.ocaGroup = f.text("ocaGroup", o.ocaGroup);
		o.account = f.text("account", o.account);
		o.openClose = f.text("openClose", o.openClose);
		o.origin = f.integer("origin", o.origin);
		o.orderRef = f.text("orderRef", o.orderRef);
	}

	static void adviser(Fields f, WireOrder o) throws BadFrameException {
		o.faGroup = f.text("faGroup", o.faGroup);
		o.faMethod = f.text("faMethod", o.faMethod);
		o.faPercentage = f.text("faPercentage", o.faPercentage);
		if (!f.since(FA_PROFILE_DESUPPORT)) {
			o.faProfile = f.text("faProfile", o.faProfile);
		}
		o.modelCode = f.text("modelCode", o.modelCode);
	}

	static void shortSale(Fields f, WireOrder o) throws BadFrameException {
		o.shortSaleSlot = f.integer("shortSaleSlot", o.shortSaleSlot);
		o.designatedLocation = f.text("designatedLocation", o.designatedLocation);
		o.exemptCode = f.integer("exemptCode", o.exemptCode);
	}

	static void box(Fields f, WireOrder o) throws BadFrameException {
		o.startingPrice = f.realMax("startingPrice", o.startingPrice);
		o.stockRefPrice = f.realMax("stockRefPrice", o.stockRefPrice);
		o.delta = f.realMax("delta", o.delta);
		o.stockRangeLower = f.realMax("stockRangeLower", o.stockRangeLower);
		o.stockRangeUpper = f.realMax("stockRangeUpper", o.stockRangeUpper);
	}

	/** @param open whether the fields that only open orders and requests have are there */
	static void volatility(Fields f, WireOrder o, boolean open) throws BadFrameException {
		o.volatility = f.realMax("volatility", o.volatility);
		o.volatilityType = f.integer("volatilityType", o.volatilityType);
		o.deltaNeutralOrderType = f.text("deltaNeutralOrderType", o.deltaNeutralOrderType);
		o.deltaNeutralAuxPrice = f.decimal("deltaNeutralAuxPrice", o.deltaNeutralAuxPrice);
		// the word None is not empty: the fields follow it too
		if (!o.deltaNeutralOrderType.isEmpty()) {
			deltaNeutralOrder(f, o, open);
		}
		o.continuousUpdate = f.integer("continuousUpdate", o.continuousUpdate);
		o.referencePriceType = f.integer("referencePriceType", o.referencePriceType);
		o.trailStopPrice = f.decimal("trailStopPrice", o.trailStopPrice);
		o.trailingPercent = f.realMax("trailingPercent", o.trailingPercent);
	}

	private static void deltaNeutralOrder(Fields f, WireOrder o, boolean open) throws BadFrameException {
		o.deltaNeutralConId = f.integer("deltaNeutralConId", o.deltaNeutralConId);
		if (open) {
			o.deltaNeutralSettlingFirm = f.text("deltaNeutralSettlingFirm", o.deltaNeutralSettlingFirm);
			o.deltaNeutralClearingAccount = f.text("deltaNeutralClearingAccount", o.deltaNeutralClearingAccount);
			o.deltaNeutralClearingIntent = f.text("deltaNeutralClearingIntent", o.deltaNeutralClearingIntent);
			o.deltaNeutralOpenClose = f.text("deltaNeutralOpenClose", o.deltaNeutralOpenClose);
		}
		o.deltaNeutralShortSale = f.flag("deltaNeutralShortSale", o.deltaNeutralShortSale);
		o.deltaNeutralShortSaleSlot = f.integer("deltaNeutralShortSaleSlot", o.deltaNeutralShortSaleSlot);
		o.deltaNeutralDesignatedLocation = f.text("deltaNeutralDesignatedLocation", o.deltaNeutralDesignatedLocation);
	}

	static WireContract describedLegs(Fields f, WireContract c, WireOrder o) throws BadFrameException {
		String description = f.text("comboLegsDescription", c.comboLegsDescription());
		WireContract result = legs(f, c, o);
		return description.isEmpty() ? result : result.withComboLegs(description, result.comboLegs());
	}

	static WireContract legs(Fields f, WireContract c, WireOrder o) throws BadFrameException {
		var legs = ContractLayout.legs(f, c.comboLegs());
		o.orderComboLegPrices = f.list("orderComboLegPrices", o.orderComboLegPrices, Double.NaN, (g, price) -> g.realMax("leg.price", price));
		o.smartComboRoutingParams = f.list("smartComboRoutingParams", o.smartComboRoutingParams, TagValue.BLANK, ContractLayout::tagValue);
		return legs.isEmpty() ? c : c.withComboLegs(c.comboLegsDescription(), legs);
	}

	static void scale(Fields f, WireOrder o) throws BadFrameException {
		o.scaleInitLevelSize = f.integerMax("scaleInitLevelSize", o.scaleInitLevelSize);
		o.scaleSubsLevelSize = f.integerMax("scaleSubsLevelSize", o.scaleSubsLevelSize);
		o.scalePriceIncrement = f.realMax("scalePriceIncrement", o.scalePriceIncrement);
		if (o.hasScaleDetails()) {
			o.scalePriceAdjustValue = f.realMax("scalePriceAdjustValue", o.scalePriceAdjustValue);
			o.scalePriceAdjustInterval = f.integerMax("scalePriceAdjustInterval", o.scalePriceAdjustInterval);
			o.scaleProfitOffset = f.realMax("scaleProfitOffset", o.scaleProfitOffset);
			o.scaleAutoReset = f.flag("scaleAutoReset", o.scaleAutoReset);
			o.scaleInitPosition = f.integerMax("scaleInitPosition", o.scaleInitPosition);
			o.scaleInitFillQty = f.integerMax("scaleInitFillQty", o.scaleInitFillQty);
			o.scaleRandomPercent = f.flag("scaleRandomPercent", o.scaleRandomPercent);
		}
	}

	static void hedge(Fields f, WireOrder o) throws BadFrameException {
		o.hedgeType = f.text("hedgeType", o.hedgeType);
		if (!o.hedgeType.isEmpty()) {
			o.hedgeParam = f.text("hedgeParam", o.hedgeParam);
		}
	}

	static void clearing(Fields f, WireOrder o) throws BadFrameException {
		o.clearingAccount = f.text("clearingAccount", o.clearingAccount);
		o.clearingIntent = f.text("clearingIntent", o.clearingIntent);
		o.notHeld = f.flag("notHeld", o.notHeld);
	}

	static void algorithm(Fields f, WireOrder o) throws BadFrameException {
		o.algoStrategy = f.text("algoStrategy", o.algoStrategy);
		if (!o.algoStrategy.isEmpty()) {
			o.algoParams = f.list("algoParams", o.algoParams, TagValue.BLANK, ContractLayout::tagValue);
		}
	}

	static void randomPegAndConditions(Fields f, WireOrder o) throws BadFrameException {
		o.randomizeSize = f.flag("randomizeSize", o.randomizeSize);
		o.randomizePrice = f.flag("randomizePrice", o.randomizePrice);
		if (o.isPegToBenchmark()) {
			o.referenceContractId = f.integer("referenceContractId", o.referenceContractId);
			o.isPeggedChangeAmountDecrease = f.flag("isPeggedChangeAmountDecrease", o.isPeggedChangeAmountDecrease);
			o.peggedChangeAmount = f.real("peggedChangeAmount", o.peggedChangeAmount);
			o.referenceChangeAmount = f.real("referenceChangeAmount", o.referenceChangeAmount);
			o.referenceExchangeId = f.text("referenceExchangeId", o.referenceExchangeId);
		}
		o.conditions = f.list("conditions", o.conditions, PRICE, OrderGroups::condition);
		if (!o.conditions.isEmpty()) {
			o.conditionsIgnoreRth = f.flag("conditionsIgnoreRth", o.conditionsIgnoreRth);
			o.conditionsCancelOrder = f.flag("conditionsCancelOrder", o.conditionsCancelOrder);
		}
	}

	private static OrderCondition condition(Fields f, OrderCondition c) throws BadFrameException {
		int type = f.integer("condition.type", type(c));
		boolean and = f.text("condition.conjunction", c.and() ? "a" : "o").equals("a");
		return switch (type) {
		case 1 -> {
			Price p = c instanceof Price known ? known : PRICE;
			yield new Price(and, more(f, p.isMore()), f.real("condition.price", p.price()), f.integer("condition.conId", p.conId()), f.text("condition.exchange", p.exchange()),
					f.integer("condition.triggerMethod", p.triggerMethod()));
		}
		case 3 -> {
			Time t = c instanceof Time known ? known : TIME;
			yield new Time(and, more(f, t.isMore()), f.text("condition.time", t.time()));
		}
		case 4 -> {
			Margin m = c instanceof Margin known ? known : MARGIN;
			yield new Margin(and, more(f, m.isMore()), f.integer("condition.percent", m.percent()));
		}
		case 5 -> {
			Execution e = c instanceof Execution known ? known : EXECUTION;
			yield new Execution(and, f.text("condition.secType", e.secType()), f.text("condition.exchange", e.exchange()), f.text("condition.symbol", e.symbol()));
		}
		case 6 -> {
			Volume v = c instanceof Volume known ? known : VOLUME;
			yield new Volume(and, more(f, v.isMore()), f.integer("condition.volume", v.volume()), f.integer("condition.conId", v.conId()), f.text("condition.exchange", v.exchange()));
		}
		case 7 -> {
			PercentChange p = c instanceof PercentChange known ? known : PERCENT_CHANGE;
			yield new PercentChange(and, more(f, p.isMore()), f.real("condition.percent", p.percent()), f.integer("condition.conId", p.conId()), f.text("condition.exchange", p.exchange()));
		}
		default -> throw new BadFrameException("order condition of type " + type);
		};
	}

	private static boolean more(Fields f, boolean value) throws BadFrameException {
		return f.flag("condition.isMore", value);
	}

	private static int type(OrderCondition condition) {
		return switch (condition) {
		case Price p -> 1;
		case Time t -> 3;
		case Margin m -> 4;
		case Execution e -> 5;
		case Volume v -> 6;
		case PercentChange p -> 7;
		};
	}

	static void pegOffsets(Fields f, WireOrder o) throws BadFrameException {
		if (f.since(ServerVersion.PEGBEST_PEGMID_OFFSETS)) {
			o.minTradeQty = f.integerMax("minTradeQty", o.minTradeQty);
			o.minCompeteSize = f.integerMax("minCompeteSize", o.minCompeteSize);
			o.competeAgainstBestOffset = f.realMax("competeAgainstBestOffset", o.competeAgainstBestOffset);
			o.midOffsetAtWhole = f.realMax("midOffsetAtWhole", o.midOffsetAtWhole);
			o.midOffsetAtHalf = f.realMax("midOffsetAtHalf", o.midOffsetAtHalf);
		}
	}
}
