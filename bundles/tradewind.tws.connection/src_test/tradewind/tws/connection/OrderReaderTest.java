package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.core.broker.BrokerStatus;
import tradewind.core.broker.ExecutionReport;
import tradewind.core.broker.OrderReport;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;
import tradewind.tws.protocol.OrderEvent.CommissionReport;
import tradewind.tws.protocol.OrderEvent.ExecutionData;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OrderStatus;
import tradewind.tws.protocol.Unset;
import tradewind.tws.protocol.WireOrder;

class OrderReaderTest {
    private static final Instant NOW = Instant.parse("2026-04-13T13:00:00Z");
    private final OrderReader reader = new OrderReader(InstantSource.fixed(NOW), ZoneId.of("Europe/Berlin"));

    private OrderReport read(Consumer<WireOrder> change) {
        WireOrder o = OrderMessages.order(8, 3, OrderMessages.PERM);
        change.accept(o);
        return reader.open(new OpenOrder(8, OrderMessages.RHM, o, OrderMessages.state("Submitted")), null);
    }

    private OrderTerms terms(Consumer<WireOrder> change) {
        OrderTerms terms = read(change).terms();
        if (terms == null) {
            throw new AssertionError("No terms");
        }
        return terms;
    }

    @Test
    void anOrderIsReadAsItWasMeant() {
        OrderReport report = read(o -> {
        });
        assertEquals(OrderTerms.limit(Side.BUY, BigDecimal.TEN, new BigDecimal("2000")), report.terms());
        assertEquals(OrderMessages.PERM, report.permId());
        assertEquals(BrokerStatus.SUBMITTED, report.status());
        assertNull(report.filled());
        assertEquals("RHM", report.contract().symbol());
        assertEquals(BigDecimal.ONE, report.contract().multiplier());
    }

    @Test
    void stopsAndTrailsHaveTheirPrices() {
        OrderTerms stop = terms(o -> {
            o.orderType = "STP LMT";
            o.auxPrice = new BigDecimal("1990.50");
        });
        assertEquals(OrderTerms.stopLimit(Side.BUY, BigDecimal.TEN, new BigDecimal("1990.5"), new BigDecimal("2000")), stop);
        OrderTerms trail = terms(o -> {
            o.orderType = "TRAIL";
            o.auxPrice = new BigDecimal("5.0");
            o.trailStopPrice = new BigDecimal("1980.0");
        });
        assertEquals(OrderTerms.trail(Side.BUY, BigDecimal.TEN, new BigDecimal("5")).withStop(new BigDecimal("1980")), trail);
        OrderTerms percent = terms(o -> {
            o.orderType = "TRAIL";
            o.trailingPercent = 1.5;
        });
        assertEquals(new BigDecimal("1.5"), percent.trailPercent());
        assertNull(percent.trail());
        assertNull(percent.stop());
        assertNull(percent.limit());
    }

    @ParameterizedTest
    @CsvSource({"20260413 17:30:00 US/Eastern, 2026-04-13T21:30:00Z", "20260413-15:30:00, 2026-04-13T15:30:00Z"})
    void theEndOfAnOrderIsAMoment(String text, Instant moment) {
        OrderTerms terms = terms(o -> {
            o.tif = "GTD";
            o.goodTillDate = text;
        });
        assertEquals(TimeInForce.GTD, terms.tif());
        assertEquals(moment, terms.goodTill());
    }

    @ParameterizedTest
    @CsvSource({"REL,DAY,BUY", "MARKET,DAY,BUY", "TRAIL LIMIT,DAY,BUY", "LMT,OPG,BUY", "LMT,DAY,SWAP"})
    void whatCannotBePlacedHereHasNoTerms(String type, String tif, String action) {
        OrderReport report = read(o -> {
            o.orderType = type;
            o.tif = tif;
            o.action = action;
        });
        assertNull(report.terms());
        assertEquals(type, report.typeText());
    }

    @Test
    void aShortSaleIsASale() {
        assertEquals(Side.SELL, terms(o -> o.action = "SSHORT").side());
        assertEquals(TimeInForce.DAY, terms(o -> o.tif = "").tif());
        assertEquals(OrderType.MARKET, terms(o -> o.orderType = "MKT").type());
    }

    @Test
    void aCompletedOrderSaysWhy() {
        OrderReport report = reader.completed(OrderMessages.completed(OrderMessages.PERM, "Cancelled", "Rejected: no"));
        assertEquals(-1, report.clientId());
        assertEquals(0, report.orderId());
        assertEquals(new BigDecimal("4"), report.filled());
        assertEquals("Rejected: no", report.text());
    }

    private ExecutionReport fill(String side, String shares, String time) {
        return reader.execution(new ExecutionData(-1, Unset.INT, OrderMessages.RHM,
                OrderMessages.fill("a.01", Unset.INT, OrderMessages.PERM, side, shares, time))).orElseThrow();
    }

    @Test
    void aFillByHandHasNoOrderId() {
        ExecutionReport fill = fill("SLD", "0.10000", "20260413 09:00:00 US/Eastern");
        assertEquals(0, fill.orderId());
        assertEquals(-1, fill.clientId());
        assertEquals(Side.SELL, fill.side());
        assertEquals(new BigDecimal("0.1"), fill.quantity());
        assertEquals(new BigDecimal("2000.5"), fill.price());
        assertEquals(NOW, fill.time());
    }

    @Test
    void aFillIsNotLostForItsTime() {
        assertEquals(NOW, fill("BOT", "1", "half past nine").time());
    }

    @Test
    void whatTellsOfNoFillIsLeftOut() {
        assertTrue(reader.execution(new ExecutionData(-1, 8, OrderMessages.RHM,
                OrderMessages.fill("", 3, 1, "BOT", "1", ""))).isEmpty());
        assertTrue(reader.execution(new ExecutionData(-1, 8, OrderMessages.RHM,
                OrderMessages.fill("a", 3, 1, "SWAP", "1", ""))).isEmpty());
        assertTrue(OrderReader.commission(new CommissionReport("a", null, "EUR", null, 0, 0)).isEmpty());
    }

    @Test
    void aStatusWithoutNumbersIsAStatus() {
        var status = OrderReader.status(new OrderStatus(8, "Filled", null, null, Double.NaN, 1, 0, 0, 3, "locate", 0));
        assertEquals(BigDecimal.ZERO, status.filled());
        assertEquals(0, status.averagePrice());
        assertEquals("locate", status.whyHeld());
    }

    @ParameterizedTest
    @CsvSource({"100.0,100", "1E+2,100", "0.10,0.1", "0.30000000000000004,0.3", "12345678.12345678,12345678.12345678",
            "0,0", "0.000,0", "-5.50,-5.5", "0.00105000000000000002,0.00105"})
    void numbersAreCleaned(BigDecimal wire, String people) {
        assertEquals(people, Decimals.clean(wire).toPlainString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999"})
    void nonsenseDoesNotFillTheMemory(BigDecimal value) {
        assertEquals(0, value.compareTo(Decimals.clean(value)));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-13T08:00:00Z,2026-04-13T04:00:00Z", "2026-04-13T01:00:00Z,2026-04-12T22:00:00Z"})
    void aRecordReachesBackToTheLaterMidnight(Instant now, Instant since) {
        assertEquals(since, RecordReader.since(now, ZoneId.of("Europe/Berlin")));
    }
}
