package tradewind.marketdata.hub.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.marketdata.hub.internal.Rig.LAST;
import static tradewind.marketdata.hub.internal.Rig.START;
import static tradewind.marketdata.hub.internal.Rig.m1;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSource;
import tradewind.core.data.AuditEntry;
import tradewind.core.data.FeedSnapshot;
import tradewind.core.data.MarketFeed;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.PriceSource;
import tradewind.core.quote.TickType;

class LiveSeriesTest {
    private final Rig rig = new Rig();

    @Test
    void showsWickThatIsGoneBeforeNextLook() {
        MarketFeed feed = rig.live(LAST);
        rig.trade(100, 5);
        rig.advance(1.1);
        rig.market.trade(103, 5);
        rig.market.trade(98, 5);
        rig.market.trade(100, 5);
        rig.advance(1);
        Bar bar = feed.snapshot().series().last();
        assertEquals(List.of(100.0, 103.0, 98.0, 100.0, 20.0),
                List.of(bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()));
        assertTrue(bar.provisional());
        assertEquals(BarSource.TICKS, bar.source());
    }

    @Test
    void tellsOfBarInProgressOncePerPoll() {
        MarketFeed feed = rig.live(LAST);
        rig.until(10);
        List<FeedSnapshot> told = new ArrayList<>();
        feed.onSnapshot(told::add);
        for (int i = 0; i < 100; i++) {
            rig.trade(100 + i, 1);
            rig.advance(0.1);
        }
        assertTrue(told.size() >= 10 && told.size() <= 11, told.size() + " snapshots in 10 s");
        assertEquals(START, told.get(5).firstChanged());
        assertEquals(told.get(5).sequence() + 1, told.get(6).sequence());
    }

    @Test
    void honoursPriceChain() {
        MarketFeed last = rig.live(LAST);
        MarketFeed mid = rig.open(Rig.settings(List.of(PriceSource.MID, PriceSource.LAST), false));
        MarketFeed ask = rig.open(Rig.settings(List.of(PriceSource.ASK, PriceSource.BID), false));
        rig.market.quote(99, 105);
        rig.trade(101, 1);
        rig.advance(2);
        assertEquals(101, last.snapshot().series().last().close());
        assertEquals(102, mid.snapshot().series().last().close());
        assertEquals(105, ask.snapshot().series().last().close());
    }

    @Test
    void fallsBackInChainWhenQuoteVanishes() {
        MarketFeed feed = rig.live(Rig.settings(List.of(PriceSource.MID, PriceSource.LAST), false));
        rig.market.quote(99, 105);
        rig.market.tick(TickType.ASK, Double.NaN, 0, rig.serverMillis());
        rig.trade(101, 1);
        rig.advance(2);
        assertEquals(101, feed.snapshot().series().last().close());
    }

    @Test
    void historyConfirmsAndAuditKeepsBoth() {
        MarketFeed feed = rig.live(LAST);
        List<Bar> confirmed = new ArrayList<>();
        feed.onConfirmed(s -> confirmed.addAll(Rig.bars(s)));
        rig.until(5);
        rig.trade(100, 5);
        rig.market.silentTrade(rig.serverMillis(), 104, 7);
        rig.until(60.9);
        assertEquals(1, feed.snapshot().status().unconfirmed());
        assertTrue(feed.snapshot().series().last().provisional());
        rig.until(61.1);
        assertEquals(List.of(m1(START, 100, 104, 100, 104, 12)), Rig.bars(feed.snapshot().series()));
        assertEquals(0, feed.snapshot().status().unconfirmed());
        rig.until(200);
        assertEquals(List.of(m1(START, 100, 104, 100, 104, 12)), confirmed);
        AuditEntry entry = feed.audit().get(0);
        assertEquals(1, feed.audit().size());
        assertEquals(100, entry.shown().close());
        assertEquals(104, entry.came().close());
        assertTrue(entry.closeDiffers());
    }

    @Test
    void closedBarStaysUntilConfirmed() {
        MarketFeed feed = rig.live(LAST);
        rig.trade(100, 5);
        rig.market.hold();
        rig.until(62);
        rig.trade(101, 5);
        rig.advance(2);
        assertEquals(List.of(START, START + 60), times(feed));
        assertTrue(feed.snapshot().series().provisional(0));
    }

