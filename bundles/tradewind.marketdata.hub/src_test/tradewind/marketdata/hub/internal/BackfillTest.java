package tradewind.marketdata.hub.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.marketdata.hub.internal.Rig.LAST;
import static tradewind.marketdata.hub.internal.Rig.START;
import static tradewind.marketdata.hub.internal.Rig.m1;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.HistoryRequest;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.BarKey;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.MarketFeed;
import tradewind.core.quote.PriceSource;

class BackfillTest {
    private static final BarKey KEY = BarKey.of(Rig.RHM, BarSize.M1, WhatToShow.TRADES, false);
    private final Rig rig = new Rig();
    private final List<Long> requested = new ArrayList<>();

    @Test
    void firstAtOnceThenOneSecondAfterEachClose() {
        rig.until(17.3);
        rig.open(LAST);
        assertEquals(1, rig.market.requests.size());
        assertEquals(START + 17 - 5 * 86400, floorMinute(rig.market.requests.get(0)) + 17);
        watchRequests(rig, 200);
        assertEquals(List.of(61_000L, 121_000L, 181_000L), requested);
    }

    @Test
    void otherPollIsNotAligned() {
        rig.until(17);
        rig.open(withPoll(Duration.ofSeconds(25)));
        watchRequests(rig, 100);
        assertEquals(List.of(42_000L, 67_000L, 92_000L), requested);
    }

    @Test
    void tailReachesBackOverOverlapAndEverythingUnconfirmed() {
        rig.live(LAST);
        rig.until(61.5);
        rig.trade(100, 5);
        assertEquals(START - 300, begin(rig.market.requests.size() - 1));
        rig.market.failNext(100);
        rig.until(60 * 10 + 30);
        rig.market.failNext(0);
        int failed = rig.market.requests.size();
        rig.until(60 * 14);
        assertEquals(START - 240, begin(failed), "Back to the last success, and the overlap");
        assertTrue(begin(rig.market.requests.size() - 1) > START + 60 * 5, "Then the tail is short again");
    }

    private long begin(int request) {
        return floorMinute(rig.market.requests.get(request));
    }

    @Test
    void failureWaitsAndTriesAgainWithBackOff() {
        rig.market.failNext(3);
        MarketFeed feed = rig.open(LAST);
        assertTrue(feed.snapshot().status().lastError().contains("pacing"));
        watchRequests(rig, 20);
        assertEquals(List.of(2_000L, 7_000L, 17_000L), requested);
        assertEquals("", feed.snapshot().status().lastError());
    }

    @Test
    void neverTwoRequestsAtOnce() {
        MarketFeed feed = rig.live(LAST);
        rig.until(5);
        rig.market.hold();
        int before = rig.market.requests.size();
        CompletableFuture<Void> now = feed.backfillNow();
        CompletableFuture<Void> again = feed.backfillNow();
        rig.until(100);
        assertEquals(1, rig.market.running());
        assertEquals(before + 1, rig.market.requests.size());
        assertFalse(now.isDone());
        rig.market.release();
        rig.advance(1);
        assertTrue(now.isDone());
        assertTrue(again.isDone());
        assertEquals(0, rig.market.running());
    }

    @Test
    void requestWithoutAnswerIsGivenUp() {
        rig.market.hold();
        MarketFeed feed = rig.open(LAST);
        rig.until(299);
        assertEquals(1, rig.market.requests.size());
        rig.until(303);
        assertEquals(2, rig.market.requests.size());
        assertTrue(feed.snapshot().status().lastError().contains("did not answer"));
    }

