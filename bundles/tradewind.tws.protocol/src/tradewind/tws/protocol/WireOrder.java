package tradewind.tws.protocol;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The order fields of the wire, with the names and the defaults of the protocol; a plain carrier that is filled, sent and dropped. Which of them a message carries depends on message and version.
 * Null is an unset decimal, NaN an unset double, {@link Unset#INT} an unset int.
 */
public final class WireOrder {

	public int orderId;
	public int clientId;
	public long permId;
	public int parentId;
	public long parentPermId;

	// what is wanted
	public String action = "";
	public @Nullable BigDecimal totalQuantity;
	public String orderType = "";
	public @Nullable BigDecimal lmtPrice;
	public @Nullable BigDecimal auxPrice;
	public String tif = "";
	public @Nullable BigDecimal cashQty;
	public boolean transmit = true;
	public boolean whatIf;
	public boolean outsideRth;
	public boolean hidden;
	public boolean blockOrder;
	public boolean sweepToFill;
	public boolean allOrNone;
	public boolean notHeld;
	public boolean solicited;
	public int minQty = Unset.INT;
	public int displaySize;
	public int triggerMethod;
	public double percentOffset = Double.NaN;
	public boolean overridePercentageConstraints;
	public String goodAfterTime = "";
	public String goodTillDate = "";
	public String activeStartTime = "";
	public String activeStopTime = "";
	public String orderRef = "";
	public String rule80A = "";
	public int duration = Unset.INT;
	public int postToAts = Unset.INT;
	public boolean autoCancelParent;
	public String autoCancelDate = "";

	// one cancels another
	public String ocaGroup = "";
	public int ocaType;

	// whose order
	public String account = "";
	public String openClose = "";
	public int origin;
	public String settlingFirm = "";
	public String clearingAccount = "";
	public String clearingIntent = "";
	public String faGroup = "";
	public String faMethod = "";
	public String faPercentage = "";
	/** Only below version 177. */
	public String faProfile = "";
	public String modelCode = "";
	public String customerAccount = "";
	public boolean professionalCustomer;
	public String submitter = "";

	// short sales
	public int shortSaleSlot;
	public String designatedLocation = "";
	public int exemptCode = -1;

	// trailing and adjusted
	public @Nullable BigDecimal trailStopPrice;
	public double trailingPercent = Double.NaN;
	public @Nullable BigDecimal lmtPriceOffset;
	public @Nullable BigDecimal triggerPrice;
	public String adjustedOrderType = "";
	public @Nullable BigDecimal adjustedStopPrice;
	public @Nullable BigDecimal adjustedStopLimitPrice;
	public @Nullable BigDecimal adjustedTrailingAmount;
	public int adjustableTrailingUnit;

	// discretion, smart routing
	public double discretionaryAmt;
	public boolean discretionaryUpToLimitPrice;
	public boolean optOutSmartRouting;
	/** 1 use, 0 do not use, unset leave it to the server. */
	public int usePriceMgmtAlgo = Unset.INT;
	public boolean eTradeOnly;
	public boolean firmQuoteOnly;
	public double nbboPriceCap = Double.NaN;
	public boolean routeMarketableToBbo;
	public boolean imbalanceOnly;
	public boolean includeOvernight;

	// auctions, pegs and volatility
	public int auctionStrategy;
	public double startingPrice = Double.NaN;
	public double stockRefPrice = Double.NaN;
	public double delta = Double.NaN;
	public double stockRangeLower = Double.NaN;
	public double stockRangeUpper = Double.NaN;
	public double volatility = Double.NaN;
	public int volatilityType = Unset.INT;
	public int continuousUpdate;
	public int referencePriceType = Unset.INT;
	public boolean randomizeSize;
	public boolean randomizePrice;
	public int referenceContractId;
	public boolean isPeggedChangeAmountDecrease;
	public double peggedChangeAmount;
	public double referenceChangeAmount;
	public String referenceExchangeId = "";
	public int minTradeQty = Unset.INT;
	public int minCompeteSize = Unset.INT;
	/** Positive infinity: compete up to the middle. */
	public double competeAgainstBestOffset = Double.NaN;
	public double midOffsetAtWhole = Double.NaN;
	public double midOffsetAtHalf = Double.NaN;

	// delta neutral
	public String deltaNeutralOrderType = "";
	public @Nullable BigDecimal deltaNeutralAuxPrice;
	public int deltaNeutralConId;
	public String deltaNeutralSettlingFirm = "";
	public String deltaNeutralClearingAccount = "";
	public String deltaNeutralClearingIntent = "";
	public String deltaNeutralOpenClose = "";
	public boolean deltaNeutralShortSale;
	public int deltaNeutralShortSaleSlot;
	public String deltaNeutralDesignatedLocation = "";

	// combinations
	public double basisPoints = Double.NaN;
	public int basisPointsType = Unset.INT;
	/** A price for each leg, NaN for none. */
	public List<Double> orderComboLegPrices = List.of();
	public List<TagValue> smartComboRoutingParams = List.of();

	// scale orders
	public int scaleInitLevelSize = Unset.INT;
	public int scaleSubsLevelSize = Unset.INT;
	public double scalePriceIncrement = Double.NaN;
	public double scalePriceAdjustValue = Double.NaN;
	public int scalePriceAdjustInterval = Unset.INT;
	public double scaleProfitOffset = Double.NaN;
	public boolean scaleAutoReset;
	public int scaleInitPosition = Unset.INT;
	public int scaleInitFillQty = Unset.INT;
	public boolean scaleRandomPercent;
	public String scaleTable = "";

	// hedges and algorithms
	public String hedgeType = "";
	public String hedgeParam = "";
	public boolean dontUseAutoPriceForHedge;
	public String algoStrategy = "";
	public List<TagValue> algoParams = List.of();
	public String algoId = "";
	public String orderMiscOptions = "";

	// conditions
	public List<OrderCondition> conditions = List.of();
	public boolean conditionsIgnoreRth;
	public boolean conditionsCancelOrder;

	// soft dollars, regulation, tagging
	public String softDollarTierName = "";
	public String softDollarTierValue = "";
	public String softDollarTierDisplayName = "";
	public String mifid2DecisionMaker = "";
	public String mifid2DecisionAlgo = "";
	public String mifid2ExecutionTrader = "";
	public String mifid2ExecutionAlgo = "";
	public boolean isOmsContainer;
	public String advancedErrorOverride = "";
	public String manualOrderTime = "";
	public boolean bondAccruedInterest;
	/** Only versions 187 to 189. */
	public String externalUserId = "";
	public String extOperator = "";
	public int manualOrderIndicator = Unset.INT;

	// only of completed orders
	public @Nullable BigDecimal filledQuantity;
	public int refFuturesConId = Unset.INT;
	public String shareholder = "";

	/** Whether the scale fields that depend on the price increment are on the wire. */
	boolean hasScaleDetails() {
		return scalePriceIncrement > 0;
	}

	boolean isPegToBenchmark() {
		return orderType.equals("PEG BENCH") || orderType.equals("PEGBENCH");
	}

	boolean isPegToBest() {
		return orderType.equals("PEG BEST") || orderType.equals("PEGBEST");
	}

	boolean isPegToMidpoint() {
		return orderType.equals("PEG MID") || orderType.equals("PEGMID");
	}
}
