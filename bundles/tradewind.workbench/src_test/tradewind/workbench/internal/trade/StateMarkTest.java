package tradewind.workbench.internal.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.TrackedOrder;
import tradewind.workbench.internal.TradeSamples;

class StateMarkTest {
    private static final OrderTerms OTHER = TradeSamples.SELL_TEN.withLimit(new BigDecimal("1990"));

    private static TrackedOrder order(OrderState state, boolean modifying, boolean cancelling) {
        return TradeSamples.order("a", TradeSamples.SELL_TEN, state, modifying ? OTHER : null, cancelling,
                OrderSource.HAND, "");
    }

    @Test
    void everyStateHasItsWord() {
        for (OrderState state : OrderState.values()) {
            assertEquals(state.label(), StateMark.word(order(state, false, false)));
        }
    }

    @Test
    void everyMarkHasAShapeOfItsOwn() {
        assertEquals(StateMark.values().length, Arrays.stream(StateMark.values()).map(StateMark::icon).distinct().count());
    }

    @Test
    void whatIsUnderWayIsSaid() {
        assertEquals("Cancelling", StateMark.word(order(OrderState.WORKING, false, true)));
        assertEquals("Modifying", StateMark.word(order(OrderState.PARTIAL, true, false)));
        assertEquals("Unknown, cancelling", StateMark.word(order(OrderState.UNKNOWN, false, true)));
        assertEquals("Cancelled", StateMark.word(order(OrderState.CANCELLED, false, true)), "it is over");
    }

    @Test
    void onlyWhatTheServerHasSaidIsCertain() {
        assertFalse(StateMark.of(order(OrderState.WORKING, false, false)).uncertain());
        assertTrue(StateMark.of(order(OrderState.WORKING, true, false)).uncertain());
        assertTrue(StateMark.of(order(OrderState.UNKNOWN, false, false)).uncertain());
        assertTrue(StateMark.of(order(OrderState.SENT, false, false)).uncertain());
    }
}