    @Test
    void strictRolloverDropsClosedBarUntilConfirmed() {
        MarketFeed feed = rig.live(Rig.settings(List.of(PriceSource.LAST), true));
        rig.trade(100, 5);
        rig.market.hold();
        rig.until(60.1);
        assertEquals(List.of(), times(feed));
        assertEquals(1, feed.snapshot().status().unconfirmed());
        rig.trade(101, 5);
        assertEquals(List.of(START + 60), times(feed));
        rig.until(61.5);
        rig.market.release();
        rig.loop.settle();
        assertEquals(List.of(START, START + 60), times(feed));
        assertEquals(1, feed.audit().size());
    }

    @Test
    void barsAreCutByExchangeTimeWhateverTheLocalClockShows() {
        Rig skewed = new Rig(START * 1000 + 90_000, 1);
        MarketFeed feed = skewed.live(LAST);
        skewed.trade(100, 5);
        skewed.advance(2);
        assertEquals(List.of(START + 60), times(feed));
        skewed.market.tradeAt((START + 59) * 1000 + 500, 99, 5);
        skewed.advance(2);
        assertEquals(List.of(START, START + 60), times(feed));
        assertEquals(99, feed.snapshot().series().bar(0).close());
        assertEquals(5, feed.snapshot().series().bar(0).volume());
        assertEquals(100, feed.snapshot().series().bar(1).close());
    }

    @Test
    void lateTickWidensItsBarAndKeepsTheClose() {
        MarketFeed feed = rig.live(LAST);
        rig.market.hold();
        rig.until(20);
        rig.trade(100, 5);
        rig.until(70);
        rig.trade(101, 5);
        rig.market.tradeAt((START + 10) * 1000, 97, 3);
        rig.advance(2);
        Bar first = feed.snapshot().series().bar(0);
        assertEquals(List.of(97.0, 100.0, 8.0), List.of(first.low(), first.close(), first.volume()));
    }

    @Test
    void rollsOverByClockWithoutTick() {
        MarketFeed feed = rig.live(LAST);
        rig.market.hold();
        rig.trade(100, 5);
        rig.until(59.5);
        assertEquals(0, feed.snapshot().status().unconfirmed());
        rig.until(60.6);
        assertEquals(1, feed.snapshot().status().unconfirmed());
    }

    @Test
    void provisionalNeverReplacesConfirmed() {
        MarketFeed feed = rig.live(LAST);
        rig.trade(100, 5);
        rig.until(62);
        List<Bar> confirmed = Rig.bars(feed.snapshot().series());
        rig.market.tick(TickType.LAST, 90, 1, (START + 30) * 1000);
        rig.advance(3);
        assertEquals(confirmed, Rig.bars(feed.snapshot().series()));
    }

    @Test
    void barThatHistoryPassesOverDisappears() {
        MarketFeed feed = rig.live(Rig.settings(List.of(PriceSource.MID), false));
        rig.market.quote(99, 101);
        rig.until(70);
        rig.trade(100, 5);
        rig.market.quote(99, 103);
        rig.advance(2);
        assertEquals(List.of(START, START + 60), times(feed));
        rig.until(122);
        assertEquals(List.of(START + 60), times(feed));
        assertFalse(feed.snapshot().series().provisional(0));
    }

    @Test
    void barThatHistoryNeverConfirmsIsGivenUpAfterTwoMinutes() {
        MarketFeed feed = rig.live(Rig.settings(List.of(PriceSource.MID), false));
        rig.market.quote(99, 101);
        rig.until(125);
        assertEquals(List.of(START), times(feed));
        rig.until(182);
        assertEquals(List.of(), times(feed));
    }

    @Test
    void historySeedsBarThatWasJoinedHalfWay() {
        rig.market.silentTrade(START * 1000, 95, 50);
        rig.market.silentTrade(START * 1000, 105, 50);
        rig.until(30);
        MarketFeed feed = rig.live(LAST);
        Bar seeded = feed.snapshot().series().last();
        assertEquals(BarSource.HISTORY, seeded.source());
        assertTrue(seeded.provisional());
        rig.trade(100, 5);
        rig.advance(2);
        assertEquals(new Bar(START, 95, 105, 95, 100, 105, true, BarSource.TICKS, seeded.size(), 0),
                feed.snapshot().series().last());
    }

