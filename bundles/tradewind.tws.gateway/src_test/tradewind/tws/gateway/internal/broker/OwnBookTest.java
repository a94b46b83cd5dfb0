package tradewind.tws.gateway.internal.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders of this gateway meet one another as well as the market, by price and then by time. */
class OwnBookTest {
    private final Desk desk = new Desk();

    @Test
    void whatOneOrderHasTakenTheNextDoesNotGet() {
        desk.place(1, 1, Desk.limit("BUY", 30, "100"));
        desk.place(2, 1, Desk.limit("BUY", 30, "100"));
        assertEquals(List.of("1:1 fill 30@100", "2:1 fill 10@100"), desk.facts());
        desk.market.quote(1, 99.9, 50, 100, 40).quote(2, 99.9, 50, 100, 15);
        desk.pass(1.5);
        assertEquals(List.of(), desk.facts(), "the same 40 are no new ones");
        desk.pass(1);
        assertEquals(List.of("2:1 fill 15@100"), desk.facts());
    }

    @Test
    void marketOrdersGoOnWhereTheLastOneEnded() {
        desk.place(1, 1, Desk.order("BUY", 50, "MKT"));
        desk.place(2, 1, Desk.order("BUY", 50, "MKT"));
        assertEquals(List.of("1:1 fill 40@100", "1:1 fill 10@100.05", "2:1 fill 30@100.05", "2:1 fill 20@100.1"),
                desk.facts());
    }

    @Test
    void aMarketOrderThatFindsTooLittleWaitsForMore() {
        desk.market.quote(1, 99.9, 50, 100, 41);
        desk.place(1, 1, Desk.order("BUY", 900, "MKT"));
        assertEquals(800, desk.position().intValueExact(), "twenty prices with 40 each");
        assertEquals(OrderState.SUBMITTED, desk.find(1, 1).state());
        desk.pass(2);
        assertEquals(900, desk.position().intValueExact());
    }

    @Test
    void oneTradeIsSharedByTheOrdersAtItsPriceInTheOrderOfTheirTime() {
        desk.market.quote(0.5, 99.8, 20, 100, 40).trade(1, 99.8, 45).trade(2, 99.7, 30);
        desk.place(1, 1, Desk.limit("BUY", 15, "99.8"));
        desk.place(2, 1, Desk.limit("BUY", 15, "99.8"));
        desk.place(3, 1, Desk.limit("BUY", 15, "99.76"));
        desk.pass(1.5);
        assertEquals(List.of("1:1 fill 15@99.8", "2:1 fill 10@99.8"), desk.facts(), "20 of the market stood before");
        desk.pass(1);
        assertEquals(List.of("2:1 fill 5@99.8", "3:1 fill 15@99.76"), desk.facts(), "the better price first");
    }

    @Test
    void clientsTradeWithOneAnotherAtTheRestingPrice() {
        desk.place(1, 1, Desk.limit("SELL", 20, "99.94"));
        desk.place(2, 1, Desk.limit("BUY", 70, "100"));
        assertEquals(List.of("1:1 fill 20@99.94", "2:1 fill 20@99.94", "2:1 fill 40@100"), desk.facts());
        assertTrue(desk.fills.get(0).added());
        assertFalse(desk.fills.get(1).added());
        assertEquals(40, desk.position().intValueExact());
        assertEquals(desk.executed(), desk.position());
    }

    @Test
    void atOnePriceTheMarketGoesFirstWhereItWasThereFirst() {
        desk.place(1, 1, Desk.limit("SELL", 20, "100"));
        desk.place(2, 1, Desk.limit("SELL", 20, "100"));
        desk.place(3, 1, Desk.limit("BUY", 70, "100"));
        assertEquals(List.of("3:1 fill 40@100", "1:1 fill 20@100", "3:1 fill 20@100", "2:1 fill 10@100",
                "3:1 fill 10@100"), desk.facts());
    }