    @Test
    void gapIsFetchedAfterReconnection() {
        MarketFeed feed = rig.live(LAST);
        rig.until(61.5);
        rig.connection.state(ConnectionState.RECONNECTING);
        rig.loop.settle();
        for (int minute = 2; minute < 20; minute++) {
            rig.until(minute * 60 + 5);
            rig.market.silentTrade(rig.serverMillis(), 100 + minute, 3);
        }
        int before = rig.market.requests.size();
        assertEquals(START + 61, rig.market.requests.get(before - 1).from().getEpochSecond() + 300 + 61);
        rig.connection.state(ConnectionState.READY);
        rig.market.listeners.forEach(l -> l.onGap());
        rig.advance(1);
        assertTrue(begin(before) <= START + 60 - 900);
        assertEquals(18, feed.snapshot().series().size());
        rig.state();
        rig.trade(130, 4);
        rig.advance(2);
        assertEquals(7, feed.snapshot().series().last().volume(), "History knew 3, the tick after the gap added 4");
    }

    @Test
    void dataLostWithoutDisconnectionIsFetched() {
        MarketFeed feed = rig.live(LAST);
        rig.until(65);
        rig.market.silentTrade(rig.serverMillis(), 104, 3);
        rig.market.listeners.forEach(l -> l.onGap());
        rig.advance(0.1);
        assertEquals(104, feed.snapshot().series().last().close());
    }

    @Test
    void lateCorrectionWithinTheTailCountsAsRevision() {
        MarketFeed feed = rig.live(LAST);
        rig.trade(100, 5);
        rig.until(62);
        rig.market.put(m1(START, 100, 101, 99, 100, 6));
        rig.until(122);
        Bar bar = feed.snapshot().series().bar(0);
        assertEquals(List.of(101.0, 1.0), List.of(bar.high(), (double) bar.revision()));
    }

    @Test
    void correctionOlderThanTheTailIsFoundByVerification() {
        MarketFeed feed = rig.live(LAST);
        rig.trade(100, 5);
        rig.until(60 * 8);
        List<FeedSnapshot> told = new ArrayList<>();
        feed.onSnapshot(told::add);
        rig.market.put(m1(START, 100, 101, 99, 100, 6));
        rig.until(60 * 14);
        assertEquals(100, feed.snapshot().series().bar(0).high());
        rig.until(60 * 16 + 5);
        assertEquals(101, feed.snapshot().series().bar(0).high());
        assertTrue(told.stream().anyMatch(s -> s.firstChanged() == START));
        assertEquals(101, rig.disk.load(KEY).bar(0).high());
    }

    @Test
    void confirmedBarsAreAnnouncedOnceAndInOrder() {
        MarketFeed feed = rig.live(LAST);
        List<Long> announced = new ArrayList<>();
        feed.onConfirmed(s -> Rig.bars(s).forEach(b -> announced.add(b.time())));
        for (int minute = 0; minute < 30; minute++) {
            rig.until(minute * 60 + 10);
            rig.trade(100 + minute, 1);
            if (minute % 4 == 1) {
                rig.market.failNext(3);
            }
        }
        rig.until(30 * 60 + 90);
        List<Long> expected = new ArrayList<>();
        for (int minute = 0; minute < 30; minute++) {
            expected.add(START + minute * 60);
        }
        assertEquals(expected, announced);
        assertEquals(0, feed.snapshot().status().unconfirmed());
    }

    @Test
    void storedBarsAreShownWithoutConnectionAndFilledUpLater() {
        rig.disk.stored.put(KEY, BarSeries.of(BarSize.M1,
                List.of(m1(START - 6 * 86400, 1, 1, 1, 1, 1), m1(START - 1800, 90, 91, 89, 90, 5))));
        rig.connection.state(ConnectionState.CONNECTING);
        MarketFeed feed = rig.open(LAST);
        assertEquals(2, feed.snapshot().series().size());
        assertEquals(0, rig.market.requests.size());
        rig.market.silentTrade((START - 600) * 1000, 95, 5);
        rig.connection.state(ConnectionState.READY);
        rig.advance(1);
        assertEquals(START - 1800 - 300, floorMinute(rig.market.requests.get(0)));
        assertEquals(3, feed.snapshot().series().size());
        assertEquals(3, rig.disk.load(KEY).size());
    }

