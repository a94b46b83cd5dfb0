package tradewind.tws.gateway.internal.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.tws.gateway.internal.clock.ManualClock;
import tradewind.tws.gateway.internal.market.LiveTape;
import tradewind.tws.protocol.WireOrder;

/** Orders against a market of a few events; what the broker said is compared as a whole. */
class BrokerTest {
    private final ScriptedMarket market = new ScriptedMarket().quote(-1, 99.98, 50, 100.02, 40).trade(-0.5, 100, 10);
    private final ManualClock clock = new ManualClock(ScriptedMarket.START);
    private final List<String> heard = new ArrayList<>();
    private final Broker broker = new Broker(List.of("DU1234567"), new LiveTape(market, clock), 1_000_000);

    @BeforeEach
    void listen() {
        broker.listen(new BrokerListener() {
            @Override
            public void changed(Order o) {
                heard.add(o.key().orderId() + " " + o.state().text() + " " + o.filled().toPlainString() + "/"
                        + o.quantity().toPlainString());
            }

            @Override
            public void filled(Fill f) {
                heard.add(f.order().key().orderId() + " fill " + f.quantity().toPlainString() + "@"
                        + f.price().toPlainString());
            }

            @Override
            public void message(OrderKey key, int code, String text) {
                heard.add(key.orderId() + " code " + code);
            }
        });
    }

    private static WireOrder order(String action, int quantity, String type) {
        WireOrder order = new WireOrder();
        order.action = action;
        order.totalQuantity = BigDecimal.valueOf(quantity);
        order.orderType = type;
        order.tif = "DAY";
        return order;
    }

    private static WireOrder limit(String action, int quantity, String price) {
        WireOrder order = order(action, quantity, "LMT");
        order.lmtPrice = new BigDecimal(price);
        return order;
    }

    private void place(int id, WireOrder order) {
        broker.place(new OrderKey(1, id), market.rhm(), "SMART", order);
    }

    private List<String> heard() {
        List<String> copy = List.copyOf(heard);
        heard.clear();
        return copy;
    }

