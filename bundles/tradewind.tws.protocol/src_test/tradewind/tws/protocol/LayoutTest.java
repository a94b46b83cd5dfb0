package tradewind.tws.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.NonNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradewind.tws.protocol.ContractRequest.ReqContractDetails;
import tradewind.tws.protocol.OrderRequest.CancelOrder;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.OrderRequest.ReqExecutions;
import tradewind.tws.protocol.OrderRequest.ReqGlobalCancel;

/** Layouts against what is known of real conversations: counts and orders of fields, and frames. */
class LayoutTest {

	private static final WireContract RHM = WireContract.of("RHM", "STK", "IBIS", "EUR");

	@ParameterizedTest
	@CsvSource({ "163, 113, 3, 2, 18, 10", "176, 115, 4, 2, 19, 10", "178, 114, 4, 2, 19, 10", "187, 118, 7, 2, 19, 10", "193, 118, 5, 3, 19, 10", "196, 118, 5, 3, 19, 10",
			"200, 119, 5, 3, 19, 12" })
	void requestsHaveTheFieldsOfTheOfficialClient(int version, int place, int cancel, int globalCancel, int contractDetails, int executions) {
		MessageCodec<ClientMessage> codec = MessageCodec.client(version);
		assertEquals(place, Frames.fields(codec.toBytes(new PlaceOrder(1, RHM, new WireOrder()))));
		assertEquals(cancel, Frames.fields(codec.toBytes(new CancelOrder(1))));
		assertEquals(globalCancel, Frames.fields(codec.toBytes(new ReqGlobalCancel())));
		assertEquals(contractDetails, Frames.fields(codec.toBytes(new ReqContractDetails(1, RHM))));
		assertEquals(executions, Frames.fields(codec.toBytes(new ReqExecutions(1))));
	}

	/** Field orders of version 200 as checked against real frames; the message number is left out. */
	@Test
	void openOrderFieldsStandInTheKnownOrder() throws BadFrameException {
		FieldNames names = new FieldNames(new FieldPrinter(new FrameWriter().begin(), 200));
		OpenOrderLayout.open(names, Samples.openOrder(1));
		assertEquals(words("""
				orderId conId symbol secType lastTradeDateOrContractMonth strike right multiplier exchange currency localSymbol tradingClass
				action totalQuantity orderType lmtPrice auxPrice tif ocaGroup account openClose origin orderRef clientId permId outsideRth hidden discretionaryAmt goodAfterTime
				sharesAllocation faGroup faMethod faPercentage modelCode goodTillDate rule80A percentOffset settlingFirm shortSaleSlot designatedLocation exemptCode auctionStrategy
				startingPrice stockRefPrice delta stockRangeLower stockRangeUpper displaySize blockOrder sweepToFill allOrNone minQty ocaType eTradeOnly firmQuoteOnly nbboPriceCap
				parentId triggerMethod volatility volatilityType deltaNeutralOrderType deltaNeutralAuxPrice
				deltaNeutralConId deltaNeutralSettlingFirm deltaNeutralClearingAccount deltaNeutralClearingIntent deltaNeutralOpenClose deltaNeutralShortSale deltaNeutralShortSaleSlot
				deltaNeutralDesignatedLocation continuousUpdate referencePriceType trailStopPrice trailingPercent basisPoints basisPointsType comboLegsDescription comboLegs orderComboLegPrices
				smartComboRoutingParams scaleInitLevelSize scaleSubsLevelSize scalePriceIncrement hedgeType optOutSmartRouting clearingAccount clearingIntent notHeld hasDeltaNeutral
				algoStrategy solicited whatIf status
				initMarginBefore maintMarginBefore equityWithLoanBefore initMarginChange maintMarginChange equityWithLoanChange initMarginAfter maintMarginAfter equityWithLoanAfter
				commission minCommission maxCommission commissionCurrency
				marginCurrency initMarginBefore maintMarginBefore equityWithLoanBefore initMarginChange maintMarginChange equityWithLoanChange initMarginAfter maintMarginAfter equityWithLoanAfter
				suggestedSize rejectReason allocations warningText randomizeSize randomizePrice conditions adjustedOrderType triggerPrice trailStopPrice2 lmtPriceOffset adjustedStopPrice
				adjustedStopLimitPrice adjustedTrailingAmount adjustableTrailingUnit softDollarTierName softDollarTierValue softDollarTierDisplayName cashQty dontUseAutoPriceForHedge
				isOmsContainer discretionaryUpToLimitPrice usePriceMgmtAlgo duration postToAts autoCancelParent
				minTradeQty minCompeteSize competeAgainstBestOffset midOffsetAtWhole midOffsetAtHalf customerAccount professionalCustomer bondAccruedInterest includeOvernight extOperator
				manualOrderIndicator submitter imbalanceOnly"""), names.names());
	}

