package tradewind.tws.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.simulation.SimulatorOptions;
import tradewind.tws.protocol.AccountEvent.Position;
import tradewind.tws.protocol.AccountEvent.PositionEnd;
import tradewind.tws.protocol.AccountRequest.ReqPositions;
import tradewind.tws.protocol.OrderEvent.CommissionReport;
import tradewind.tws.protocol.OrderEvent.CompletedOrder;
import tradewind.tws.protocol.OrderEvent.CompletedOrdersEnd;
import tradewind.tws.protocol.OrderEvent.ExecutionData;
import tradewind.tws.protocol.OrderEvent.ExecutionDataEnd;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OpenOrderEnd;
import tradewind.tws.protocol.OrderEvent.OrderBound;
import tradewind.tws.protocol.OrderEvent.OrderStatus;
import tradewind.tws.protocol.OrderRequest.CancelOrder;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.OrderRequest.ReqAllOpenOrders;
import tradewind.tws.protocol.OrderRequest.ReqAutoOpenOrders;
import tradewind.tws.protocol.OrderRequest.ReqCompletedOrders;
import tradewind.tws.protocol.OrderRequest.ReqExecutions;
import tradewind.tws.protocol.OrderRequest.ReqGlobalCancel;
import tradewind.tws.protocol.OrderRequest.ReqOpenOrders;
import tradewind.tws.protocol.SessionEvent.CurrentTime;
import tradewind.tws.protocol.SessionEvent.ManagedAccounts;
import tradewind.tws.protocol.SessionEvent.NextValidId;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTime;
import tradewind.tws.protocol.WireOrder;

/** What goes wrong between a gateway and those who place orders, over real sockets. */
class OrderFaultsTest {
    private static final SimulatorOptions OPTIONS =
            new SimulatorOptions(0, 7, List.of(), 0, 200, List.of(), Path.of(""), true);

    private GatewayFixture gateway;
    private TestClient client;

    OrderFaultsTest() throws Exception {
        gateway = new GatewayFixture();
        client = gateway.client(1);
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
    }

    private static WireOrder order(String type, String price) {
        WireOrder order = new WireOrder();
        order.action = "BUY";
        order.totalQuantity = new BigDecimal(7);
        order.orderType = type;
        order.lmtPrice = type.equals("LMT") ? new BigDecimal(price) : null;
        order.tif = "DAY";
        return order;
    }

    private static void place(TestClient client, int id, String type, String price) throws Exception {
        client.send(new PlaceOrder(id, GatewayFixture.RHM, order(type, price)));
    }

    private static void settle(TestClient client) throws Exception {
        client.send(new ReqCurrentTime());
        client.await(CurrentTime.class);
    }

    private void script(String line) {
        gateway.simulator().inject(line);
    }

    private List<Integer> open(TestClient asking) throws Exception {
        settle(asking);
        int before = asking.all(OpenOrder.class).size();
        asking.send(new ReqAllOpenOrders());
        asking.await(OpenOrderEnd.class);
        List<OpenOrder> all = asking.all(OpenOrder.class);
        return all.subList(before, all.size()).stream().map(OpenOrder::orderId).toList();
    }

    @Test
    void anOrderIsLostWhenTheSocketDropsBeforeIt() throws Exception {
        script("drop-order before 2");
        place(client, 1, "LMT", "900");
        place(client, 2, "LMT", "900");
        place(client, 3, "LMT", "900");
        assertTrue(client.awaitEnd());
        assertEquals(List.of(1), open(gateway.client(2)));
    }

    @Test
    void anOrderLivesWhenTheSocketDropsAfterIt() throws Exception {
        script("drop-order after");
        place(client, 1, "LMT", "900");
        assertTrue(client.awaitEnd());
        assertEquals(List.of(), client.all(OpenOrder.class), "the answer was not sent");
        assertEquals(List.of(1), open(gateway.client(2)));
    }

    @Test
    void aCancelMayBeLostOrUnanswered() throws Exception {
        place(client, 1, "LMT", "900");
        place(client, 2, "LMT", "900");
        client.await(OrderStatus.class, s -> s.orderId() == 2);
        script("drop-cancel before");
        client.send(new CancelOrder(1));
        assertTrue(client.awaitEnd());
        TestClient again = gateway.client(2);
        assertEquals(List.of(1, 2), open(again));
        again.close();
        script("drop-cancel after");
        TestClient third = gateway.client(3);
        third.send(new ReqGlobalCancel());
        assertTrue(third.awaitEnd());
        assertEquals(List.of(), open(gateway.client(4)));
    }

