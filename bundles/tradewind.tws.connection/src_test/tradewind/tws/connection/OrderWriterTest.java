package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tradewind.core.broker.BrokerOrder;
import tradewind.core.trade.Contract;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.WireOrder;

class OrderWriterTest {
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal PRICE = new BigDecimal("1999.5");
    private static final BigDecimal OTHER = new BigDecimal("1990");

    private static WireOrder written(OrderTerms terms) {
        return OrderWriter.place(order(terms)).order();
    }

    private static BrokerOrder order(OrderTerms terms) {
        return new BrokerOrder(8, Contract.of(Rig.RHM), terms, "DU1", "ref", 7, "", false);
    }

    @Test
    void eachTypeHasItsPrices() {
        WireOrder market = written(OrderTerms.market(Side.SELL, TEN));
        assertEquals("SELL MKT null null", text(market));
        assertEquals("BUY LMT 1999.5 null", text(written(OrderTerms.limit(Side.BUY, TEN, PRICE))));
        assertEquals("BUY STP null 1999.5", text(written(OrderTerms.stop(Side.BUY, TEN, PRICE))));
        assertEquals("BUY STP LMT 1990 1999.5", text(written(OrderTerms.stopLimit(Side.BUY, TEN, PRICE, OTHER))));
        WireOrder trail = written(OrderTerms.trail(Side.SELL, TEN, new BigDecimal("5")).withStop(OTHER));
        assertEquals("SELL TRAIL null 5", text(trail));
        assertEquals(OTHER, trail.trailStopPrice);
        assertTrue(Double.isNaN(trail.trailingPercent));
    }

    private static String text(WireOrder o) {
        return o.action + " " + o.orderType + " " + o.lmtPrice + " " + o.auxPrice;
    }

    @Test
    void aTrailInPerCentHasNoDistance() {
        WireOrder o = written(new OrderTerms(Side.SELL, TEN, OrderType.TRAIL, PRICE, null, null, new BigDecimal("1.5"),
                TimeInForce.GTC, null, true));
        assertEquals(1.5, o.trailingPercent);
        assertNull(o.auxPrice);
        assertNull(o.trailStopPrice);
        assertNull(o.lmtPrice);
        assertEquals("GTC", o.tif);
        assertTrue(o.outsideRth);
    }

    @Test
    void theEndOfAnOrderIsUtcWhateverTheZoneOfTws() {
        WireOrder o = written(OrderTerms.limit(Side.BUY, TEN, PRICE).withTif(TimeInForce.GTD,
                Instant.parse("2026-04-13T15:30:00Z")));
        assertEquals("20260413-15:30:00", o.goodTillDate);
        assertEquals("GTD", o.tif);
        assertEquals("", written(OrderTerms.limit(Side.BUY, TEN, PRICE)).goodTillDate);
    }

    @Test
    void familyAccountAndReferenceGoAlong() {
        PlaceOrder message = OrderWriter.place(order(OrderTerms.market(Side.BUY, TEN)));
        WireOrder o = message.order();
        assertEquals(8, message.orderId());
        assertEquals(7, o.parentId);
        assertEquals("DU1", o.account);
        assertEquals("ref", o.orderRef);
        assertFalse(o.transmit);
        assertEquals(0, o.ocaType);
        assertEquals(42, message.contract().conId());
        assertEquals("SMART", message.contract().exchange());
        BrokerOrder grouped = new BrokerOrder(9, Contract.of(Rig.RHM), OrderTerms.market(Side.BUY, TEN), "DU1", "ref", 0,
                "group", true);
        assertEquals("group", OrderWriter.place(grouped).order().ocaGroup);
        assertEquals(3, OrderWriter.place(grouped).order().ocaType);
    }

    @Test
    void aQuestionIsAlwaysTransmitted() {
        WireOrder o = OrderWriter.whatIf(order(OrderTerms.market(Side.BUY, TEN))).order();
        assertTrue(o.whatIf);
        assertTrue(o.transmit);
    }
}
