package tradewind.core.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradewind.core.connection.WhatToShow;

class QuoteTest {
    @Test
    void ticksAddUpToTheQuote() {
        QuoteState state = new QuoteState();
        state.onMarketData(MarketDataType.DELAYED, "no permission");
        state.onTick(TickType.BID, 99, 10, 5);
        state.onTick(TickType.ASK, 101, 20, 7);
        state.onTick(TickType.LAST, 100, 3, 6);
        state.onTick(TickType.VOLUME, 1234, 0, 6);
        state.onTick(TickType.OPEN, 98, 0, 6);
        state.onTick(TickType.HIGH, 103, 0, 6);
        state.onTick(TickType.LOW, 97, 0, 6);
        state.onTick(TickType.CLOSE, 96, 0, 6);
        state.onTick(TickType.HALTED, 1, 0, 6);
        assertEquals(new Quote(99, 10, 101, 20, 100, 3, 1234, 98, 103, 97, 96, true, 7, MarketDataType.DELAYED),
                state.snapshot());
        assertEquals(100, state.price(PriceSource.MID));
    }

    @Test
    void firstKnownPriceOfTheChainCounts() {
        Quote oneSided = new Quote(99, 1, Double.NaN, 0, 100, 1, 0, 0, 0, 0, 0, false, 0, MarketDataType.LIVE);
        assertEquals(100, PriceSource.first(PriceSource.parseChain("mid, last,bid"), oneSided));
        assertEquals(99, PriceSource.first(List.of(PriceSource.ASK, PriceSource.BID), oneSided));
        assertTrue(Double.isNaN(PriceSource.first(List.of(PriceSource.MID), oneSided)));
        assertTrue(Double.isNaN(PriceSource.first(PriceSource.DEFAULT_CHAIN, Quote.NONE)));
    }

    @Test
    void barInProgressIsMadeOfWhatHistoryIsMadeOf() {
        assertEquals(PriceSource.LAST, PriceSource.chainFor(WhatToShow.TRADES).get(0));
        assertEquals(PriceSource.DEFAULT_CHAIN, PriceSource.chainFor(WhatToShow.MIDPOINT));
        for (WhatToShow bars : WhatToShow.values()) {
            assertEquals(4, Set.copyOf(PriceSource.chainFor(bars)).size());
        }
    }

    @Test
    void chainIsReadStrictly() {
        assertEquals(List.of(PriceSource.LAST, PriceSource.MID), PriceSource.parseChain("LAST,mid"));
        assertThrows(IllegalArgumentException.class, () -> PriceSource.parseChain("last,close"));
        assertThrows(IllegalArgumentException.class, () -> PriceSource.parseChain(""));
    }
}