	@Test
	void placeOrderFieldsStandInTheKnownOrder() throws BadFrameException {
		FieldNames names = new FieldNames(new FieldPrinter(new FrameWriter().begin(), 200));
		PlaceOrderLayout.place(names, new PlaceOrder(1, RHM, new WireOrder()));
		assertEquals(words("""
				orderId conId symbol secType lastTradeDateOrContractMonth strike right multiplier exchange primaryExchange currency localSymbol tradingClass secIdType secId
				action totalQuantity orderType lmtPrice auxPrice tif ocaGroup account openClose origin orderRef transmit parentId blockOrder sweepToFill displaySize triggerMethod outsideRth
				hidden sharesAllocation discretionaryAmt goodAfterTime goodTillDate faGroup faMethod faPercentage modelCode shortSaleSlot designatedLocation exemptCode ocaType rule80A
				settlingFirm allOrNone minQty percentOffset eTradeOnly firmQuoteOnly nbboPriceCap auctionStrategy startingPrice stockRefPrice delta stockRangeLower stockRangeUpper
				overridePercentageConstraints volatility volatilityType deltaNeutralOrderType deltaNeutralAuxPrice continuousUpdate referencePriceType trailStopPrice trailingPercent
				scaleInitLevelSize scaleSubsLevelSize scalePriceIncrement scaleTable activeStartTime activeStopTime hedgeType optOutSmartRouting clearingAccount clearingIntent notHeld
				hasDeltaNeutral algoStrategy algoId whatIf orderMiscOptions solicited randomizeSize randomizePrice conditions adjustedOrderType triggerPrice lmtPriceOffset adjustedStopPrice
				adjustedStopLimitPrice adjustedTrailingAmount adjustableTrailingUnit extOperator softDollarTierName softDollarTierValue cashQty mifid2DecisionMaker mifid2DecisionAlgo
				mifid2ExecutionTrader mifid2ExecutionAlgo dontUseAutoPriceForHedge isOmsContainer discretionaryUpToLimitPrice usePriceMgmtAlgo duration postToAts autoCancelParent
				advancedErrorOverride manualOrderTime customerAccount professionalCustomer includeOvernight manualOrderIndicator imbalanceOnly"""), names.names());
	}

	private static List<String> words(String text) {
		return List.of(text.strip().split("\\s+"));
	}

	@Test
	void theWordNoneBringsTheDeltaNeutralFields() {
		MessageCodec<ServerMessage> codec = MessageCodec.server(200);
		OrderEvent.OpenOrder order = Samples.openOrder(1);
		assertEquals(156, Frames.fields(codec.toBytes(order)));
		order.order().deltaNeutralOrderType = "";
		assertEquals(148, Frames.fields(codec.toBytes(order)));
	}

	@Test
	void completedOrderHasItsOwnShorterLayout() {
		OrderEvent.OpenOrder order = Samples.openOrder(1);
		OrderEvent.CompletedOrder completed = new OrderEvent.CompletedOrder(order.contract(), order.order(), order.state());
		assertEquals(103, Frames.fields(MessageCodec.server(200).toBytes(completed)));
	}

	@Test
	void conditionsBringTheirFieldsAndTwoMore() {
		WireOrder o = new WireOrder();
		o.conditions = List.of(new OrderCondition.Price(true, true, 1500, 14121, "IBIS", 0));
		assertEquals(119 + 9, Frames.fields(MessageCodec.client(200).toBytes(new PlaceOrder(1, RHM, o))));
		o.conditions = List.of(new OrderCondition.Execution(false, "STK", "IBIS", "RHM"));
		assertEquals(119 + 7, Frames.fields(MessageCodec.client(200).toBytes(new PlaceOrder(1, RHM, o))));
	}

