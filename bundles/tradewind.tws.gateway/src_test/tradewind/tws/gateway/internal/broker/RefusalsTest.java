package tradewind.tws.gateway.internal.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.core.instrument.SecurityType;
import tradewind.tws.gateway.internal.broker.Scripted.Shortable;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.protocol.WireOrder;

/** What TWS and the exchange refuse, and what they only remark. */
class RefusalsTest {
    private final Desk desk = new Desk();

    @ParameterizedTest
    @CsvSource({"110, SELL, 5, LMT, 99.811, DAY", "434, BUY, 0, LMT, 99.8, DAY", "321, BUY, -5, LMT, 99.8, DAY",
        "321, HOLD, 5, LMT, 99.8, DAY", "321, BUY, 5, LMT, 99.8, NEVER", "387, BUY, 5, PEG MID, 99.8, DAY",
        "10314, BUY, 5, LMT, 99.8, GTD"})
    void anOrderThatTwsDoesNotTakeLeavesNoTrace(int code, String side, int size, String type, String price, String tif) {
        desk.place(1, 1, Desk.with(Desk.limit(side, size, price), o -> {
            o.orderType = type;
            o.tif = tif;
        }));
        assertEquals(List.of("1:1 code " + code), desk.heard());
        assertEquals(List.of(), desk.broker.openOrders());
        assertEquals(1, desk.broker.nextId(1));
    }

    @Test
    void whatCannotBeTradedIsRefused() {
        Listing index = desk.market.listings().all().stream().filter(l -> l.type() == SecurityType.IND).findFirst()
                .orElseThrow();
        desk.broker.place(new OrderKey(1, 1), index, "SMART", Desk.limit("BUY", 1, "100"));
        assertEquals(List.of("1:1 code 203"), desk.heard());
    }

    @Test
    void theExchangeRejectsForManyReasons() {
        desk.broker.setShortable(desk.market.rhm(), Shortable.NONE);
        desk.place(1, 1, Desk.limit("SELL", 10, "110"));
        desk.place(1, 2, Desk.limit("BUY", 1_000_000, "99.8"));
        desk.place(1, 3, Desk.with(Desk.limit("BUY", 1, "99.8"), o -> {
            o.tif = "GTD";
            o.goodTillDate = "20260303-10:00:00";
        }));
        assertEquals(List.of("1:1 Inactive 0/10", "1:1 code 201", "1:2 Inactive 0/1000000", "1:2 code 201",
                "1:3 Inactive 0/1", "1:3 code 201"), desk.heard());
        desk.clock.stepTo(Instant.parse("2026-03-04T20:00:00Z"));
        desk.place(1, 4, Desk.with(Desk.limit("BUY", 1, "99.8"), o -> o.tif = "IOC"));
        desk.place(1, 5, Desk.with(Desk.limit("BUY", 1, "99.8"), o -> o.parentId = 4));
        assertEquals(List.of("1:4 Inactive 0/1", "1:4 code 201", "1:5 Inactive 0/1", "1:5 code 201"), desk.heard());
        assertEquals(5, desk.broker.completedOrders().size());
    }

    @Test
    void aShortSaleWaitsForItsShares() {
        desk.broker.setShortable(desk.market.rhm(), Shortable.LOCATE);
        desk.place(1, 1, Desk.limit("SELL", 10, "99.8"));
        assertEquals(List.of("1:1 code 404", "1:1 PreSubmitted 0/10"), desk.heard());
        assertEquals("locate", desk.find(1, 1).whyHeld());
        desk.market.quote(1, 99.9, 51, 100, 40);
        desk.pass(2);
        assertEquals(List.of(), desk.heard());
        desk.broker.setShortable(desk.market.rhm(), Shortable.FREE);
        assertEquals(List.of("1:1 Submitted 0/10", "1:1 fill 10@99.9", "1:1 Filled 10/10"), desk.heard());
    }

    @Test
    void whoOwnsTheSharesSellsThemAllTheSame() {
        desk.place(1, 1, Desk.order("BUY", 10, "MKT"));
        desk.heard();
        desk.broker.setShortable(desk.market.rhm(), Shortable.NONE);
        desk.place(1, 2, Desk.limit("SELL", 10, "99.8"));
        assertEquals(List.of("1:2 fill 10@99.9"), desk.facts());
    }

    @Test
    void remarksDoNotStopAnOrder() {
        desk.place(1, 1, Desk.with(Desk.order("BUY", 10, "MKT"), o -> {
            o.tif = "";
            o.outsideRth = true;
        }));
        assertEquals(List.of("1:1 code 10349", "1:1 code 2109", "1:1 fill 10@100"), desk.facts());
        desk.place(1, 2, Desk.limit("SELL", 15, "110"));
        assertEquals(List.of("1:2 code 2137", "1:2 Submitted 0/15"), desk.heard(), "five more than there are");
        desk.broker.scripted().warn(399, "held a little");
        desk.place(1, 3, Desk.limit("BUY", 15, "90"));
        assertEquals(List.of("1:3 code 399", "1:3 Submitted 0/15"), desk.heard());
        Listing pair = desk.market.listings().all().stream().filter(l -> l.type() == SecurityType.CASH).findFirst()
                .orElseThrow();
        desk.broker.place(new OrderKey(1, 4), pair, "IDEALPRO", Desk.limit("BUY", 500, "1.1"));
        assertEquals("1:4 code 399", desk.heard().getFirst(), "an odd lot");
    }