    @Test
    void aFillWhileTheClientIsAwayIsThereWhenItAsks() throws Exception {
        script("drop-order after");
        place(client, 1, "MKT", "");
        assertTrue(client.awaitEnd());
        TestClient again = gateway.client(2);
        again.send(new ReqExecutions(5));
        ExecutionData execution = again.await(ExecutionData.class);
        assertEquals(1, execution.execution().clientId());
        assertEquals(execution.execution().execId(), again.await(CommissionReport.class).execId());
        again.await(ExecutionDataEnd.class);
        again.send(new ReqCompletedOrders(true));
        CompletedOrder done = again.await(CompletedOrder.class);
        assertEquals("Filled", done.state().status);
        assertEquals("Filled Size: 7", done.state().completedStatus);
        assertEquals(7, new BigDecimal("" + done.order().filledQuantity).intValueExact());
    }

    @Test
    void aStatusIsOvertakenByTheNextOne() throws Exception {
        script("reorder-status on");
        place(client, 1, "MKT", "");
        client.await(CommissionReport.class);
        settle(client);
        assertEquals(List.of("Filled", "Submitted"), statuses());
        place(client, 2, "LMT", "900");
        settle(client);
        assertEquals(2, statuses().size(), "it waits for one that comes before it");
        gateway.step(3);
        settle(client);
        assertEquals(List.of("Filled", "Submitted", "Submitted"), statuses());
    }

    private List<String> statuses() {
        return client.all(OrderStatus.class).stream().map(OrderStatus::status).toList();
    }

    @Test
    void statusMayBeMissingAltogether() throws Exception {
        script("no-status on");
        place(client, 1, "MKT", "");
        client.await(ExecutionData.class);
        settle(client);
        assertEquals(List.of(), statuses());
    }

    @Test
    void aFillFollowsACancel() throws Exception {
        place(client, 1, "LMT", "900");
        script("fill-after-cancel 3 2s");
        client.send(new CancelOrder(1));
        client.await(OrderStatus.class, s -> s.status().equals("Cancelled"));
        client.awaitError(202);
        gateway.step(3);
        assertEquals(3, new BigDecimal("" + client.await(ExecutionData.class).execution().shares()).intValueExact());
        OrderStatus last = client.await(OrderStatus.class);
        assertEquals("Cancelled", last.status());
        assertEquals(0, new BigDecimal(3).compareTo(last.filled()));
    }

    @Test
    void executionsAreCorrectedAndTakenBack() throws Exception {
        place(client, 1, "MKT", "");
        ExecutionData first = client.await(ExecutionData.class);
        script("correct-execution RHM -1");
        ExecutionData second = client.await(ExecutionData.class);
        assertEquals(first.execution().execId().replaceFirst("01$", "02"), second.execution().execId());
        assertEquals(new BigDecimal("" + first.execution().price()).subtract(BigDecimal.ONE), second.execution().price());
        script("bust RHM");
        ExecutionData third = client.await(ExecutionData.class);
        assertTrue(third.execution().execId().endsWith(".03"));
        assertEquals(0, new BigDecimal("" + third.execution().shares()).signum());
        client.send(new ReqPositions());
        client.await(PositionEnd.class);
        assertEquals(List.of(), client.all(Position.class));
    }

    @Test
    void whoMayOnlyLookIsTold() throws Exception {
        script("read-only on");
        place(client, 1, "LMT", "900");
        assertEquals(1, client.awaitError(321).id());
        client.send(new CancelOrder(1));
        client.awaitError(321);
        client.send(new ReqGlobalCancel());
        client.awaitError(321);
        script("read-only off");
        place(client, 1, "LMT", "900");
        client.await(OrderStatus.class);
    }

