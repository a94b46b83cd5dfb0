package tradewind.tws.gateway.internal.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders that were entered in TWS by hand. */
class ManualOrdersTest {
    private final Desk desk = new Desk();

    private Order enter(String side, String price) {
        return desk.broker.enterByHand(desk.market.rhm(), Desk.limit(side, 10, price));
    }

    @Test
    void theyTradeWithoutAnId() {
        Order order = enter("BUY", "100");
        assertEquals(List.of("0:0 Submitted 0/10", "0:0 fill 10@100", "0:0 Filled 10/10"), desk.heard());
        assertEquals(new OrderKey(0, 0), order.key());
        assertEquals(List.of(order), desk.broker.completedOrders());
        assertEquals(1, desk.broker.nextId(0), "they use no id");
    }

    @Test
    void onceBoundTheDefaultClientMayChangeAndCancelThem() {
        Order first = enter("BUY", "90");
        Order second = enter("BUY", "91");
        desk.broker.bind(first);
        desk.broker.bind(second);
        desk.broker.bind(first);
        assertEquals(new OrderKey(0, -2), first.key());
        assertEquals(new OrderKey(0, -3), second.key());
        desk.heard();
        desk.place(0, -2, Desk.limit("BUY", 12, "90"));
        desk.cancel(0, -3);
        desk.cancel(1, -2);
        assertEquals(List.of("0:-2 Submitted 0/12", "0:-3 Cancelled 0/10", "0:-3 code 202", "1:-2 code 10147"),
                desk.heard());
    }

    @Test
    void theyAreCancelledByHandOrByAGlobalCancel() {
        Order first = enter("BUY", "90");
        Order second = enter("BUY", "91");
        desk.place(1, 1, Desk.limit("BUY", 1, "90"));
        desk.broker.cancelByHand(first.permId());
        assertEquals(List.of(second, desk.find(1, 1)), desk.broker.openOrders());
        desk.broker.cancelByHand(0);
        assertEquals(List.of(desk.find(1, 1)), desk.broker.openOrders());
        enter("BUY", "90");
        desk.broker.cancelAll();
        assertEquals(List.of(), desk.broker.openOrders());
    }
}