    @Test
    void aScriptRefusesNewOrdersChangesAndCancels() {
        desk.broker.scripted().refuseOrder(388, "");
        desk.place(1, 1, Desk.limit("BUY", 10, "90"));
        assertEquals(List.of("1:1 code 388"), desk.heard());
        desk.broker.scripted().refuseOrder(202, "");
        desk.place(1, 1, Desk.limit("BUY", 10, "90"));
        assertEquals(List.of("1:1 Cancelled 0/10", "1:1 code 202"), desk.heard());
        desk.place(1, 2, Desk.limit("BUY", 10, "90"));
        desk.broker.scripted().refuseChange(201, "no change");
        desk.broker.scripted().refuseCancel(135, "");
        desk.heard();
        desk.place(1, 2, Desk.limit("BUY", 10, "91"));
        desk.cancel(1, 2);
        assertEquals(List.of("1:2 code 201", "1:2 code 135"), desk.heard());
        assertEquals(0, new BigDecimal(90).compareTo(desk.find(1, 2).wire().lmtPrice), "it lives on as it was");
        desk.place(1, 2, Desk.limit("BUY", 1_000_000, "91"));
        assertEquals(List.of("1:2 code 201"), desk.heard(), "more than the account can bear");
        assertEquals(10, desk.find(1, 2).quantity().intValueExact());
    }

    @Test
    void aRejectedParentTakesItsChildrenAlong() {
        desk.broker.scripted().refuseOrder(201, "no");
        desk.place(1, 1, Desk.with(Desk.limit("BUY", 10, "90"), o -> o.transmit = false));
        desk.place(1, 2, Desk.with(Desk.limit("SELL", 10, "110"), o -> o.parentId = 1));
        assertEquals(List.of("1:1 PendingSubmit 0/10", "1:1 Inactive 0/10", "1:1 code 201", "1:2 Cancelled 0/10",
                "1:2 code 202"), desk.heard());
    }

    @Test
    void severalAccountsNeedAName() {
        Desk two = new Desk("DU1", "DU2");
        two.place(1, 1, Desk.order("BUY", 10, "MKT"));
        two.place(1, 1, Desk.with(Desk.order("BUY", 10, "MKT"), o -> o.account = "DU3"));
        two.place(1, 1, Desk.with(Desk.order("BUY", 10, "MKT"), o -> o.account = "DU2"));
        assertEquals(List.of("1:1 code 435", "1:1 code 321", "1:1 fill 10@100"), two.facts());
        assertEquals(0, two.position().signum());
        Accounting second = two.broker.account("DU2").orElseThrow();
        assertEquals(10, second.portfolio().position(two.market.rhm()).quantity().intValueExact());
    }

    @Test
    void aTrailingPercentageAndAStopLimitWork() {
        desk.market.trade(1, 110, 1).trade(2, 104.5, 1).quote(2.5, 104.3, 100, 104.5, 100);
        desk.place(1, 1, Desk.with(Desk.order("SELL", 10, "TRAIL"), o -> o.trailingPercent = 5));
        WireOrder stopLimit = Desk.with(Desk.limit("SELL", 10, "104.45"), o -> {
            o.orderType = "STP LMT";
            o.auxPrice = new BigDecimal("104.55");
        });
        desk.pass(1.5);
        assertEquals(0, new BigDecimal("104.5").compareTo(desk.find(1, 1).wire().trailStopPrice));
        desk.place(1, 2, stopLimit);
        assertEquals("trigger", desk.find(1, 2).whyHeld());
        desk.heard();
        desk.pass(1.2);
        assertEquals(List.of("1:1 Submitted 0/10", "1:2 Submitted 0/10", "1:1 fill 10@104.3", "1:1 Filled 10/10"),
                desk.heard());
        assertEquals(OrderState.SUBMITTED, desk.find(1, 2).state(), "its limit is above the bid");
    }

    @Test
    void aNewDateMovesTheEnd() {
        WireOrder dated = Desk.limit("BUY", 10, "80");
        dated.tif = "GTD";
        dated.goodTillDate = "20260304-10:30:00";
        desk.place(1, 1, dated);
        WireOrder later = Desk.limit("BUY", 10, "80");
        later.tif = "GTD";
        later.goodTillDate = "20260304-11:30:00";
        desk.place(1, 1, later);
        desk.heard();
        desk.pass(Duration.ofMinutes(61).toSeconds());
        assertEquals(List.of(), desk.heard());
        desk.pass(Duration.ofMinutes(30).toSeconds());
        assertEquals(List.of("1:1 Cancelled 0/10", "1:1 code 202"), desk.heard());
        assertEquals("Cancelled by System: expired", desk.find(1, 1).completedText());
    }

    @Test
    void aDateWithoutATimeMeansItsEnd() {
        desk.place(1, 1, Desk.with(Desk.limit("BUY", 10, "80"), o -> {
            o.tif = "GTD";
            o.goodTillDate = "20260304";
        }));
        assertEquals(Instant.parse("2026-03-04T22:59:59Z"), desk.find(1, 1).expiry());
    }
}
