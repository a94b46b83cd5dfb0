package tradewind.workbench.internal.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tradewind.core.label.PriceLine;
import tradewind.core.label.PriceLine.Tone;
import tradewind.core.label.TradeLabel.LineStyle;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.workbench.internal.Samples;
import tradewind.workbench.internal.TradeSamples;
import tradewind.workbench.internal.trade.OrderLines.Key;
import tradewind.workbench.internal.trade.OrderLines.Wanted;

class OrderLinesTest {
    private static final BigDecimal STOP = new BigDecimal("1980");

    private static Map<Key, Wanted> lines(TrackedOrder... orders) {
        TradeSamples.Trade trade = TradeSamples.ready();
        trade.orders = List.of(orders);
        return OrderLines.of(trade.snapshot(), Samples.RHM);
    }

    private static Wanted only(TrackedOrder order) {
        Map<Key, Wanted> lines = lines(order);
        assertEquals(1, lines.size());
        return lines.values().iterator().next();
    }

    private static TrackedOrder child(OrderTerms terms) {
        return TradeSamples.order("b", terms, OrderState.HELD, null, false, OrderSource.HAND, "a");
    }

    @Test
    void aLimitIsSolidAndAStopDashed() {
        assertEquals(new PriceLine(1989.6, "SELL 10 LMT", Tone.SELL, LineStyle.SOLID, 1),
                only(TradeSamples.order("a", TradeSamples.SELL_TEN, OrderState.WORKING)).line());
        assertEquals(new PriceLine(1980, "BUY 10 STP", Tone.BUY, LineStyle.DASHED, 1),
                only(TradeSamples.order("a", OrderTerms.stop(Side.BUY, BigDecimal.TEN, STOP), OrderState.HELD)).line());
    }

    @Test
    void aStopLimitDrawsBoth() {
        Map<Key, Wanted> lines = lines(TradeSamples.order("a",
                OrderTerms.stopLimit(Side.SELL, BigDecimal.TEN, STOP, new BigDecimal("1979")), OrderState.HELD));
        assertEquals("SELL 10 STP", Objects.requireNonNull(lines.get(new Key("a", true))).line().text());
        assertEquals("SELL 10 LMT", Objects.requireNonNull(lines.get(new Key("a", false))).line().text());
    }

    @Test
    void exitsAreToldByTheirWord() {
        assertEquals("TARGET SELL 10 LMT", only(child(TradeSamples.SELL_TEN)).line().text());
        PriceLine stop = only(child(OrderTerms.stop(Side.SELL, BigDecimal.TEN, STOP))).line();
        assertEquals("STOP LOSS SELL 10 STP", stop.text());
        assertEquals(Tone.STOP, stop.tone());
    }

    @Test
    void whatIsNotCertainIsPendingAndStays() {
        Wanted cancelling = only(TradeSamples.order("a", TradeSamples.SELL_TEN, OrderState.WORKING, null, true,
                OrderSource.HAND, ""));
        assertEquals(Tone.PENDING, cancelling.line().tone());
        assertEquals("SELL 10 LMT cancelling", cancelling.line().text());
        assertFalse(cancelling.movable());
        assertFalse(only(TradeSamples.order("a", TradeSamples.SELL_TEN, OrderState.UNKNOWN)).movable());
    }

    @Test
    void onlyOrdersOfOursAreMoved() {
        assertTrue(only(TradeSamples.order("a", TradeSamples.SELL_TEN, OrderState.WORKING)).movable());
        Wanted foreign = only(TradeSamples.order("a", TradeSamples.SELL_TEN, OrderState.WORKING, null, false,
                OrderSource.FOREIGN, ""));
        assertFalse(foreign.movable());
        assertEquals("SELL 10 LMT elsewhere", foreign.line().text());
    }

    @Test
    void whatHasEndedOrHasNoPriceDrawsNothing() {
        assertEquals(Map.of(), lines(TradeSamples.order("a", TradeSamples.SELL_TEN, OrderState.FILLED),
                TradeSamples.order("b", OrderTerms.market(Side.BUY, BigDecimal.TEN), OrderState.WORKING)));
    }

    @Test
    void aPositionLiesAtItsAverageCost() {
        TradeSamples.Trade trade = TradeSamples.ready();
        trade.positions = List.of(TradeSamples.position(-10, -10));
        Wanted line = OrderLines.of(trade.snapshot(), Samples.RHM).values().iterator().next();
        assertEquals(new PriceLine(1950, "SHORT 10  \u25bc \u2212396.00", Tone.POSITION, LineStyle.DOTTED, 1), line.line());
        assertFalse(line.movable());
    }
}