    private void pass(double seconds) {
        clock.step(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    @Test
    void aMarketOrderTakesWhatIsDisplayedAndThenTheNextPrices() {
        place(1, order("BUY", 100, "MKT"));
        assertEquals(List.of("1 Submitted 0/100", "1 fill 40@100.02", "1 Submitted 40/100", "1 fill 40@100.07",
                "1 Submitted 80/100", "1 fill 20@100.12", "1 Filled 100/100"), heard());
        assertEquals(0, broker.openOrders().size());
        assertEquals(1, broker.completedOrders().size());
    }

    @Test
    void aRestingLimitWaitsForWhatStandsBeforeIt() {
        market.quote(1, 99.9, 50, 100.0, 40).trade(2, 99.9, 30).trade(3, 99.9, 40).trade(4, 99.8, 5);
        place(1, limit("BUY", 30, "99.9"));
        pass(1.5);
        assertEquals(List.of("1 Submitted 0/30"), heard());
        pass(1);
        assertEquals(List.of(), heard(), "50 stand before it, 30 were traded");
        pass(1);
        assertEquals(List.of("1 fill 20@99.9", "1 Submitted 20/30"), heard());
        pass(1);
        assertEquals(List.of("1 fill 5@99.9", "1 Submitted 25/30"), heard(), "a trade through the limit");
    }

    @Test
    void aStopIsTriggeredByATradeAndThenWorks() {
        market.trade(1, 99.5, 1).trade(2, 99, 1).quote(2, 98.9, 100, 99.1, 100);
        WireOrder stop = order("SELL", 10, "STP");
        stop.auxPrice = new BigDecimal("99.0");
        place(1, stop);
        pass(1.5);
        assertEquals(List.of("1 PreSubmitted 0/10"), heard());
        pass(1);
        assertEquals(List.of("1 Submitted 0/10", "1 fill 10@98.9", "1 Filled 10/10"), heard());
    }

    @Test
    void aTrailingStopFollowsThePriceAndNeverGoesBack() {
        market.trade(1, 110, 1).trade(2, 108.1, 1).trade(3, 108, 1).quote(3, 107.9, 100, 108.1, 100);
        WireOrder trail = order("SELL", 10, "TRAIL");
        trail.auxPrice = new BigDecimal("2");
        place(1, trail);
        assertEquals(0, new BigDecimal("98").compareTo(trail.trailStopPrice), "two below the last trade");
        assertEquals(List.of("1 PreSubmitted 0/10"), heard());
        pass(2.5);
        assertEquals(List.of("1 PreSubmitted 0/10"), heard(), "the stop moved once");
        assertEquals(0, new BigDecimal("108").compareTo(trail.trailStopPrice));
        pass(1);
        assertTrue(heard().contains("1 fill 10@107.9"));
    }

    @Test
    void checksWhatTwsChecks() {
        WireOrder foreign = limit("BUY", 1, "99");
        foreign.account = "U7654321";
        WireOrder child = limit("BUY", 1, "99");
        child.parentId = 77;
        place(1, limit("BUY", 1, "99.033"));
        place(1, limit("BUY", 0, "99"));
        place(1, limit("HOLD", 1, "99"));
        place(1, order("BUY", 1, "PEG MID"));
        place(1, foreign);
        place(1, child);
        assertEquals(List.of("1 code 110", "1 code 434", "1 code 321", "1 code 387", "1 code 321", "1 code 10006"),
                heard());
        assertEquals(1, broker.nextId(1), "what was not taken uses no id");
        place(1, limit("BUY", 100_000, "99"));
        assertEquals(List.of("1 Inactive 0/100000", "1 code 201"), heard(), "more than the account can bear");
    }

    @Test
    void idsGoUpForEachClientAndMayBeReset() {
        place(5, limit("BUY", 1, "90"));
        assertEquals(6, broker.nextId(1));
        assertEquals(1, broker.nextId(2));
        heard();
        place(3, limit("BUY", 1, "90"));
        assertEquals(List.of("3 code 103"), heard());
        broker.restartIds(1);
        assertEquals(1, broker.nextId(1));
    }

    @Test
    void anOrderIsModifiedUnderItsIdUntilItIsFilled() {
        place(1, limit("BUY", 10, "90"));
        heard();
        place(1, limit("BUY", 10, "100.1"));
        assertEquals(List.of("1 Submitted 0/10", "1 fill 10@100.02", "1 Filled 10/10"), heard());
        place(1, limit("BUY", 10, "100.2"));
        assertEquals(List.of("1 code 104"), heard());
        place(2, limit("BUY", 10, "90"));
        heard();
        place(2, limit("SELL", 10, "110"));
        assertEquals(List.of("2 code 105"), heard());
    }

    @Test
    void cancellingSaysHowItWent() {
        place(1, limit("BUY", 10, "90"));
        place(2, order("BUY", 10, "MKT"));
        heard();
        broker.cancel(new OrderKey(1, 1));
        broker.cancel(new OrderKey(1, 2));
        broker.cancel(new OrderKey(1, 3));
        broker.cancel(new OrderKey(2, 1));
        assertEquals(List.of("1 Cancelled 0/10", "1 code 202", "2 code 10148", "3 code 10147", "1 code 10147"), heard());
    }

    @Test
    void aBracketWaitsForItsParentAndOneSideCancelsTheOther() {
        market.quote(5, 109.9, 50, 110.1, 50).trade(6, 110.2, 50);
        WireOrder entry = order("BUY", 10, "MKT");
        entry.transmit = false;
        WireOrder profit = limit("SELL", 10, "110");
        profit.parentId = 1;
        profit.transmit = false;
        WireOrder loss = order("SELL", 10, "STP");
        loss.auxPrice = new BigDecimal("95");
        loss.parentId = 1;
        place(1, entry);
        place(2, profit);
        assertEquals(List.of("1 PendingSubmit 0/10", "2 PendingSubmit 0/10"), heard());
        place(3, loss);
        List<String> sent = heard();
        assertTrue(sent.containsAll(List.of("1 Filled 10/10", "2 Submitted 0/10", "3 PreSubmitted 0/10")), sent.toString());
        pass(10);
        List<String> closed = heard();
        assertTrue(closed.containsAll(List.of("2 Filled 10/10", "3 Cancelled 0/10")), closed.toString());
        assertEquals(0, broker.accounting().portfolio().position(market.rhm()).quantity().signum());
    }

    @Test
    void whatHappensDuringAnOutageIsHeardAfterIt() {
        market.trade(2, 89, 100);
        place(1, limit("BUY", 10, "90"));
        heard();
        broker.setConnected(false);
        pass(3);
        place(2, limit("BUY", 10, "80"));
        broker.cancel(new OrderKey(1, 2));
        assertEquals(List.of(), heard());
        broker.setConnected(true);
        List<String> news = heard();
        assertEquals(List.of("1 fill 10@90", "1 Filled 10/10"), news.stream().filter(n -> n.startsWith("1")).toList());
        assertTrue(news.contains("2 Cancelled 0/10"), news.toString());
    }

    @Test
    void dayOrdersEndWithTheDayAndOthersDoNot() {
        WireOrder good = limit("BUY", 10, "80");
        good.tif = "GTC";
        WireOrder dated = limit("BUY", 10, "80");
        dated.tif = "GTD";
        dated.goodTillDate = "20260304-10:30:00";
        place(1, limit("BUY", 10, "80"));
        place(2, good);
        place(3, dated);
        heard();
        clock.stepTo(Instant.parse("2026-03-04T10:31:00Z"));
        assertEquals(List.of("3 Cancelled 0/10", "3 code 202"), heard());
        clock.stepTo(Instant.parse("2026-03-04T18:00:00Z"));
        assertEquals(List.of("1 Cancelled 0/10", "1 code 202"), heard());
        assertEquals(1, broker.openOrders().size());
    }

    @Test
    void anOrderOfTheNightWaitsForTheMorning() {
        clock.stepTo(Instant.parse("2026-03-04T20:00:00Z"));
        place(1, limit("BUY", 10, "80"));
        assertEquals(List.of("1 PreSubmitted 0/10", "1 code 399"), heard());
    }

    @Test
    void immediateOrCancelLeavesNothing() {
        WireOrder some = limit("BUY", 100, "100.1");
        some.tif = "IOC";
        place(1, some);
        assertEquals(List.of("1 Submitted 0/100", "1 fill 40@100.02", "1 Submitted 40/100", "1 Cancelled 40/100",
                "1 code 202"), heard());
        WireOrder all = limit("BUY", 100, "100.1");
        all.tif = "FOK";
        place(2, all);
        assertEquals(List.of("2 Submitted 0/100", "2 Cancelled 0/100", "2 code 202"), heard());
    }
}
