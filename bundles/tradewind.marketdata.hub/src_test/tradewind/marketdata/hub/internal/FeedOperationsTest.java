package tradewind.marketdata.hub.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.marketdata.hub.internal.Rig.LAST;
import static tradewind.marketdata.hub.internal.Rig.START;
import static tradewind.marketdata.hub.internal.Rig.m1;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.HistoricalData.Progress;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.BarKey;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.Gap;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.SecurityType;

class FeedOperationsTest {
    private final Rig rig = new Rig();

    @Test
    void repairFetchesGapsAndReportsWhatRemains() {
        for (int minute = -50; minute < 0; minute++) {
            if (minute < -40 || minute >= -35) {
                rig.market.put(m1(START + minute * 60, 1, 1, 1, 1, 1));
            }
        }
        MarketFeed feed = rig.open(LAST);
        assertEquals(List.of(new Gap(START - 2400, START - 2100, 5)), feed.gaps());
        for (int minute = -40; minute < -37; minute++) {
            rig.market.put(m1(START + minute * 60, 1, 1, 1, 1, 1));
        }
        CompletableFuture<List<Gap>> remaining = feed.repair();
        rig.advance(2);
        assertEquals(List.of(new Gap(START - 2220, START - 2100, 2)), remaining.join());
        assertTrue(rig.market.requests.stream().anyMatch(r -> r.from().getEpochSecond() == START - 2400));
    }

    @Test
    void maximumHistoryKeepsEachResolutionApart() {
        long day = START - 20 * 86_400L;
        for (int i = 0; i < 20; i++) {
            rig.market.put(m1(day + i * 60, 1, 1, 1, 1, 1));
        }
        MarketFeed feed = rig.open(LAST);
        List<String> progress = new ArrayList<>();
        CompletableFuture<BarSeries> maximum = feed.fetchMaximum((done, total, detail) -> progress.add(detail));
        rig.advance(1);
        assertEquals(List.of(BarSize.M5, BarSize.M2, BarSize.M1), rig.market.requests.stream()
                .filter(r -> r.from().equals(Instant.MIN)).map(r -> r.barSize()).toList());
        assertEquals(4, rig.disk.load(key(BarSize.M5)).size());
        assertEquals(10, rig.disk.load(key(BarSize.M2)).size());
        assertEquals(20, rig.disk.load(key(BarSize.M1)).size());
        assertEquals(20, feed.snapshot().series().size(), "One-minute bars join the live series");
        assertEquals(BarSize.M1, maximum.join().barSize());
        assertTrue(!feed.snapshot().series().mixed());
    }

    @Test
    void maximumHistoryGoesOnWithoutARefusedResolution() {
        rig.market.put(m1(START - 3600, 1, 1, 1, 1, 1));
        MarketFeed feed = rig.open(LAST);
        rig.market.failNext(1);
        CompletableFuture<BarSeries> some = feed.fetchMaximum(Progress.NONE);
        rig.advance(1);
        assertEquals(1, some.join().size());
        rig.market.failNext(3);
        CompletableFuture<BarSeries> none = feed.fetchMaximum(Progress.NONE);
        rig.loop.settle();
        assertTrue(none.isCompletedExceptionally());
    }

    @Test
    void cancellingMaximumHistoryEndsItsRequest() {
        MarketFeed feed = rig.open(LAST);
        rig.market.hold();
        CompletableFuture<BarSeries> maximum = feed.fetchMaximum(Progress.NONE);
        rig.loop.settle();
        int requests = rig.market.requests.size();
        maximum.cancel(true);
        rig.advance(0.1);
        assertEquals(0, rig.market.running());
        assertEquals(requests, rig.market.requests.size());
    }

    @Test
    void importJoinsSeriesAndStore() {
        MarketFeed feed = rig.open(LAST);
        CompletableFuture<Void> done =
                feed.importBars(BarSeries.of(BarSize.M1, List.of(m1(START - 86_400, 1, 2, 1, 2, 3))));
        rig.loop.settle();
        assertTrue(done.isDone() && !done.isCompletedExceptionally());
        assertEquals(START - 86_400, feed.snapshot().firstChanged());
        assertEquals(1, rig.disk.load(key(BarSize.M1)).size());
        CompletionException refused = assertThrows(CompletionException.class,
                () -> feed.importBars(BarSeries.empty(BarSize.M5)).join());
        assertEquals(IllegalArgumentException.class, refused.getCause().getClass());
    }

    @Test
    void exportGivesTheAbsolutePath() {
        MarketFeed feed = rig.live(LAST);
        rig.trade(100, 5);
        CompletableFuture<Path> path = feed.exportCsv();
        rig.loop.settle();
        assertEquals(Path.of("/data/csv/RHM.csv"), path.join());
        rig.advance(2);
        assertEquals(path.join().toString(), feed.snapshot().status().lastCsv());
        rig.disk.full = true;
        CompletableFuture<Path> failing = feed.exportCsv();
        rig.advance(2);
        assertTrue(failing.isCompletedExceptionally());
        assertTrue(feed.snapshot().status().lastError().contains("CSV"));
    }

    @Test
    void csvNamesAreAlphanumericAndTellSeriesApart() {
        assertEquals("RHM.csv", Archive.csvName(Rig.RHM, FeedSettings.DEFAULT));
        assertEquals("EURUSD.csv", Archive.csvName(named(SecurityType.CASH, "EUR", "EUR.USD"), FeedSettings.DEFAULT));
        assertEquals("FGBLDEC26.csv",
                Archive.csvName(named(SecurityType.FUT, "FGBL", "FGBL DEC 26"), FeedSettings.DEFAULT));
        assertEquals("BRKB.csv", Archive.csvName(named(SecurityType.STK, "BRK B", "BRK B"), FeedSettings.DEFAULT));
        FeedSettings d = FeedSettings.DEFAULT;
        assertEquals("RHM5mBIDRTH.csv", Archive.csvName(Rig.RHM, new FeedSettings(BarSize.M5, WhatToShow.BID, true,
                d.intraMinutePoll(), d.historicalPoll(), true, d.priceChain(), d.overlap(), d.initialHistory(), 1, false)));
    }

    private static Instrument named(SecurityType type, String symbol, String local) {
        Instrument r = Rig.RHM;
        return new Instrument(7, symbol, type, "SMART", "", "EUR", local, local, "", r.multiplier(), symbol,
                r.increments(), r.tradingHours(), r.liquidHours());
    }

    private static BarKey key(BarSize size) {
        return BarKey.of(Rig.RHM, size, WhatToShow.TRADES, false);
    }
}