    @Test
    void simulatedAndRealBarsNeverMix() {
        rig.connection.profile(ConnectionProfile.SIMULATOR);
        MarketFeed feed = rig.live(LAST);
        rig.trade(100, 5);
        rig.until(62);
        assertEquals(0, rig.disk.load(KEY).size());
        assertEquals(1, rig.disk.load(BarKey.of(Rig.RHM, BarSize.M1, WhatToShow.TRADES, false, true)).size());
        rig.connection.state(ConnectionState.CONNECTING);
        rig.connection.profile(ConnectionProfile.TWS_PAPER);
        rig.market.forget(START);
        rig.market.put(m1(START, 1950, 1951, 1949, 1950, 6));
        rig.loop.settle();
        rig.connection.state(ConnectionState.READY);
        rig.advance(1);
        assertEquals(List.of(m1(START, 1950, 1951, 1949, 1950, 6)), Rig.bars(feed.snapshot().series()));
        assertEquals(1950, rig.disk.load(KEY).bar(0).open());
    }

    @Test
    void barsOfAReplayAreKeptNowhereAndEachRunBeginsAnew() {
        rig.connection.profile(ConnectionProfile.replay(4711));
        MarketFeed feed = rig.live(LAST);
        List<Bar> told = new ArrayList<>();
        feed.onConfirmed(bars -> told.addAll(Rig.bars(bars)));
        rig.trade(100, 5);
        rig.until(60.2);
        assertEquals(List.of(START), told.stream().map(Bar::time).toList(), "confirmed the moment it has closed");
        assertEquals(List.of(), rig.disk.keys());
        assertEquals("", feed.snapshot().status().lastCsv());
        rig.connection.state(ConnectionState.CONNECTING);
        rig.connection.profile(ConnectionProfile.replay(4712));
        rig.market.forget(START);
        rig.market.put(m1(START, 1950, 1951, 1949, 1950, 6));
        rig.loop.settle();
        rig.connection.state(ConnectionState.READY);
        rig.advance(1);
        assertEquals(List.of(m1(START, 1950, 1951, 1949, 1950, 6)), Rig.bars(feed.snapshot().series()));
        assertEquals(2, told.size());
        assertEquals(List.of(), rig.disk.keys());
    }

    @Test
    void barsFromAfterTheServersPresentAreNotShown() {
        rig.disk.stored.put(KEY, BarSeries.of(BarSize.M1, List.of(m1(START + 86400, 1, 1, 1, 1, 1))));
        MarketFeed feed = rig.live(LAST);
        rig.trade(100, 5);
        rig.until(62);
        assertEquals(List.of(START), LiveSeriesTest.times(feed));
        assertEquals(2, rig.disk.load(KEY).size());
    }

    @Test
    void serverMayGoBackToAnotherDay() {
        MarketFeed feed = rig.live(LAST);
        rig.trade(100, 5);
        rig.until(70);
        rig.trade(101, 5);
        rig.connection.state(ConnectionState.RECONNECTING);
        rig.loop.settle();
        rig.connection.jump(-7 * 86_400_000L);
        long lastWeek = START - 7 * 86_400;
        rig.market.silentTrade((lastWeek + 5) * 1000, 90, 2);
        rig.connection.state(ConnectionState.READY);
        rig.market.listeners.forEach(l -> l.onGap());
        rig.advance(1);
        assertEquals(List.of(lastWeek), LiveSeriesTest.times(feed));
        rig.state();
        rig.trade(91, 3);
        rig.advance(2);
        assertEquals(List.of(lastWeek, lastWeek + 60), LiveSeriesTest.times(feed));
        rig.advance(60);
        assertEquals(0, feed.snapshot().status().unconfirmed());
    }

