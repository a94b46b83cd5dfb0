package tradewind.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;
import tradewind.core.quote.PriceSource;

class FeedSettingsTest {
    @Test
    void raisesWishesToTheirFloors() {
        FeedSettings settings = with(Duration.ofMillis(10), Duration.ofMillis(20), true);
        assertEquals(Duration.ofMillis(250), settings.intraMinutePoll());
        assertEquals(Duration.ofSeconds(1), settings.historicalPoll());
        assertTrue(FeedSettings.clamped(Duration.ofMillis(10), Duration.ofSeconds(60)));
        assertTrue(FeedSettings.clamped(Duration.ofSeconds(1), Duration.ofMillis(999)));
        assertFalse(FeedSettings.clamped(Duration.ofMillis(250), Duration.ofSeconds(1)));
    }

    @Test
    void alignsOnlyWholeMultiplesOfTheBar() {
        assertTrue(FeedSettings.DEFAULT.aligned());
        assertTrue(with(Duration.ofSeconds(1), Duration.ofSeconds(120), true).aligned());
        assertFalse(with(Duration.ofSeconds(1), Duration.ofSeconds(90), true).aligned());
        assertFalse(with(Duration.ofSeconds(1), Duration.ofSeconds(60), false).aligned());
    }

    @Test
    void refusesAnEmptyChainAndANegativeCadence() {
        FeedSettings d = FeedSettings.DEFAULT;
        assertThrows(IllegalArgumentException.class, () -> new FeedSettings(d.barSize(), d.whatToShow(), false,
                d.intraMinutePoll(), d.historicalPoll(), true, List.of(), d.overlap(), d.initialHistory(), 1, false));
        assertThrows(IllegalArgumentException.class, () -> new FeedSettings(d.barSize(), d.whatToShow(), false,
                d.intraMinutePoll(), d.historicalPoll(), true, d.priceChain(), d.overlap(), d.initialHistory(), -1,
                false));
    }

    @Test
    void barsOfTwoContractsOrOfASimulationNeverShareAFile() {
        BarKey key = BarKey.of(instrument("BRK B", 1), BarSize.M1, WhatToShow.TRADES, false);
        assertEquals("BRK-B_STK_1", key.instrument());
        assertNotEquals(key, BarKey.of(instrument("BRK B", 2), BarSize.M1, WhatToShow.TRADES, false));
        assertNotEquals(key, BarKey.of(instrument("BRK B", 1), BarSize.M1, WhatToShow.TRADES, false, true));
        for (String bad : List.of("", "..", "a/b", "a\\b", ".hidden", "a b")) {
            assertThrows(IllegalArgumentException.class,
                    () -> new BarKey(bad, BarSize.M1, WhatToShow.TRADES, false), bad);
        }
    }

    private static Instrument instrument(String symbol, int conId) {
        TradingHours hours = TradingHours.continuous(ZoneId.of("UTC"));
        return new Instrument(conId, symbol, SecurityType.STK, "SMART", "", "USD", symbol, symbol, "", BigDecimal.ONE,
                symbol, PriceIncrements.uniform(BigDecimal.ONE), hours, hours);
    }

    private static FeedSettings with(Duration intra, Duration poll, boolean align) {
        return new FeedSettings(BarSize.M1, WhatToShow.TRADES, false, intra, poll, align, List.of(PriceSource.LAST),
                Duration.ofMinutes(5), Duration.ofDays(5), 1, false);
    }
}