    /** Servers show an empty bar in progress at the close of the one before. */
    @Test
    void emptyBarOfHistoryGivesWayToTheFirstTrade() {
        rig.until(5);
        rig.market.put(m1(START, 90, 90, 90, 90, 0));
        MarketFeed feed = rig.live(LAST);
        assertEquals(90, feed.snapshot().series().last().close());
        rig.trade(100, 5);
        rig.trade(101, 5);
        feed.backfillNow();
        rig.market.put(m1(START, 90, 90, 90, 90, 0));
        rig.advance(2);
        Bar bar = feed.snapshot().series().last();
        assertEquals(List.of(100.0, 101.0, 100.0, 101.0, 10.0),
                List.of(bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()));
    }

    @Test
    void frozenAndDelayedDataAreFiledWhereTheyBelong() {
        MarketFeed feed = rig.live(LAST);
        rig.market.listeners.forEach(l -> l.onMarketData(MarketDataType.FROZEN, "market closed"));
        rig.trade(100, 5);
        rig.market.forget(START);
        rig.advance(2);
        assertEquals(List.of(), times(feed));
        assertEquals(MarketDataType.FROZEN, feed.snapshot().status().marketData());
        rig.market.listeners.forEach(l -> l.onMarketData(MarketDataType.DELAYED, "no permission"));
        rig.market.tick(TickType.LAST, 101, 1, rig.serverMillis());
        rig.advance(2);
        assertEquals(List.of(START - 900), times(feed));
    }

    @Test
    void ticksOutsideTradingHoursFormNoBar() {
        Rig night = new Rig((START + 12 * 3600) * 1000, 1);
        MarketFeed feed = night.live(LAST);
        night.market.tick(TickType.LAST, 101, 1, night.serverMillis());
        night.advance(2);
        assertEquals(List.of(), times(feed));
        assertEquals(101, feed.snapshot().quote().last());
    }

    @Test
    void volumeRestartsWithTheTradingDay() {
        MarketFeed feed = rig.live(LAST);
        rig.trade(100, 7);
        long nextMorning = 23 * 3600;
        rig.advance(nextMorning);
        rig.market.tick(TickType.LAST, 101, 30, rig.serverMillis());
        rig.market.tick(TickType.VOLUME, 30, 0, rig.serverMillis());
        rig.market.tick(TickType.VOLUME, 25, 0, rig.serverMillis());
        rig.market.tick(TickType.VOLUME, 28, 0, rig.serverMillis());
        rig.advance(2);
        assertEquals(33, feed.snapshot().series().last().volume());
    }

    @Test
    void listenerThatThrowsStaysAndIsReported() {
        MarketFeed feed = rig.live(LAST);
        List<FeedSnapshot> told = new ArrayList<>();
        int[] thrown = {0};
        feed.onSnapshot(s -> {
            thrown[0]++;
            throw new IllegalStateException("broken view");
        });
        feed.onSnapshot(told::add);
        rig.trade(100, 1);
        rig.advance(2);
        rig.trade(101, 1);
        rig.advance(2);
        assertTrue(thrown[0] >= 2);
        assertEquals(thrown[0], told.size());
        assertTrue(feed.snapshot().status().lastError().contains("broken view"), feed.snapshot().status().lastError());
    }

    @Test
    void sharesSeriesUntilLastHolderLeaves() {
        MarketFeed a = rig.open(LAST);
        MarketFeed b = rig.open(LAST);
        List<FeedSnapshot> toldA = new ArrayList<>();
        a.onSnapshot(toldA::add);
        assertEquals(1, rig.hub.feeds().size());
        assertEquals(1, rig.market.listeners.size());
        a.close();
        a.close();
        rig.market.tick(TickType.LAST, 1, 1, rig.serverMillis());
        rig.advance(5);
        assertEquals(List.of(), toldA);
        assertEquals(1, rig.hub.feeds().size());
        b.close();
        rig.loop.settle();
        assertEquals(List.of(), rig.hub.feeds());
        assertEquals(List.of(), rig.market.listeners);
    }

    static List<Long> times(MarketFeed feed) {
        return Rig.bars(feed.snapshot().series()).stream().map(Bar::time).toList();
    }
}