	@Test
	void unsetFieldsOfAnOrderAreEmptyOrSentinelsAsTheOfficialClientSendsThem() {
		String[] fields = Frames.text(MessageCodec.client(200).toBytes(new PlaceOrder(1, RHM, new WireOrder()))).split("\\|", -1);
		List<String> names = names(200);
		for (String sentinel : List.of("volatilityType", "referencePriceType", "duration", "postToAts", "manualOrderIndicator")) {
			assertEquals("2147483647", fields[names.indexOf(sentinel) + 1], sentinel);
		}
		for (String sentinel : List.of("triggerPrice", "lmtPriceOffset", "adjustedStopPrice", "adjustedStopLimitPrice", "adjustedTrailingAmount")) {
			assertEquals("1.7976931348623157E308", fields[names.indexOf(sentinel) + 1], sentinel);
		}
		for (String empty : List.of("lmtPrice", "auxPrice", "minQty", "percentOffset", "nbboPriceCap", "startingPrice", "volatility", "trailStopPrice", "scalePriceIncrement", "cashQty", "usePriceMgmtAlgo")) {
			assertEquals("", fields[names.indexOf(empty) + 1], empty);
		}
		assertEquals("-1", fields[names.indexOf("exemptCode") + 1]);
		assertEquals("0", fields[names.indexOf("eTradeOnly") + 1]);
	}

	private static List<String> names(int version) {
		FieldNames names = new FieldNames(new FieldPrinter(new FrameWriter().begin(), version));
		try {
			PlaceOrderLayout.place(names, new PlaceOrder(1, RHM, new WireOrder()));
		} catch (BadFrameException e) {
			throw new AssertionError(e);
		}
		return names.names();
	}

	@Test
	void errorsOfEveryAge() {
		assertEquals(new SessionEvent.ErrorMessage(-1, 2104, "farm OK", "", 0), server(163, "4|2|-1|2104|farm OK|"));
		assertEquals(new SessionEvent.ErrorMessage(5, 201, "nö", "{\"a\":1}", 0), server(166, "4|2|5|201|n\\u00f6|{\"a\":1}|"));
		assertEquals(new SessionEvent.ErrorMessage(-1, 2104, "farm OK", "", 1764000000123L), server(194, "4|-1|2104|farm OK||1764000000123|"));
		byte[] sent = MessageCodec.server(194).toBytes(new SessionEvent.ErrorMessage(5, 201, "nö", "", 7));
		assertEquals("4|5|201|n\\u00f6||7|", Frames.text(sent));
	}

	@Test
	void closeStandsBeforeHighInUpdates() {
		HistoryEvent.HistoricalDataUpdate update = (HistoryEvent.HistoricalDataUpdate) server(200, "90|3|12|1764000000|1.0|2.0|4.0|0.5|1.75|345|");
		assertEquals(new HistoryEvent.WireBar("1764000000", 1, 4, 0.5, 2, 345, 1.75, 12), update.bar());
	}

	@Test
	void historicalDataCarriesItsRangeOnlyBelow196() {
		HistoryEvent.WireBar bar = new HistoryEvent.WireBar("20251124", 1, 4, 0.5, 2, 345, 1.75, 12);
		assertEquals(new HistoryEvent.HistoricalData(3, "20251123  00:00:00", "20251124  00:00:00", List.of(bar)),
				server(195, "17|3|20251123  00:00:00|20251124  00:00:00|1|20251124|1.0|4.0|0.5|2.0|345|1.75|12|"));
		assertEquals(new HistoryEvent.HistoricalData(3, "", "", List.of(bar)), server(196, "17|3|1|20251124|1.0|4.0|0.5|2.0|345|1.75|12|"));
		assertEquals(new HistoryEvent.HistoricalDataEnd(3, "a", "b"), server(196, "108|3|a|b|"));
	}

	@Test
	void contractDataOfAFuture() {
		String head = "9001|RHM|FUT|20261218 08:30:00 US/Central|";
		String middle = "0|0|CME|USD|ESZ6|ES|ES|495512563|0.25|50|ACTIVETIM,LMT|CME,QBALGO|1|11004968|E-mini S\\u0026P 500||202612|||||20261123:1700-20261124:1600|20261123:0830-20261123:1500||0|"
				+ "1|ISIN|X|2147483647|ES|IND|67,67|20261218||1|1|1|";
		ContractEvent.ContractData old = (ContractEvent.ContractData) server(176, "10|" + head + middle);
		assertEquals("20261218 08:30:00 US/Central", old.details().contract.lastTradeDateOrContractMonth());
		assertEquals(495512563, old.details().contract.conId());
		assertEquals("E-mini S&P 500", old.details().longName);
		assertEquals("67,67", old.details().marketRuleIds);
		assertEquals(BigDecimal.ONE, old.details().suggestedSizeIncrement);
		assertEquals(List.of(new TagValue("ISIN", "X")), old.details().secIds);
		ContractEvent.ContractData recent = (ContractEvent.ContractData) server(200, "10|" + head + "20261218|" + middle + "1|7|no liquidity|");
		assertEquals("20261218", recent.details().lastTradeDate);
		assertEquals(List.of(new TagValue("7", "no liquidity")), recent.details().ineligibilityReasons);
		assertNull(recent.details().fund);
	}

