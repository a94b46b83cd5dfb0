package tradewind.trader.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.TickType;

class QuoteBoardTest {
    private final VirtualLoop world = new VirtualLoop(Instant.parse("2026-11-24T10:00:00Z"));
    private final List<QuoteListener> lines = new ArrayList<>();
    private final QuoteBoard board = new QuoteBoard((instrument, listener) -> {
        lines.add(listener);
        return () -> { };
    }, world);
    private final List<String> done = new ArrayList<>();

    @Test
    void thoseWhoWaitForThePriceGoInTheirOrder() {
        board.whenKnown(Orders.RHM, 5_000, () -> done.add("first"));
        board.whenKnown(Orders.RHM, 5_000, () -> done.add("second"));
        lines.getFirst().onTick(TickType.LAST, 1990, 1, 0);
        world.run(Duration.ofMillis(1));
        assertEquals(List.of(), done, "Nobody knows yet whether the price is a live one");
        assertFalse(board.known(Orders.RHM));
        lines.getFirst().onMarketData(MarketDataType.LIVE, "");
        world.run(Duration.ofMillis(1));
        assertEquals(List.of("first", "second"), done);
        assertTrue(board.known(Orders.RHM));
        board.whenKnown(Orders.RHM, 5_000, () -> done.add("third"));
        assertEquals(List.of("first", "second", "third"), done);
        world.run(Duration.ofMillis(10_000));
        assertEquals(3, done.size(), "Each goes once");
        assertEquals(1, lines.size());
    }

    @Test
    void patienceEnds() {
        board.whenKnown(Orders.RHM, 5_000, () -> done.add("late"));
        world.run(Duration.ofMillis(4_999));
        assertEquals(List.of(), done);
        world.run(Duration.ofMillis(2));
        assertEquals(List.of("late"), done);
    }
}
