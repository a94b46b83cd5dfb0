package tradewind.workbench.internal.blotter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tradewind.core.trade.AccountFigure;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.ProfitLoss;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.workbench.internal.Samples;
import tradewind.workbench.internal.TradeSamples;
import tradewind.workbench.internal.TradeSamples.Trade;
import tradewind.workbench.internal.trade.Grids;

class RowsTest {
    @BeforeAll
    static void knowTheGrid() {
        Grids.all().learn(Samples.RHM);
    }

    private static Map<String, String> texts(TrackedOrder order) {
        Map<String, String> texts = new HashMap<>();
        OrderColumns.all(() -> ZoneId.of("Europe/Berlin")).forEach(c -> texts.put(c.title(), c.text().apply(order)));
        return texts;
    }

    @Test
    void onlyRowsThatDifferArePaintedAnew() {
        assertArrayEquals(new int[] {1}, RowDiff.changed(List.of("a", "b", "c"), List.of("a", "x", "c", "d")));
        assertArrayEquals(new int[0], RowDiff.changed(List.of("a", "b"), List.of("a")));
    }

    @Test
    void aSelectionFollowsItsRow() {
        assertArrayEquals(new int[] {2}, RowDiff.moved(List.of("a", "b"), new int[] {1}, List.of("x", "a", "b"), r -> r));
        assertArrayEquals(new int[0], RowDiff.moved(List.of("a", "b"), new int[] {0}, List.of("b"), r -> r));
    }

    @Test
    void aThousandOrdersAreComparedInNoTime() {
        List<TrackedOrder> before = IntStream.range(0, 1000).mapToObj(i -> TradeSamples.order("r" + i,
                TradeSamples.SELL_TEN, OrderState.WORKING)).toList();
        List<TrackedOrder> next = IntStream.range(0, 1000).mapToObj(i -> i == 500 ? TradeSamples.order("r500",
                TradeSamples.SELL_TEN, OrderState.FILLED) : before.get(i)).toList();
        assertArrayEquals(new int[] {500}, RowDiff.changed(before, next));
        assertArrayEquals(new int[] {999}, RowDiff.moved(before, new int[] {999}, next, TrackedOrder::ref));
    }

    @Test
    void unknownOrdersCountAsLive() {
        Trade trade = TradeSamples.ready();
        trade.orders = List.of(TradeSamples.order("c", TradeSamples.SELL_TEN, OrderState.UNKNOWN),
                TradeSamples.order("b", TradeSamples.SELL_TEN, OrderState.FILLED),
                TradeSamples.order("a", TradeSamples.SELL_TEN, OrderState.WORKING));
        assertEquals(List.of("c", "a"), OrderFilter.rows(trade.snapshot(), true).stream().map(TrackedOrder::ref).toList());
        assertEquals(3, OrderFilter.rows(trade.snapshot(), false).size());
        assertTrue(OrderFilter.summary(trade.snapshot()).startsWith("2 live of 3 orders   1 UNKNOWN"),
                OrderFilter.summary(trade.snapshot()));
    }

    @Test
    void anOrderInItsColumns() {
        Map<String, String> texts = texts(TradeSamples.order("a", TradeSamples.SELL_TEN, OrderState.WORKING,
                TradeSamples.SELL_TEN.withLimit(new BigDecimal("1990")), false, OrderSource.strategy("sfi"), ""));
        assertEquals("11:00:00", texts.get("Time"));
        assertEquals("sfi", texts.get("Source"));
        assertEquals("\u25bc SELL", texts.get("Side"));
        assertEquals("1\u202f989.6 \u2192 1\u202f990.0", texts.get("Price"));
        assertEquals("Modifying", texts.get("State"));
        assertEquals("\u2014", texts.get("Average"));
        assertEquals("\u2014", texts.get("Commission"));
        assertEquals("DU\u2022\u2022\u2022\u202267", texts.get("Account"));
        assertEquals("10", texts.get("Left"));
    }

    @Test
    void everyTypeShowsItsPrices() {
        BigDecimal ten = BigDecimal.TEN;
        assertEquals("\u2014", texts(TradeSamples.order("a", OrderTerms.market(Side.BUY, ten), OrderState.SENT)).get("Price"));
        assertEquals("1\u202f980.0 LMT 1\u202f979.0", texts(TradeSamples.order("a", OrderTerms.stopLimit(Side.SELL, ten,
                new BigDecimal("1980"), new BigDecimal("1979")), OrderState.HELD)).get("Price"));
        assertEquals("2.0 from 1\u202f980.0", texts(TradeSamples.order("a", OrderTerms.trail(Side.SELL, ten,
                new BigDecimal("2")).withStop(new BigDecimal("1980")), OrderState.HELD)).get("Price"));
        assertEquals("elsewhere", OrderColumns.source(OrderSource.FOREIGN));
    }

    @Test
    void profitHasSignAndArrow() {
        assertEquals("\u25b2 +12.50", PositionsView.profit(12.5));
        assertEquals("\u25bc \u221212.50", PositionsView.profit(-12.5));
        assertEquals("\u2014", PositionsView.profit(Double.NaN));
        assertEquals("\u2260 12", PositionsView.byFills(TradeSamples.position(10, 12)));
        assertEquals("10", PositionsView.byFills(TradeSamples.position(10, 10)));
    }

    @Test
    void keyFiguresComeFirst() {
        Trade trade = TradeSamples.ready();
        String account = TradeSamples.ACCOUNT;
        trade.figures = List.of(new AccountFigure(account, "AccruedCash", "1.5", "EUR"),
                new AccountFigure(account, "MaintMarginReq", "20234.5", "EUR"),
                new AccountFigure(account, "AccountType", "INDIVIDUAL", ""),
                new AccountFigure(account, "NetLiquidation", "100234.5", "EUR"));
        trade.profit = List.of(new ProfitLoss(account, -3, Double.NaN, 0));
        assertEquals(List.of("Profit today \u25bc \u22123.00 EUR", "Unrealized \u2014 EUR", "Realized today 0.00 EUR",
                "Net liquidation 100\u202f234.50 EUR", "Maintenance margin 20\u202f234.50 EUR", "AccountType INDIVIDUAL ",
                "AccruedCash 1.50 EUR"), AccountRows.of(trade.snapshot()).stream()
                        .map(r -> r.name() + " " + r.value() + " " + r.currency()).toList());
    }
}