	@Test
	void pricesOfAMarketRule() {
		assertEquals(new ContractEvent.MarketRule(26, List.of(new ContractEvent.MarketRule.PriceIncrement(BigDecimal.ZERO, new BigDecimal("0.01")))), server(200, "93|26|1|0|0.01|"));
	}

	@Test
	void execution() {
		String fields = "11|-1|12|14121|RHM|STK||0.0|||IBIS|EUR|RHM|XETRA|00012ec5.1|20260413 15:27:04 US/Eastern|DU1|IBIS|BOT|100|1500.5|4123456789|1|0|100|1500.5|ref||||2|";
		OrderEvent.ExecutionData old = (OrderEvent.ExecutionData) server(176, fields);
		assertEquals(4123456789L, old.execution().permId());
		assertEquals(2, old.execution().lastLiquidity());
		OrderEvent.ExecutionData recent = (OrderEvent.ExecutionData) server(200, fields + "1|user|");
		assertTrue(recent.execution().pendingPriceRevision());
		assertEquals("user", recent.execution().submitter());
		assertFalse(old.execution().pendingPriceRevision());
	}

	@Test
	void tickByTickOfEveryKind() {
		assertEquals(new MarketDataEvent.TickByTickTrade(3, 1, 1764000000, 1500.5, 20, 0, "IBIS", ""), server(176, "99|3|1|1764000000|1500.5|20|0|IBIS||"));
		assertEquals(new MarketDataEvent.TickByTickBidAsk(3, 1764000000, 1500, 1501, 5, 6, 2), server(176, "99|3|3|1764000000|1500.0|1501.0|5|6|2|"));
		assertEquals(new MarketDataEvent.TickByTickMidPoint(3, 1764000000, 1500.5), server(176, "99|3|4|1764000000|1500.5|"));
	}

	@Test
	void historicalDataRequestHasEndBarSizeDuration() {
		byte[] sent = MessageCodec.client(200).toBytes(new HistoryRequest.ReqHistoricalData(7, RHM, "20261123-08:00:00", "1 min", "1 D", true, "TRADES", false));
		assertEquals("20|7|0|RHM|STK||0.0|||IBIS||EUR|||0|20261123-08:00:00|1 min|1 D|1|TRADES|2|0||", Frames.text(sent));
	}

	@Test
	void legsOnlyInRequestsForCombinations() {
		WireContract bag = WireContract.of("RHM", "BAG", "SMART", "EUR").withComboLegs("", List.of(new ComboLeg(1, 1, "BUY", "IBIS"), new ComboLeg(2, 1, "SELL", "IBIS")));
		byte[] sent = MessageCodec.client(200).toBytes(new MarketDataRequest.ReqMktData(7, bag, "233", false));
		assertEquals("1|11|7|0|RHM|BAG||0.0|||SMART||EUR|||2|1|1|BUY|IBIS|2|1|SELL|IBIS|0|233|0|0||", Frames.text(sent));
		sent = MessageCodec.client(200).toBytes(new MarketDataRequest.ReqMktData(7, RHM, "233", true));
		assertEquals("1|11|7|0|RHM|STK||0.0|||IBIS||EUR|||0|233|1|0||", Frames.text(sent));
	}

	private static ServerMessage server(int version, String text) {
		MessageCodec<ServerMessage> codec = MessageCodec.server(version);
		byte[] payload = Frames.payload(text);
		try {
			@NonNull
			ServerMessage message = codec.decode(payload, 0, payload.length);
			assertEquals(0, codec.counters().trailingFields(), text);
			assertEquals(0, codec.counters().malformedFields(), text);
			return message;
		} catch (BadFrameException e) {
			throw new AssertionError(e);
		}
	}
}
