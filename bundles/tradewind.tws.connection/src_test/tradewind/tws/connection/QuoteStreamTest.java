package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.core.quote.MarketDataType;
import tradewind.tws.protocol.TickNumber;

class QuoteStreamTest {
    private static final long T = 1_700_000_000_000L;
    private final RecordedQuotes heard = new RecordedQuotes();
    private final QuoteStream stream = new QuoteStream();
    private long now = T;

    @BeforeEach
    void listen() {
        stream.add(heard);
    }

    private void tick(int type, double value, double size) {
        stream.tick(type, value, size, 0, now);
    }

    private void rtTrade(double price, double size, long time, double dayVolume) {
        stream.tick(WireTick.RT_DAY_VOLUME, dayVolume, 0, time, now);
        stream.tick(WireTick.RT_TRADE, price, size, time, now);
    }

    private void heard(String... events) {
        assertEquals(List.of(events), heard.events());
        heard.clear();
    }

    @Test
    void theEchoOfASizeIsNotAnotherQuote() {
        tick(TickNumber.BID, 10, 5);
        tick(TickNumber.BID_SIZE, 5, 0);
        tick(TickNumber.BID_SIZE, 7, 0);
        heard("BID 10.0 5.0", "BID 10.0 7.0");
    }

    @Test
    void nothingOfAnotherMarketIsLeft() {
        tick(TickNumber.BID, 10, 5);
        tick(TickNumber.ASK, 11, 5);
        rtTrade(10, 5, T, 100);
        heard.clear();
        stream.forget();
        heard("BID NaN 0.0", "ASK NaN 0.0");
        RecordedQuotes late = new RecordedQuotes();
        stream.add(late);
        assertEquals(List.of(), late.events());
        rtTrade(10, 5, T, 100);
        heard("VOLUME 100.0 0.0", "LAST 10.0 5.0 @" + T);
    }

    @Test
    void noQuoteIsNaN() {
        tick(TickNumber.BID, -1, 0);
        tick(TickNumber.ASK, 0, 0);
        tick(TickNumber.ASK_SIZE, 3, 0);
        heard("BID NaN 0.0", "ASK NaN 0.0");
    }

    @Test
    void delayedTicksArriveAsTheirLiveKind() {
        tick(66, 10, 5);
        tick(67, 11, 5);
        tick(72, 12, 0);
        tick(74, 900, 0);
        tick(76, 9.5, 0);
        heard("BID 10.0 5.0", "ASK 11.0 5.0", "HIGH 12.0 0.0", "VOLUME 900.0 0.0", "OPEN 9.5 0.0");
    }

    @Test
    void aTradeIsHeardOnceWhenRtVolumeComes() {
        tick(TickNumber.LAST, 10, 5);
        tick(TickNumber.LAST_SIZE, 5, 0);
        rtTrade(10, 5, T - 60_000, 100);
        tick(TickNumber.VOLUME, 100, 0);
        heard("VOLUME 100.0 0.0", "LAST 10.0 5.0 @" + (T - 60_000));
        tick(TickNumber.LAST, 11, 2);
        tick(TickNumber.LAST_SIZE, 2, 0);
        rtTrade(11, 2, T + 5, 102);
        tick(TickNumber.VOLUME, 102, 0);
        heard("VOLUME 102.0 0.0", "LAST 11.0 2.0 @" + (T + 5));
    }

    @Test
    void withoutRtVolumeTheFirstTradeWaitsForItsTime() {
        tick(TickNumber.LAST, 10, 5);
        tick(TickNumber.LAST_SIZE, 5, 0);
        heard();
        tick(TickNumber.LAST_TIME, (T - 90_000) / 1000, 0);
        heard("LAST 10.0 5.0 @" + (T - 90_000));
        rtTrade(10, 5, T - 89_500, 100);
        heard("VOLUME 100.0 0.0");
    }

    @Test
    void andIsReleasedWhenNoTimeComes() {
        tick(TickNumber.LAST, 10, 5);
        now += 1_000;
        stream.releaseHeld();
        heard("LAST 10.0 5.0 @" + T);
        now += 5_000;
        tick(TickNumber.LAST, 10.5, 1);
        tick(TickNumber.LAST_SIZE, 1, 0);
        heard("LAST 10.5 1.0 @" + now);
    }

    @Test
    void theSameSizeAgainIsATradeAtTheSamePrice() {
        stream.releaseHeld();
        tick(TickNumber.LAST, 10, 5);
        tick(TickNumber.LAST_SIZE, 5, 0);
        tick(TickNumber.LAST_SIZE, 5, 0);
        tick(TickNumber.LAST_SIZE, 3, 0);
        heard("LAST 10.0 5.0 @" + T, "LAST 10.0 5.0 @" + T, "LAST 10.0 3.0 @" + T);
    }

    @Test
    void twoEqualTradesInOneMillisecondAreTwo() {
        rtTrade(10, 5, T, 100);
        rtTrade(10, 5, T, 105);
        heard("VOLUME 100.0 0.0", "LAST 10.0 5.0 @" + T, "VOLUME 105.0 0.0", "LAST 10.0 5.0 @" + T);
    }

    @Test
    void aNewSubscriptionDoesNotRepeatTheLastTrade() {
        rtTrade(10, 5, T, 100);
        heard.clear();
        stream.gap();
        rtTrade(10, 5, T, 100);
        rtTrade(11, 1, T + 9, 101);
        heard("gap", "VOLUME 101.0 0.0", "LAST 11.0 1.0 @" + (T + 9));
    }

    @Test
    void aLateListenerHearsThePresentState() {
        tick(TickNumber.BID, 10, 5);
        tick(TickNumber.HALTED, 1, 0);
        stream.marketData(MarketDataType.FROZEN, "closed");
        RecordedQuotes late = new RecordedQuotes();
        stream.add(late);
        assertEquals(List.of("kind FROZEN", "BID 10.0 5.0", "HALTED 1.0 0.0"), late.events());
        stream.remove(late);
        tick(TickNumber.BID, 11, 5);
        assertEquals(3, late.events().size());
    }

    @Test
    void aListenerThatFailsDoesNotHurtTheOthers() {
        QuoteStream shared = new QuoteStream();
        shared.add((type, value, size, time) -> {
            throw new IllegalStateException("on purpose");
        });
        RecordedQuotes other = new RecordedQuotes();
        shared.add(other);
        shared.tick(TickNumber.BID, 10, 5, 0, now);
        assertEquals(List.of("BID 10.0 5.0"), other.events());
    }
}