    @Test
    void aLowerQuantityKeepsThePlaceAndAHigherOrAnotherPriceLosesIt() {
        desk.market.quote(0.5, 99.8, 0, 100, 40).trade(1, 99.8, 10).trade(2, 99.8, 10).trade(3, 99.8, 10);
        desk.place(1, 1, Desk.limit("BUY", 30, "99.8"));
        desk.place(2, 1, Desk.limit("BUY", 30, "99.8"));
        desk.pass(0.7);
        desk.place(1, 1, Desk.limit("BUY", 20, "99.8"));
        desk.pass(0.5);
        assertEquals(List.of("1:1 fill 10@99.8"), desk.facts());
        desk.place(1, 1, Desk.limit("BUY", 40, "99.8"));
        desk.pass(1);
        assertEquals(List.of("2:1 fill 10@99.8"), desk.facts());
        desk.place(2, 1, Desk.limit("BUY", 30, "99.76"));
        desk.place(2, 1, Desk.limit("BUY", 30, "99.8"));
        desk.market.quote(2.5, 99.8, 0, 100, 41);
        desk.pass(1);
        assertEquals(List.of("1:1 fill 10@99.8"), desk.facts());
    }

    @Test
    void allOrNothingCountsWhatOtherClientsOffer() {
        desk.place(1, 1, Desk.limit("SELL", 20, "100"));
        desk.place(2, 1, Desk.with(Desk.limit("BUY", 61, "100"), o -> o.tif = "FOK"));
        desk.place(2, 2, Desk.with(Desk.limit("BUY", 60, "100"), o -> o.tif = "FOK"));
        assertEquals(List.of("2:1 code 202", "2:2 fill 40@100", "1:1 fill 20@100", "2:2 fill 20@100"), desk.facts());
    }

    @Test
    void aNewDayBeginsWithANewQueue() {
        desk.market.quote(0.5, 99.8, 20, 100, 40).quote(86_000, 99.8, 90, 100, 40).trade(86_001, 99.8, 60);
        desk.place(1, 1, Desk.with(Desk.limit("BUY", 15, "99.8"), o -> o.tif = "GTC"));
        desk.pass(86_002);
        assertEquals(List.of(), desk.facts(), "90 stand before it this morning");
    }

    @Test
    void anOrderWaitsInTheNightAndWorksTheNextMorning() {
        desk.market.quote(86_000, 99, 90, 99.2, 40);
        desk.place(1, 1, Desk.with(Desk.limit("BUY", 15, "99.5"), o -> o.tif = "GTC"));
        desk.place(1, 2, Desk.limit("BUY", 15, "99.5"));
        desk.pass(86_001);
        assertEquals(List.of("1:2 code 202", "1:1 fill 15@99.2"), desk.facts());
    }

    @Test
    void aGroupGetsNoMoreThanItWants() {
        desk.market.quote(0.5, 99.8, 0, 100, 40).trade(1, 99.7, 6).trade(2, 99.7, 60);
        desk.place(1, 1, Desk.with(Desk.limit("BUY", 10, "99.8"), o -> {
            o.ocaGroup = "g";
            o.ocaType = 3;
        }));
        desk.place(1, 2, Desk.with(Desk.limit("BUY", 5, "99.76"), o -> {
            o.ocaGroup = "g";
            o.ocaType = 3;
        }));
        desk.place(1, 3, Desk.with(Desk.limit("BUY", 9, "99.5"), o -> {
            o.ocaGroup = "g";
            o.ocaType = 3;
        }));
        desk.pass(1.5);
        assertEquals(List.of("1:1 fill 6@99.8", "1:2 code 202"), desk.facts());
        assertEquals(3, desk.find(1, 3).remaining().intValueExact());
        desk.pass(1);
        assertEquals(List.of("1:1 fill 4@99.8", "1:3 code 202"), desk.facts());
    }

    @Test
    void duringAnOutageChildrenWorkAndChangesWait() {
        desk.market.trade(1, 99.6, 10).quote(2, 110.2, 10, 110.3, 10);
        desk.place(1, 1, Desk.with(Desk.limit("BUY", 10, "99.8"), o -> o.transmit = false));
        desk.place(1, 2, Desk.with(Desk.limit("SELL", 10, "110"), o -> o.parentId = 1));
        desk.place(1, 3, Desk.limit("BUY", 5, "90"));
        desk.broker.setConnected(false);
        desk.place(1, 3, Desk.limit("BUY", 5, "91"));
        desk.heard();
        desk.pass(3);
        assertEquals(List.of(), desk.heard());
        assertEquals(0, desk.position().signum(), "bought and sold");
        assertEquals("90", "" + desk.find(1, 3).wire().lmtPrice);
        desk.broker.setConnected(true);
        assertEquals(List.of("1:1 fill 10@99.8", "1:2 fill 10@110.2"), desk.facts());
        assertEquals("91", "" + desk.find(1, 3).wire().lmtPrice);
    }
}