    @Test
    void followsServersClockAtSixtyTimesThePace() {
        long day = Instant.parse("2013-10-07T14:00:00Z").getEpochSecond();
        Rig fast = new Rig(day * 1000, 60);
        MarketFeed feed = fast.live(LAST);
        for (int i = 0; i < 300; i++) {
            fast.trade(100 + i % 7, 2);
            fast.advance(0.1);
        }
        fast.advance(1.2);
        BarSeries series = feed.snapshot().series();
        assertTrue(series.size() >= 29, "bars: " + series.size());
        for (int i = 0; i < series.size() - 2; i++) {
            assertFalse(series.provisional(i), "bar " + i);
        }
        assertTrue(feed.snapshot().status().backfills() >= 25, "backfills: " + feed.snapshot().status().backfills());
        assertTrue(feed.snapshot().status().backfills() <= 65);
    }

    @Test
    void daylightSavingNightKeepsEveryBar() {
        long night = Instant.parse("2026-10-24T22:00:00Z").getEpochSecond();
        Rig around = new Rig(night * 1000, 60);
        MarketFeed feed = around.hub.open(Rig.instrument(
                tradewind.core.instrument.TradingHours.continuous(Rig.BERLIN)), LAST);
        around.loop.settle();
        for (int minute = 0; minute < 300; minute++) {
            around.trade(100 + minute % 5, 1);
            around.advance(1);
        }
        around.advance(2);
        BarSeries series = feed.snapshot().series();
        for (int i = 1; i < series.size(); i++) {
            assertEquals(60, series.time(i) - series.time(i - 1));
        }
        assertTrue(series.size() >= 299);
    }

    @Test
    void csvIsWrittenAtItsCadenceWithoutTheBarInProgress() {
        FeedSettings everyThird = new FeedSettings(BarSize.M1, WhatToShow.TRADES, false, Duration.ofSeconds(1),
                Duration.ofSeconds(60), true, List.of(PriceSource.LAST), Duration.ofMinutes(5), Duration.ofDays(5), 3,
                false);
        MarketFeed feed = rig.live(everyThird);
        for (int minute = 0; minute < 6; minute++) {
            rig.until(minute * 60 + 10);
            rig.trade(100, 1);
        }
        assertEquals(2, rig.disk.written.size(), "at the 3rd and the 6th backfill, one second after closes");
        MemoryDisk.Written written = rig.disk.written.get(1);
        assertEquals("RHM.csv", String.valueOf(written.file().getFileName()));
        assertEquals(4, written.bars().size());
        assertFalse(written.bars().provisional(3));
        assertTrue(feed.snapshot().status().lastCsv().endsWith("RHM.csv"));
    }

    @Test
    void fullDiskIsReportedAndMadeUpFor() {
        MarketFeed feed = rig.live(LAST);
        rig.disk.full = true;
        rig.trade(100, 5);
        rig.until(65);
        assertTrue(feed.snapshot().status().lastError().contains("No space"), feed.snapshot().status().lastError());
        rig.disk.full = false;
        rig.trade(101, 5);
        rig.until(130);
        assertEquals(2, rig.disk.load(KEY).size());
        assertEquals("", feed.snapshot().status().lastError());
    }

    private static FeedSettings withPoll(Duration poll) {
        return new FeedSettings(BarSize.M1, WhatToShow.TRADES, false, Duration.ofSeconds(1), poll, true,
                List.of(PriceSource.LAST), Duration.ofMinutes(5), Duration.ofDays(5), 1, false);
    }

    private static long floorMinute(HistoryRequest request) {
        return Math.floorDiv(request.from().getEpochSecond(), 60L) * 60;
    }

    /** Notes when requests begin, milliseconds after START, until the clock shows that many seconds. */
    private void watchRequests(Rig r, double untilSeconds) {
        int known = r.market.requests.size();
        while (r.loop.millis() < START * 1000 + untilSeconds * 1000) {
            r.loop.advance(10);
            for (; known < r.market.requests.size(); known++) {
                requested.add(r.loop.millis() - START * 1000);
            }
        }
    }
}
