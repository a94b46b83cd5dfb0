package tradewind.strategy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.forecast.TickGrid;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;
import tradewind.core.strategy.OrderLeg;
import tradewind.core.strategy.SlippageEntry;

/** What the shadow fills, when, and at which price. */
class ShadowDeskTest {
    private static final Instrument RHM = new Instrument(12, "RHM", SecurityType.STK, "SMART", "IBIS", "EUR", "RHM", "RHM",
            "", BigDecimal.ONE, "Rheinmetall", PriceIncrements.uniform(new BigDecimal("0.01")),
            TradingHours.continuous(ZoneOffset.UTC), TradingHours.continuous(ZoneOffset.UTC));

    private final List<String> events = new ArrayList<>();
    private final List<SlippageEntry> entries = new ArrayList<>();
    private final SlippageNotes notes = new SlippageNotes("test", "RHM", (order, entry, over) -> entries.add(entry));
    private Quote quote = quote(9.99, 100, 10.01, 100);
    private long now = Market.START;
    private final ShadowDesk desk = new ShadowDesk(new CostTruth(Market.FREE, TickGrid.uniform(0.01)), Market.settings(), RHM,
            () -> quote, () -> now, notes, new MatchDesk.Listener() {
                @Override
                public void filled(long time, long pieces, double price, double cost) {
                    events.add(pieces + " @ " + price);
                }

                @Override
                public void expired() {
                    events.add("expired");
                }
            });

    private static Quote quote(double bid, double bidSize, double ask, double askSize) {
        return new Quote(bid, bidSize, ask, askSize, 10, 1, 0, 10, 10, 10, 10, false, 0, MarketDataType.LIVE);
    }

    private void quoted(double bid, double bidSize, double ask, double askSize) {
        quote = quote(bid, bidSize, ask, askSize);
        desk.look(quote);
    }

    @Test
    void anOrderCrossesTheSpreadAtOnce() {
        desk.order(10);
        desk.order(-4);
        assertEquals(List.of("10 @ 10.01", "-4 @ 9.99"), events);
        assertEquals(0, desk.working());
    }

    @Test
    void noMoreIsTakenThanIsDisplayedUntilThatChanges() {
        quote = quote(9.99, 100, 10.01, 6);
        desk.order(10);
        desk.look(quote);
        assertEquals(List.of("6 @ 10.01"), events);
        assertEquals(4, desk.working());
        quoted(9.99, 100, 10.02, 3);
        quoted(9.99, 100, 10.02, 5);
        assertEquals(List.of("6 @ 10.01", "3 @ 10.02", "1 @ 10.02"), events);
        assertEquals(OrderLeg.State.FILLED, entries.getLast().shadow().state());
    }

    @Test
    void aLimitOutOfReachRests() {
        quote = quote(9.99, 100, 10.50, 100);
        desk.order(10);
        assertEquals(List.of(), events);
        quoted(10.10, 100, 10.20, 100);
        assertEquals(List.of(), events, "the limit is 10.19");
        quoted(10.05, 100, 10.19, 100);
        assertEquals(List.of("10 @ 10.19"), events);
    }

    private void traded(double price, double dayVolume) {
        quote = new Quote(9.99, 100, 10.50, 100, price, 1, dayVolume, 10, 10, 10, 10, false, 0, MarketDataType.LIVE);
        desk.look(quote);
    }

    @Test
    void aRestingOrderWithinTheSpreadIsMetByTrades() {
        traded(10.10, 500);
        desk.order(10);
        desk.look(quote);
        assertEquals(List.of(), events, "that trade was before it; the limit is 10.19");
        traded(10.30, 503);
        traded(10.19, 507);
        traded(10.19, 507);
        traded(10.05, 600);
        assertEquals(List.of("4 @ 10.19", "6 @ 10.19"), events);
    }

    @Test
    void anotherOrderTakesThePlaceOfTheFirst() {
        quote = quote(9.99, 100, 10.50, 100);
        desk.order(10);
        quote = quote(9.99, 100, 10.01, 100);
        desk.order(-3);
        assertEquals(List.of("-3 @ 9.99"), events);
        assertEquals(OrderLeg.State.ENDED, entries.stream().filter(e -> e.pieces() > 0).toList().getLast().shadow().state());
    }

    @Test
    void theDayEndsIt() {
        quote = quote(9.99, 100, 10.50, 100);
        desk.order(10);
        now += 86400;
        quoted(9.99, 100, 10.0, 100);
        assertEquals(List.of("expired"), events);
        assertEquals(0, desk.working());
    }

    @Test
    void withoutQuotesTheNextBarThatReachesTheLimitFills() {
        quote = Quote.NONE;
        desk.bar(10, 10, 10, 10);
        desk.order(10);
        assertEquals(10, desk.working());
        desk.bar(10.5, 10.6, 10.4, 10.5);
        desk.bar(10.3, 10.3, 10.1, 10.2);
        assertEquals(List.of("10 @ 10.2"), events, "the limit");
        desk.order(-10);
        desk.bar(10.4, 10.5, 10.3, 10.4);
        assertEquals("-10 @ 10.4", events.getLast(), "the open was better than the limit");
    }

    @Test
    void withoutAnyPriceItIsRefused() {
        quote = Quote.NONE;
        desk.order(10);
        assertEquals(List.of("expired"), events);
        assertEquals(OrderLeg.State.REFUSED, entries.getLast().shadow().state());
    }
}
