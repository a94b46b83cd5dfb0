package tradewind.tws.gateway.internal.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Executions that were not what they seemed, and the account after them. */
class CorrectionsTest {
    private final Desk desk = new Desk();

    private double cash() {
        return desk.broker.accounting().portfolio().cash().get("EUR");
    }

    private Position position() {
        return desk.broker.accounting().portfolio().position(desk.market.rhm());
    }

    @Test
    void aCorrectionReplacesTheExecutionAndBooksItAnew() {
        desk.place(1, 1, Desk.order("BUY", 10, "MKT"));
        String id = desk.fills.getFirst().execId();
        double before = cash();
        desk.heard();
        desk.broker.correctExecution(desk.market.rhm(), new BigDecimal("-0.5"));
        assertEquals(List.of("1:1 fill 10@99.5", "1:1 Filled 10/10"), desk.heard());
        assertEquals(id.substring(0, id.length() - 1) + "2", desk.fills.getLast().execId());
        assertEquals(before + 5, cash(), 1e-9);
        assertEquals(99.5 + 0.3, position().averageCost(), 1e-9, "and the commission");
        assertEquals(99.5, desk.find(1, 1).averagePrice(), 1e-9);
        assertEquals(1, desk.broker.fills().size());
        desk.broker.correctExecution(desk.market.rhm(), new BigDecimal("0.5"));
        assertTrue(desk.fills.getLast().execId().endsWith(".03"));
        assertEquals(before, cash(), 1e-9);
    }

    @Test
    void aCorrectedSaleChangesTheProfit() {
        desk.place(1, 1, Desk.order("BUY", 10, "MKT"));
        desk.place(1, 2, Desk.order("SELL", 10, "MKT"));
        double realized = position().realized();
        desk.broker.correctExecution(desk.market.rhm(), new BigDecimal("1"));
        assertEquals(realized + 10, position().realized(), 1e-9);
        assertEquals(realized + 10, Double.parseDouble("" + desk.fills.getLast().realizedPnl()), 1e-9);
        assertEquals(1_000_000 + position().realized(), cash(), 1e-9);
    }

    @Test
    void aBustTakesTheExecutionBack() {
        desk.place(1, 1, Desk.order("BUY", 50, "MKT"));
        desk.heard();
        desk.broker.bustExecution(desk.market.rhm());
        assertEquals(List.of("1:1 fill 0@100.05", "1:1 Filled 40/50"), desk.heard());
        assertEquals(40, desk.position().intValueExact());
        assertEquals(desk.executed(), desk.position());
        desk.broker.bustExecution(desk.market.rhm());
        assertEquals(0, desk.position().intValueExact());
        assertEquals(1_000_000, cash(), 1e-9);
        assertEquals(0, position().realized(), 1e-9);
        desk.heard();
        desk.broker.bustExecution(desk.market.rhm());
        assertEquals(List.of(), desk.heard(), "nothing is left to take back");
    }

    @Test
    void aFillMayFollowACancel() {
        desk.place(1, 1, Desk.limit("BUY", 10, "99.8"));
        desk.place(1, 2, Desk.limit("BUY", 10, "99.8"));
        desk.broker.scripted().fillAfterCancel(BigDecimal.valueOf(4), Duration.ofSeconds(1));
        desk.broker.scripted().fillAfterCancel(null, Duration.ofSeconds(1));
        desk.heard();
        desk.cancel(1, 1);
        desk.cancel(1, 2);
        assertEquals(List.of("1:1 Cancelled 0/10", "1:1 code 202", "1:2 Cancelled 0/10", "1:2 code 202"), desk.heard());
        desk.pass(2);
        assertEquals(List.of("1:1 fill 4@99.8", "1:1 Cancelled 4/10", "1:2 fill 10@99.8", "1:2 Filled 10/10"),
                desk.heard());
        assertEquals(14, desk.position().intValueExact());
        assertEquals(desk.executed(), desk.position());
    }

    @Test
    void profitOfTheDayCountsFromTheCloseOfTheDayBefore() {
        desk.market.quote(86_400, 107.9, 100, 108, 100).trade(86_401, 108, 10);
        desk.place(1, 1, Desk.order("BUY", 10, "MKT"));
        assertEquals(-3, desk.broker.accounting().daily(), 1e-9, "the commission");
        desk.pass(86_402);
        assertEquals(10 * (108 - 100), desk.broker.accounting().daily(), 1e-9, "the close of the day before was 100");
        assertEquals(0, position().realized());
        desk.place(1, 2, Desk.order("SELL", 10, "MKT"));
        assertEquals(10 * 7.9 - 3, desk.broker.accounting().daily(), 1e-9);
        assertEquals(10 * 7.9 - 6, position().realized(), 1e-9, "from the cost, with both commissions");
    }
}
