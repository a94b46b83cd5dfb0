package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import tradewind.core.connection.AccountKind;
import tradewind.core.trade.Contract;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingEvent.OrderChanged;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.TradingSnapshot.Readiness;

class StateWatchTest {
    private final StateWatch watch = new StateWatch();

    @Test
    void countsOnlyTheExpectedOrderInItsNewState() throws Exception {
        watch.expect("a");
        tell(order("b", OrderState.WORKING));
        tell(order("a", OrderState.HELD));
        long before = System.nanoTime();
        assertThrows(TimeoutException.class, () -> watch.sent(before, 1));
        tell(order("a", OrderState.WORKING));
        watch.sent(System.nanoTime() - 3_000_000, 1000);
        assertEquals(1, watch.events().total());
        assertEquals(1, watch.snapshots().total());
    }

    private void tell(TrackedOrder order) {
        watch.event(new OrderChanged(order));
        watch.change(new TradingSnapshot(1, Readiness.READY, "", AccountKind.PAPER, List.of(), "", true, null,
                List.of(order), List.of(), List.of(), List.of(), List.of()));
    }

    private static TrackedOrder order(String ref, OrderState state) {
        Contract contract = new Contract(1, "X", "STK", "SMART", "EUR", "X", BigDecimal.ONE);
        return new TrackedOrder(ref, 1, 1, 1, contract, OrderTerms.market(Side.BUY, BigDecimal.ONE), "DU1",
                OrderSource.HAND, "", "", state, null, false, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO,
                BigDecimal.ZERO, "", Instant.EPOCH, null, null, null, "", false);
    }
}
