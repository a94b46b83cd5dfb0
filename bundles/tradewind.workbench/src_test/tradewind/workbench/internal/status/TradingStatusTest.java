package tradewind.workbench.internal.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tradewind.core.connection.AccountKind;
import tradewind.core.trade.AccountFigure;
import tradewind.core.trade.KillSwitch;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.ProfitLoss;
import tradewind.core.trade.TradingSnapshot.Readiness;
import tradewind.workbench.internal.TradeSamples;
import tradewind.workbench.internal.TradeSamples.Trade;
import tradewind.workbench.internal.status.Segment.Tone;

class TradingStatusTest {
    private static List<Segment> segments(Trade trade) {
        return TradingStatus.segments(Optional.of(trade.snapshot()));
    }

    private static String words(Trade trade) {
        return segments(trade).stream().map(Segment::text).collect(Collectors.joining(" | "));
    }

    @Test
    void nothingIsSaidWithoutTheService() {
        assertEquals(List.of(), TradingStatus.segments(Optional.empty()));
    }

    @Test
    void armedWithProfitAndCounts() {
        Trade trade = TradeSamples.ready();
        trade.orders = List.of(TradeSamples.order("a", TradeSamples.SELL_TEN, OrderState.WORKING),
                TradeSamples.order("b", TradeSamples.SELL_TEN, OrderState.FILLED));
        trade.positions = List.of(TradeSamples.position(10, 10));
        trade.figures = List.of(new AccountFigure(TradeSamples.ACCOUNT, "NetLiquidation", "100000", "EUR"));
        trade.profit = List.of(new ProfitLoss(TradeSamples.ACCOUNT, -1234.5, 0, 0));
        assertEquals("ARMED | \u25bc \u22121\u202f234.50 EUR | 1 order, 1 position", words(trade));
    }

    @Test
    void realMoneyIsRedOnlyWhenArmed() {
        Trade trade = TradeSamples.ready();
        trade.kind = AccountKind.LIVE;
        assertEquals(Tone.LIVE, segments(trade).get(0).tone());
        trade.armed = false;
        assertEquals("DISARMED", segments(trade).get(0).text());
        assertEquals(Tone.MUTED, segments(trade).get(0).tone());
    }

    @Test
    void whatHoldsOrdersBackIsNamed() {
        Trade trade = TradeSamples.ready();
        for (Readiness readiness : List.of(Readiness.OFFLINE, Readiness.RECONCILING, Readiness.DEGRADED)) {
            trade.readiness = readiness;
            Segment s = segments(trade).get(0);
            assertTrue(s.text().contains(readiness.name()), s.text());
            assertEquals("the text", s.tooltip());
        }
    }

    @Test
    void theLatchGoesBeforeEverything() {
        Trade trade = TradeSamples.ready();
        trade.readiness = Readiness.OFFLINE;
        trade.kill = new KillSwitch(Instant.EPOCH, "hand", "a test");
        Segment s = segments(trade).get(0);
        assertEquals("KILLED", s.text());
        assertEquals(Segment.Topic.KILLED, s.topic());
        assertTrue(s.tooltip().contains("a test"));
    }

    @Test
    void unknownOrdersAndDifferencesWarn() {
        Trade trade = TradeSamples.ready();
        trade.positions = List.of(TradeSamples.position(10, 11));
        assertEquals(Tone.WARNING, segments(trade).getLast().tone());
        trade.orders = List.of(TradeSamples.order("a", TradeSamples.SELL_TEN, OrderState.UNKNOWN));
        assertEquals("1 order, 1 position, 1 UNKNOWN", segments(trade).getLast().text());
        assertEquals(Tone.BAD, segments(trade).getLast().tone());
    }
}
