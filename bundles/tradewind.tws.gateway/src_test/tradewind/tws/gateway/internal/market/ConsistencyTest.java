package tradewind.tws.gateway.internal.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.WhatToShow;
import tradewind.tws.gateway.internal.clock.ManualClock;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.ListingQuery;
import tradewind.tws.gateway.internal.listing.TradingDay;
import tradewind.tws.gateway.internal.seeded.SeededMarket;

/** The law of the market: bars are exactly the aggregation of the tape. */
class ConsistencyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:30:00Z");
    private static final long LATER = NOW.plus(Duration.ofDays(30)).toEpochMilli();
    private static final Market MARKET = SeededMarket.create(7, NOW);
    private static final List<BarSize> INTRADAY = Stream.of(BarSize.values())
            .filter(s -> s.intraday() && s != BarSize.M90).toList();

    private static final Gen<Listing> LISTINGS = arbitrary().pick(MARKET.listings().all());
    private static final Gen<BarSize> SIZES = arbitrary().pick(INTRADAY);
    /** Days back from now; negative ones lie ahead. */
    private static final Gen<Integer> AGES = integers().between(-20, 360);

    private static Listing rhm() {
        return MARKET.listings().find(ListingQuery.share("RHM", "EUR")).getFirst();
    }

    private static TradingDay day(Listing listing, int age) {
        return listing.calendar().previous(LocalDate.of(2026, 11, 24).minusDays(age));
    }

    private static BarRequest request(Listing listing, BarSize size, WhatToShow what, boolean regular, TradingDay day,
            long now) {
        return new BarRequest(listing, size, what, regular, day.open(), day.close(), now);
    }

    @Test
    void barsAreTheAggregationOfTheTrades() {
        qt().withExamples(40).forAll(LISTINGS, AGES, SIZES, arbitrary().pick(List.of(true, false)))
                .checkAssert((listing, age, size, regular) -> {
                    TradingDay day = day(listing, age);
                    List<MarketEvent.Trade> tape = Expected.trades(Expected.events(MARKET, listing, day));
                    List<MarketBar> bars = MARKET.bars(request(listing, size, WhatToShow.TRADES, regular, day, LATER));
                    int trades = 0;
                    for (int i = 0; i < bars.size(); i++) {
                        MarketBar bar = bars.get(i);
                        long end = i + 1 < bars.size() ? bars.get(i + 1).time() : day.sessions(regular).getLast().close();
                        MarketBar expected = Expected.bar(tape, bar.time() * 1000,
                                Math.min(end, bar.time() + size.seconds()) * 1000, bar.time());
                        trades += bar.count();
                        assertBar(expected, bar);
                    }
                    assertEquals(tape.stream().filter(t -> day.isOpen(t.time() / 1000, regular)).count(), trades,
                            "a trade is in no bar");
                });
    }

    private static void assertBar(@org.eclipse.jdt.annotation.Nullable MarketBar expected, MarketBar bar) {
        if (expected == null) {
            assertEquals(new MarketBar(bar.time(), bar.close(), bar.close(), bar.close(), bar.close(), 0, bar.close(), 0),
                    bar, "a bar without trades is flat");
            return;
        }
        assertEquals(new MarketBar(expected.time(), expected.open(), expected.high(), expected.low(), expected.close(),
                expected.volume(), bar.wap(), expected.count()), bar);
        assertEquals(expected.wap(), bar.wap(), 1e-9 * expected.wap());
    }

    @Test
    void minutesWithoutTradesStandAtTheLastPrice() {
        TradingDay day = day(rhm(), 3);
        List<MarketBar> minutes = MARKET.bars(request(rhm(), BarSize.M1, WhatToShow.TRADES, false, day, LATER));
        assertEquals((day.close() - day.open()) / 60, minutes.size());
        long empty = 0;
        for (int i = 1; i < minutes.size(); i++) {
            if (minutes.get(i).count() == 0) {
                assertEquals(minutes.get(i - 1).close(), minutes.get(i).close());
                empty++;
            }
        }
        assertTrue(empty > 5, "RHM does not trade in every minute");
        Market bare = SeededMarket.create(7, NOW, false);
        assertEquals(minutes.size() - empty,
                bare.bars(request(rhm(), BarSize.M1, WhatToShow.TRADES, false, day, LATER)).size());
    }

    @Test
    void theBarInProgressHoldsWhatHasHappened() {
        qt().withExamples(12).forAll(LISTINGS, AGES, SIZES, longs().between(0, 86_400_000))
                .checkAssert((listing, age, size, offset) -> {
                    TradingDay day = day(listing, age);
                    long now = day.open() * 1000 + offset % ((day.close() - day.open()) * 1000) + 1;
                    List<MarketEvent.Trade> tape = Expected.trades(Expected.events(MARKET, listing, day));
                    List<MarketBar> bars = MARKET.bars(request(listing, size, WhatToShow.TRADES, false, day, now));
                    assertEquals(tape.stream().filter(t -> t.time() < now).count(),
                            bars.stream().mapToInt(MarketBar::count).sum());
                    if (!bars.isEmpty()) {
                        MarketBar last = bars.getLast();
                        assertTrue(last.time() * 1000 < now && (last.time() + size.seconds()) * 1000 >= now);
                        assertBar(Expected.bar(tape, last.time() * 1000, now, last.time()), last);
                    }
                });
    }

    @Test
    void daysAreTheAggregationOfTheirTrades() {
        qt().withExamples(20).forAll(LISTINGS, integers().between(0, 360), arbitrary().pick(List.of(true, false)))
                .assuming((listing, age, regular) -> listing.hasTrades())
                .checkAssert((listing, age, regular) -> {
                    TradingDay day = day(listing, age + 1);
                    List<MarketEvent.Trade> tape = Expected.trades(Expected.events(MARKET, listing, day));
                    long from = day.sessions(regular).getFirst().open() * 1000;
                    long to = day.sessions(regular).getLast().close() * 1000;
                    List<MarketBar> bars = MARKET.bars(new BarRequest(listing, BarSize.D1, WhatToShow.TRADES, regular,
                            BarGrid.stamp(day.date()), BarGrid.stamp(day.date()) + 1, LATER));
                    assertEquals(1, bars.size());
                    assertBar(Expected.bar(tape, from, to, BarGrid.stamp(day.date())), bars.getFirst());
                });
    }

    @Test
    void quotesMakeBarsOfBidAskAndMiddle() {
        qt().withExamples(25).forAll(LISTINGS, AGES).assuming((listing, age) -> listing.hasQuotes())
                .checkAssert((listing, age) -> {
                    TradingDay day = day(listing, age);
                    List<MarketBar> bid = MARKET.bars(request(listing, BarSize.M5, WhatToShow.BID, false, day, LATER));
                    List<MarketBar> ask = MARKET.bars(request(listing, BarSize.M5, WhatToShow.ASK, false, day, LATER));
                    List<MarketBar> mid = MARKET.bars(request(listing, BarSize.M5, WhatToShow.MIDPOINT, false, day, LATER));
                    assertEquals(bid.size(), mid.size());
                    assertTrue(bid.size() > 20);
                    for (int i = 0; i < mid.size(); i++) {
                        assertTrue(bid.get(i).close() < mid.get(i).close() && mid.get(i).close() < ask.get(i).close());
                        assertEquals((bid.get(i).close() + ask.get(i).close()) / 2, mid.get(i).close(), 1e-9);
                        assertTrue(i == 0 || mid.get(i).open() == mid.get(i - 1).close(), "quotes go on over a bar's end");
                    }
                });
    }

    @Test
    void theTapeIsInOrderOnTheGridAndWithinTheHours() {
        qt().withExamples(25).forAll(LISTINGS, AGES).checkAssert((listing, age) -> {
            TradingDay day = day(listing, age);
            long last = day.open() * 1000;
            Set<Double> grid = new HashSet<>();
            for (MarketEvent event : Expected.events(MARKET, listing, day)) {
                assertTrue(event.time() >= last && event.time() < day.close() * 1000);
                last = event.time();
                switch (event) {
                    case MarketEvent.Trade t -> {
                        grid.add(t.price());
                        assertTrue(listing.hasVolume() ? t.size() >= 1 : t.size() == 0);
                    }
                    case MarketEvent.Quote q -> {
                        grid.add(q.bid());
                        grid.add(q.ask());
                        assertTrue(q.bid() < q.ask() && q.bidSize() >= 1 && q.askSize() >= 1, () -> "crossed: " + q);
                    }
                }
            }
            grid.forEach(price -> assertOnGrid(listing, price));
        });
    }

    private static void assertOnGrid(Listing listing, double price) {
        assertTrue(listing.increments().onGrid(java.math.BigDecimal.valueOf(price)), () -> listing + " at " + price);
    }

    @Test
    void totalsAreThoseOfTheTape() {
        qt().withExamples(12).forAll(LISTINGS, AGES, longs().between(0, 86_400_000)).checkAssert((listing, age, offset) -> {
            TradingDay day = day(listing, age);
            long time = day.open() * 1000 + offset % ((day.close() - day.open()) * 1000);
            List<MarketEvent> events = Expected.events(MARKET, listing, day).stream().filter(e -> e.time() < time).toList();
            DayTotals totals = MARKET.totals(listing, time);
            MarketBar bar = Expected.bar(Expected.trades(events), 0, time, 0);
            if (bar != null) {
                assertEquals(List.of(bar.open(), bar.high(), bar.low(), bar.close(), bar.volume(), (double) bar.count()),
                        List.of(totals.open(), totals.high(), totals.low(), totals.last(), totals.volume(),
                                (double) totals.trades()));
            } else {
                assertEquals(0, totals.volume());
            }
            events.stream().filter(MarketEvent.Quote.class::isInstance).map(MarketEvent.Quote.class::cast)
                    .reduce((a, b) -> b).ifPresent(q -> assertEquals(List.of(q.bid(), q.bidSize(), q.ask(), q.askSize()),
                            List.of(totals.bid(), totals.bidSize(), totals.ask(), totals.askSize())));
        });
    }

    @Test
    void theLiveTapePlaysEveryEventOnceAcrossTheNight() {
        Instant begin = Instant.parse("2026-11-23T16:20:00Z");
        ManualClock clock = new ManualClock(begin);
        LiveTape tape = new LiveTape(MARKET, clock);
        List<MarketEvent> played = new ArrayList<>();
        List<DayTotals> states = new ArrayList<>();
        try (var subscription = tape.subscribe(rhm(), (listing, event, totals) -> {
            assertEquals(event.time(), clock.millis(), "an event comes at its time");
            played.add(event);
            states.add(totals);
        })) {
            assertNotNull(subscription);
            clock.stepTo(Instant.parse("2026-11-24T08:20:00Z"));
        }
        List<MarketEvent> expected = new ArrayList<>();
        MARKET.events(rhm(), begin.toEpochMilli(), clock.millis() + 1, expected::add);
        assertTrue(expected.size() > 500);
        assertEquals(expected, played);
        DayTotals now = MARKET.totals(rhm(), clock.millis() + 1);
        assertEquals(now.at(0), states.getLast().at(0));
        int count = played.size();
        clock.step(Duration.ofMinutes(10));
        assertEquals(count, played.size(), "after it was closed nothing comes");
    }
}
