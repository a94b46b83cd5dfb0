package tradewind.tws.gateway.internal.seeded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.tws.gateway.internal.listing.Calendars;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.ListingQuery;
import tradewind.tws.gateway.internal.market.BarRequest;
import tradewind.tws.gateway.internal.market.Market;
import tradewind.tws.gateway.internal.market.MarketBar;
import tradewind.tws.gateway.internal.market.MarketEvent;

class DeterminismTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:30:00Z");

    private static Listing rhm(Market market) {
        return market.listings().find(ListingQuery.share("RHM", "EUR")).getFirst();
    }

    private static List<MarketBar> minutes(Market market, Instant from, Duration length) {
        long start = from.getEpochSecond();
        return market.bars(new BarRequest(rhm(market), BarSize.M1, WhatToShow.TRADES, false, start,
                start + length.toSeconds(), Long.MAX_VALUE / 2));
    }

    @Test
    void theSameSeedGivesTheSameMarketWhateverWasAskedBefore() {
        Instant from = Instant.parse("2026-10-01T00:00:00Z");
        Market one = SeededMarket.create(11, NOW);
        minutes(one, Instant.parse("2026-09-01T00:00:00Z"), Duration.ofDays(60));
        assertEquals(minutes(one, from, Duration.ofDays(3)),
                minutes(SeededMarket.create(11, NOW), from, Duration.ofDays(3)));
        assertNotEquals(minutes(one, from, Duration.ofDays(3)),
                minutes(SeededMarket.create(12, NOW), from, Duration.ofDays(3)));
    }

    @Test
    void aMarketStartedLaterHasTheSamePast() {
        Instant from = Instant.parse("2026-10-01T00:00:00Z");
        assertEquals(minutes(SeededMarket.create(11, NOW), from, Duration.ofDays(3)),
                minutes(SeededMarket.create(11, NOW.plus(Duration.ofDays(40))), from, Duration.ofDays(3)));
    }

    @Test
    void theTradesAreTheSameWhetherQuotesAreWantedOrNot() {
        Instant from = Instant.parse("2026-11-19T08:00:00Z");
        Market market = SeededMarket.create(3, NOW);
        List<MarketBar> before = minutes(market, from, Duration.ofHours(8));
        List<MarketEvent> events = new ArrayList<>();
        market.events(rhm(market), from.toEpochMilli(), from.plus(Duration.ofHours(8)).toEpochMilli(), events::add);
        double volume = events.stream().filter(MarketEvent.Trade.class::isInstance).map(MarketEvent.Trade.class::cast)
                .mapToDouble(MarketEvent.Trade::size).sum();
        assertEquals(before.stream().mapToDouble(MarketBar::volume).sum(), volume);
    }

    @Test
    void tenYearsOfDaysConnectWithTheYearOfMinutes() {
        Market market = SeededMarket.create(7, NOW);
        List<MarketBar> days = market.bars(new BarRequest(rhm(market), BarSize.D1, WhatToShow.TRADES, true, 0,
                NOW.getEpochSecond(), NOW.toEpochMilli()));
        assertTrue(days.size() > 2500, "ten years have more than " + days.size() + " days");
        assertEquals(market.head(rhm(market)), days.getFirst().time());
        for (int i = 0; i < days.size(); i++) {
            MarketBar day = days.get(i);
            LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(day.time()), ZoneOffset.UTC);
            assertTrue(!Calendars.XETRA.day(date).closed(), () -> "a bar on " + date);
            assertTrue(day.low() <= Math.min(day.open(), day.close()) && day.high() >= Math.max(day.open(), day.close()));
            assertTrue(day.volume() > 0);
            assertTrue(i == 0 || Math.abs(Math.log(day.open() / days.get(i - 1).close())) < 0.3, () -> "a jump on " + date);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T10:30:00.123456Z, 2026-11-23T10:30:00.123Z", "2026-11-23T03:00:00Z, 2026-11-20T10:00:00Z",
            "2026-11-23T20:00:00Z, 2026-11-23T14:15:00Z", "2026-11-22T11:00:00Z, 2026-11-20T12:00:00Z",
            "2026-11-23T16:00:00Z, 2026-11-23T13:15:00Z", "2026-12-24T11:00:00Z, 2026-12-23T12:00:00Z",
            "2026-12-30T18:00:00Z, 2026-12-30T10:58:45Z"})
    void startsInASessionWheneverItIsStarted(Instant now, Instant start) {
        assertEquals(start, SeededMarket.create(7, now).start());
    }

    @Test
    void startsWhereTheMarketMovesAtEveryHourOfAYear() {
        for (Instant now = NOW; now.isBefore(NOW.plus(Duration.ofDays(366))); now = now.plus(Duration.ofHours(1))) {
            long start = StartOfDay.of(now).getEpochSecond();
            assertTrue(start <= now.getEpochSecond() + 3600 * 18);
            assertTrue(Calendars.XETRA.isOpen(start, true) && Calendars.XETRA.isOpen(start + 1800, true), "at " + now);
        }
    }
}