    @Test
    void ordersByHandAreSeenByAllAndBoundByTheDefaultClient() throws Exception {
        TestClient zero = gateway.client(0);
        script("manual buy 5 RHM LMT 900");
        assertEquals(List.of(0), open(client));
        assertEquals(List.of(), statuses().stream().skip(1).toList());
        zero.send(new ReqAutoOpenOrders(true));
        OrderBound bound = zero.await(OrderBound.class);
        assertTrue(bound.orderId() < -1 && bound.permId() > 0, bound.toString());
        script("manual buy 6 RHM LMT 901");
        int second = zero.await(OrderBound.class).orderId();
        assertEquals("Submitted", zero.await(OrderStatus.class, s -> s.orderId() == second).status());
        zero.send(new ReqOpenOrders());
        zero.await(OpenOrderEnd.class);
        client.send(new CancelOrder(second));
        client.awaitError(10147);
        zero.send(new CancelOrder(second));
        zero.await(OrderStatus.class, s -> s.orderId() == second && s.status().equals("Cancelled"));
        script("manual cancel all");
        zero.await(OrderStatus.class, s -> s.orderId() == bound.orderId() && s.status().equals("Cancelled"));
        assertEquals(List.of(), open(client));
        client.send(new ReqAutoOpenOrders(true));
        client.awaitError(327);
    }

    @Test
    void executionsByHandAreToldToTheDefaultClientAndToWhoAsks() throws Exception {
        TestClient zero = gateway.client(0);
        script("manual sell 4 RHM");
        ExecutionData told = zero.await(ExecutionData.class);
        assertEquals("SLD", told.execution().side());
        client.send(new ReqExecutions(3));
        client.await(ExecutionDataEnd.class);
        assertEquals(List.of(told.execution().execId()),
                client.all(ExecutionData.class).stream().map(e -> e.execution().execId()).toList());
        client.send(new ReqCompletedOrders(true));
        client.await(CompletedOrdersEnd.class);
        assertEquals(List.of(), client.all(CompletedOrder.class), "not by the API");
    }

    @Test
    void aGlobalCancelCancelsWhatOthersHavePlaced() throws Exception {
        TestClient other = gateway.client(2);
        place(client, 1, "LMT", "900");
        place(other, 1, "LMT", "900");
        script("manual buy 5 RHM LMT 900");
        client.await(OrderStatus.class);
        other.await(OrderStatus.class);
        other.send(new ReqGlobalCancel());
        client.await(OrderStatus.class, s -> s.status().equals("Cancelled"));
        assertEquals(List.of(), open(other));
    }

    @Test
    void severalAccountsMustBeChosenFrom() throws Exception {
        gateway.close();
        gateway = new GatewayFixture(OPTIONS.withAccounts(2));
        client = gateway.client(1);
        assertEquals("DU1234567,DU7654321", client.all(ManagedAccounts.class).getFirst().accounts());
        place(client, 1, "MKT", "");
        client.awaitError(435);
        WireOrder second = order("MKT", "");
        second.account = "DU7654321";
        client.send(new PlaceOrder(1, GatewayFixture.RHM, second));
        assertEquals("DU7654321", client.await(ExecutionData.class).execution().account());
        client.send(new ReqPositions());
        assertEquals("DU7654321", client.await(Position.class).account());
    }

    @Test
    void anotherGatewayGoesOnWithTheSameAccount(@TempDir Path folder) throws Exception {
        SimulatorOptions keeping = OPTIONS.keepingAccountIn(folder.resolve("account.txt"));
        try (GatewayFixture first = new GatewayFixture(keeping)) {
            TestClient c = first.client(1);
            place(c, 4, "MKT", "");
            c.await(CommissionReport.class);
            place(c, 5, "LMT", "900");
            c.await(OrderStatus.class, s -> s.orderId() == 5);
            first.step(10);
            place(c, 6, "LMT", "901");
            c.await(OrderStatus.class, s -> s.orderId() == 6);
        }
        try (GatewayFixture second = new GatewayFixture(keeping)) {
            assertEquals(GatewayFixture.START.plusSeconds(10), second.simulator().now(), "time does not go back");
            TestClient c = second.client(1);
            assertEquals(7, c.all(NextValidId.class).getFirst().orderId());
            assertEquals(List.of(5, 6), open(c));
            c.send(new ReqPositions());
            assertEquals(new BigDecimal(7), c.await(Position.class).position());
            c.send(new CancelOrder(5));
            c.await(OrderStatus.class, s -> s.status().equals("Cancelled"));
        }
    }

    @Test
    void ordersOutliveARestartOfTheConnection() throws Exception {
        place(client, 1, "LMT", "900");
        client.await(OrderStatus.class);
        script("restart 1s next-id 1");
        assertTrue(client.awaitEnd());
        gateway.step(2);
        TestClient again = gateway.client(1);
        assertEquals(1, again.all(NextValidId.class).getFirst().orderId(), "and the id is taken: a trap");
        assertEquals(List.of(1), open(again));
    }
}
