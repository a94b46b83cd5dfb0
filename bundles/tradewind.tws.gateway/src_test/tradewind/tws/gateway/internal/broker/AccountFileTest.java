package tradewind.tws.gateway.internal.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that is killed and started again knows what its clients know. */
class AccountFileTest {
    private static final Instant SOON = ScriptedMarket.START.plusSeconds(60);
    private static final Instant TOMORROW = ScriptedMarket.START.plusSeconds(86_400);

    @TempDir
    private Path folder = Path.of("");
    private Path path = Path.of("");

    @BeforeEach
    void choosePath() {
        path = folder.resolve("account.txt");
    }

    private Desk open(Instant time) throws IOException {
        Desk desk = new Desk(time, "DU1");
        desk.broker.keepIn(AccountFile.open(path));
        return desk;
    }

    private void trade(Desk desk) {
        desk.place(1, 1, Desk.order("BUY", 30, "MKT"));
        desk.place(1, 2, Desk.limit("SELL", 7, "99.9"));
        desk.place(1, 4, Desk.with(Desk.limit("BUY", 10, "99.5"), o -> o.orderRef = "a\tb\\c\n\u00fc"));
        desk.place(2, 1, Desk.with(Desk.limit("BUY", 10, "98"), o -> o.tif = "GTC"));
        desk.place(2, 2, Desk.with(Desk.order("SELL", 5, "TRAIL"), o -> o.auxPrice = new BigDecimal("2")));
        desk.broker.enterByHand(desk.market.rhm(), Desk.limit("BUY", 3, "97"));
        desk.place(1, 5, Desk.limit("BUY", 1, "90"));
        desk.cancel(1, 5);
    }

    private static List<String> orders(List<Order> orders) {
        return orders.stream().map(o -> o.key() + " " + o.permId() + " " + o + " " + o.filled() + " "
                + o.averagePrice() + " " + o.wire().tif + " " + o.wire().orderRef + " " + o.wire().trailStopPrice + " "
                + o.completedTime() + o.completedText()).toList();
    }

    private static List<String> fills(Desk desk) {
        return desk.broker.fills().stream().map(f -> f.execId() + f.time() + f.quantity() + "@" + f.price() + " "
                + f.cumulative() + " " + f.average() + " " + f.commission() + " " + f.realizedPnl() + " "
                + f.order().permId()).toList();
    }

    @Test
    void everythingIsThereAgain() throws Exception {
        Desk before = open(ScriptedMarket.START);
        trade(before);
        Desk after = open(SOON);
        assertEquals(orders(before.broker.openOrders()), orders(after.broker.openOrders()));
        assertEquals(orders(before.broker.completedOrders()), orders(after.broker.completedOrders()));
        assertEquals(fills(before), fills(after));
        assertEquals(before.broker.accounting().portfolio().cash(), after.broker.accounting().portfolio().cash());
        assertEquals(before.broker.accounting().portfolio().position(before.market.rhm()),
                after.broker.accounting().portfolio().position(after.market.rhm()));
        assertEquals(6, after.broker.nextId(1));
        after.heard();
        after.place(1, 6, Desk.order("BUY", 1, "MKT"));
        assertTrue(after.find(1, 6).permId() > before.find(1, 5).permId());
        assertFalse(fills(before).contains(fills(after).getLast()));
        assertEquals(after.executed(), after.position());
    }

    @Test
    void ordersWorkOnAndEndInTime() throws Exception {
        trade(open(ScriptedMarket.START));
        Desk after = open(SOON);
        after.market.trade(61, 99.4, 50).trade(62, 97.5, 1);
        after.pass(3);
        assertEquals(OrderState.FILLED, after.find(1, 4).state());
        assertEquals(1, after.find(2, 1).filled().intValueExact());
        assertEquals(OrderState.SUBMITTED, after.find(2, 2).state(), "the stop was 98 and was kept");
        after.clock.stepTo(ScriptedMarket.START.plusSeconds(8 * 3600));
        assertEquals(List.of(after.find(2, 1)), after.broker.openOrders());
    }

    @Test
    void tomorrowOnlyWhatIsGoodTillCancelledIsLeft() throws Exception {
        trade(open(ScriptedMarket.START));
        Desk after = open(TOMORROW);
        assertEquals(List.of(after.find(2, 1)), after.broker.openOrders());
        assertEquals("Cancelled by System: expired", after.find(1, 4).completedText());
        assertEquals(2, after.broker.fills().size(), "executions of the last days can still be asked for");
        assertEquals(0, after.broker.accounting().portfolio().position(after.market.rhm()).realized());
        assertEquals(23, after.position().intValueExact());
        Desk third = open(TOMORROW);
        assertEquals(fills(after), fills(third), "their orders are kept for them");
    }

    @Test
    void idsThatWerePutBackStayBack() throws Exception {
        Desk before = open(ScriptedMarket.START);
        trade(before);
        before.broker.restartIds(1);
        assertEquals(1, open(SOON).broker.nextId(1));
    }

    @Test
    void aDamagedFileIsRefused() throws Exception {
        trade(open(ScriptedMarket.START));
        String text = Files.readString(path);
        Files.writeString(path, text.replace("\t7\t", "\t8\t"));
        assertThrows(IOException.class, () -> AccountFile.open(path));
        Files.writeString(path, text.substring(0, text.length() / 2));
        assertThrows(IOException.class, () -> AccountFile.open(path));
        Files.writeString(path, text);
        assertThrows(IOException.class, () -> new Desk("OTHER").broker.keepIn(AccountFile.open(path)));
    }

    @Test
    void whatWasHeardIsInTheFile() throws Exception {
        Desk desk = open(ScriptedMarket.START);
        desk.broker.listen(new BrokerListener() {
            @Override
            public void changed(Order order) {
                assertTrue(kept().contains(order.state().name()), order.toString());
            }

            @Override
            public void filled(Fill fill) {
                assertTrue(kept().contains(fill.execId()), fill.toString());
            }

            @Override
            public void message(OrderKey key, int code, String text) {
                assertFalse(kept().isEmpty());
            }
        });
        trade(desk);
        desk.broker.correctExecution(desk.market.rhm(), BigDecimal.ONE);
    }

    private String kept() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
