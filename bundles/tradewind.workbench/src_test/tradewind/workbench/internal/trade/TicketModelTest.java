package tradewind.workbench.internal.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;
import tradewind.workbench.internal.Samples;
import tradewind.workbench.internal.TradeSamples;
import tradewind.workbench.internal.trade.TicketModel.Field;

class TicketModelTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Quote QUOTE = new Quote(1989.4, 120, 1989.8, 80, 1989.6, 10, 1000, 1980, 1990, 1970, 1985, false,
            Samples.NOW, MarketDataType.LIVE);

    private final TicketModel model = new TicketModel();

    @BeforeEach
    void takeRhm() {
        model.take(Samples.RHM);
        model.quote(QUOTE);
    }

    private Draft.Complete complete() {
        return assertInstanceOf(Draft.Complete.class, model.read(BERLIN));
    }

    private Draft.Incomplete incomplete() {
        return assertInstanceOf(Draft.Incomplete.class, model.read(BERLIN));
    }

    private OrderTerms terms() {
        return complete().request().terms();
    }

    @Test
    void aPreparedLimitWaitsAtTheNearSide() {
        model.prepare(Side.BUY, OrderType.LIMIT);
        assertEquals(OrderTerms.limit(Side.BUY, BigDecimal.TEN, new BigDecimal("1989.4")), terms());
        model.prepare(Side.SELL, OrderType.LIMIT);
        assertEquals(OrderTerms.limit(Side.SELL, BigDecimal.TEN, new BigDecimal("1989.8")), terms());
        assertEquals("Sell 10 @ 1\u202f989.8", model.verb(Side.SELL));
    }

    @Test
    void aPreparedMarketOrderHasNoPrice() {
        model.prepare(Side.BUY, OrderType.LIMIT);
        model.prepare(Side.SELL, OrderType.MARKET);
        assertEquals(OrderTerms.market(Side.SELL, BigDecimal.TEN), terms());
        assertEquals("Sell 10 MKT", model.verb(Side.SELL));
    }

    @Test
    void anotherInstrumentBeginsAnew() {
        model.prepare(Side.SELL, OrderType.LIMIT);
        model.take(Samples.instrument("RHM"));
        assertEquals("1\u202f989.8", model.text(Field.LIMIT), "the same instrument keeps what is written");
        model.take(null);
        assertEquals("", model.text(Field.LIMIT));
        assertEquals("No instrument is in focus. Ctrl+L opens one.", incomplete().problem());
    }

    @Test
    void aPriceBetweenTwoTicksGoesToTheSafeSide() {
        model.side(Side.BUY);
        model.set(Field.LIMIT, "1989.55");
        assertEquals(new BigDecimal("1989.4"), terms().limit());
        assertTrue(model.snap(Field.LIMIT));
        assertEquals("1\u202f989.4", model.text(Field.LIMIT));
        assertFalse(model.snap(Field.LIMIT), "it is on the grid now");
        model.side(Side.SELL);
        model.set(Field.LIMIT, "1989.55");
        assertEquals(new BigDecimal("1989.6"), terms().limit());
    }

    @Test
    void stepsMoveByTicksAndLots() {
        model.step(Field.LIMIT, 1);
        assertEquals("1\u202f989.6", model.text(Field.LIMIT), "an empty price begins at the bid");
        model.step(Field.LIMIT, -10);
        assertEquals("1\u202f987.6", model.text(Field.LIMIT));
        model.step(Field.QUANTITY, 1);
        assertEquals("11", model.text(Field.QUANTITY));
        model.stepLots(-1);
        assertEquals("10", model.text(Field.QUANTITY));
        model.stepLots(-1);
        assertEquals("1", model.text(Field.QUANTITY), "never below one");
        model.stepLots(1);
        assertEquals("10", model.text(Field.QUANTITY));
    }

    @Test
    void whatIsMissingOrUnreadableIsNamed() {
        assertEquals("A limit price is missing.", incomplete().problem());
        model.set(Field.LIMIT, "1989,6");
        assertEquals(Field.LIMIT, incomplete().field());
        assertTrue(incomplete().problem().contains("dot"), incomplete().problem());
        model.set(Field.LIMIT, "1989.6");
        model.set(Field.QUANTITY, "");
        assertEquals("How many?", incomplete().problem());
        model.set(Field.QUANTITY, "-3");
        assertEquals(new BigDecimal("-3"), terms().quantity(), "whether it makes sense is for the gate to say");
    }

    @Test
    void aStopLimitHasBothPrices() {
        model.prepare(Side.BUY, OrderType.STOP_LIMIT);
        assertEquals(new BigDecimal("1989.4"), terms().limit());
        assertEquals(new BigDecimal("1991.8"), terms().stop(), "ten ticks beyond the far side");
        assertEquals("Buy 10 STP 1\u202f991.8 LMT 1\u202f989.4", model.verb(Side.BUY));
    }

    @Test
    void aTrailingStopFollowsByPriceOrPerCent() {
        model.prepare(Side.SELL, OrderType.TRAIL);
        model.set(Field.TRAIL, "2");
        assertEquals(new BigDecimal("2"), terms().trail());
        model.trailPercent(true);
        model.step(Field.TRAIL, 1);
        assertEquals(new BigDecimal("2.1"), terms().trailPercent());
        assertEquals(null, terms().trail());
    }

    @Test
    void gtdEndsInTheZoneThatIsShown() {
        model.prepare(Side.BUY, OrderType.LIMIT);
        model.tif(TimeInForce.GTD);
        assertEquals(Field.TILL, incomplete().field());
        model.set(Field.TILL, "2026-11-24 17:30");
        assertEquals(Instant.parse("2026-11-24T16:30:00Z"), terms().goodTill());
    }

    @Test
    void aBracketIsWrittenAsPricesOrDistances() {
        model.prepare(Side.BUY, OrderType.LIMIT);
        model.set(Field.TARGET, "+5");
        model.set(Field.PROTECTION, "\u22120.5%");
        List<OrderTerms> exits = complete().exits();
        assertEquals(OrderTerms.limit(Side.SELL, BigDecimal.TEN, new BigDecimal("1994.4")), exits.get(0));
        // 1989.4 less 9.947 is 1979.453; a sale goes up to the next tick.
        assertEquals(OrderTerms.stop(Side.SELL, BigDecimal.TEN, new BigDecimal("1979.6")), exits.get(1));
        model.side(Side.SELL);
        assertEquals(new BigDecimal("1984.4"), complete().exits().get(0).limit(), "profit lies below for a sale");
        model.set(Field.TARGET, "2001.0");
        assertEquals(new BigDecimal("2001.0"), complete().exits().get(0).limit());
    }

    @Test
    void exitsOutliveAnEntryThatIsCancelledAtOnce() {
        model.prepare(Side.BUY, OrderType.LIMIT);
        model.tif(TimeInForce.IOC);
        model.set(Field.PROTECTION, "1980");
        assertEquals(TimeInForce.DAY, complete().exits().get(0).tif());
    }

    @Test
    void anOrderIsChangedWithoutExitsAndOnItsSide() {
        model.edit(TradeSamples.order("a", TradeSamples.SELL_TEN, OrderState.WORKING));
        assertEquals("Change to sell 10 @ 1\u202f989.6", model.verb(Side.SELL));
        model.step(Field.LIMIT, 1);
        model.set(Field.TARGET, "+5");
        assertEquals(TradeSamples.SELL_TEN.withLimit(new BigDecimal("1989.8")), terms());
        assertEquals(List.of(), complete().exits());
        model.clear();
        assertTrue(model.editing().isEmpty());
    }

    @Test
    void aClickTakesThePriceIntoTheFieldThatCounts() {
        model.prepare(Side.BUY, OrderType.MARKET);
        model.takePrice(1989.8);
        assertEquals(OrderType.LIMIT, model.type());
        assertEquals("1\u202f989.8", model.text(Field.LIMIT));
        model.type(OrderType.STOP);
        model.takePrice(1989.4);
        assertEquals("1\u202f989.4", model.text(Field.STOP));
    }
}
