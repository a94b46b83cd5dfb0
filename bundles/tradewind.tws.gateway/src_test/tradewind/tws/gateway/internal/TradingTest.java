package tradewind.tws.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.tws.protocol.AccountEvent.AccountDownloadEnd;
import tradewind.tws.protocol.AccountEvent.AccountSummary;
import tradewind.tws.protocol.AccountEvent.AccountSummaryEnd;
import tradewind.tws.protocol.AccountEvent.Pnl;
import tradewind.tws.protocol.AccountEvent.PnlSingle;
import tradewind.tws.protocol.AccountEvent.PortfolioValue;
import tradewind.tws.protocol.AccountEvent.Position;
import tradewind.tws.protocol.AccountEvent.PositionEnd;
import tradewind.tws.protocol.AccountRequest.ReqAccountSummary;
import tradewind.tws.protocol.AccountRequest.ReqAccountUpdates;
import tradewind.tws.protocol.AccountRequest.ReqPnl;
import tradewind.tws.protocol.AccountRequest.ReqPnlSingle;
import tradewind.tws.protocol.AccountRequest.ReqPositions;
import tradewind.tws.protocol.ClientHello;
import tradewind.tws.protocol.OrderEvent.CommissionReport;
import tradewind.tws.protocol.OrderEvent.CompletedOrder;
import tradewind.tws.protocol.OrderEvent.CompletedOrdersEnd;
import tradewind.tws.protocol.OrderEvent.ExecutionData;
import tradewind.tws.protocol.OrderEvent.ExecutionDataEnd;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OpenOrderEnd;
import tradewind.tws.protocol.OrderEvent.OrderStatus;
import tradewind.tws.protocol.OrderRequest.CancelOrder;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.OrderRequest.ReqAllOpenOrders;
import tradewind.tws.protocol.OrderRequest.ReqCompletedOrders;
import tradewind.tws.protocol.OrderRequest.ReqExecutions;
import tradewind.tws.protocol.OrderRequest.ReqOpenOrders;
import tradewind.tws.protocol.SessionRequest.StartApi;
import tradewind.tws.protocol.WireOrder;

class TradingTest {
    private final GatewayFixture gateway;

    TradingTest() throws Exception {
        gateway = new GatewayFixture();
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

    @ParameterizedTest
    @ValueSource(ints = {163, 176, 178, 187, 190, 193, 196, 200})
    void anOrderIsPlacedChangedAndCancelledAtEveryVersion(int version) throws Exception {
        try (TestClient client = new TestClient(gateway.simulator().port(), new ClientHello(100, version, ""))) {
            client.send(new StartApi(1, ""));
            client.send(new PlaceOrder(1, GatewayFixture.RHM, order("LMT", "900")));
            OpenOrder open = client.await(OpenOrder.class);
            assertEquals(0, new BigDecimal(900).compareTo(open.order().lmtPrice));
            assertEquals("DU1234567", open.order().account);
            assertEquals("Submitted", client.await(OrderStatus.class).status());
            client.send(new PlaceOrder(1, GatewayFixture.RHM, order("LMT", "901")));
            client.await(OpenOrder.class, o -> new BigDecimal(901).compareTo(o.order().lmtPrice) == 0);
            client.send(new CancelOrder(1));
            client.await(OrderStatus.class, s -> s.status().equals("Cancelled"));
            assertEquals(1, client.awaitError(202).id());
        }
    }

    @Test
    void aFillIsToldAndMovesTheAccount() throws Exception {
        TestClient client = gateway.client(1);
        client.send(new ReqAccountUpdates(true, ""));
        client.await(AccountDownloadEnd.class);
        client.send(new PlaceOrder(1, GatewayFixture.RHM, order("MKT", "")));
        ExecutionData execution = client.await(ExecutionData.class);
        CommissionReport report = client.await(CommissionReport.class);
        assertEquals(execution.execution().execId(), report.execId());
        client.await(OrderStatus.class, s -> s.status().equals("Filled"));
        assertEquals("RHM", client.all(PortfolioValue.class).getLast().contract().symbol());
        client.send(new ReqPositions());
        assertEquals(new BigDecimal(7), client.await(Position.class).position());
        client.await(PositionEnd.class);
        client.send(new ReqExecutions(9));
        assertEquals(9, client.await(ExecutionData.class).requestId());
        client.await(ExecutionDataEnd.class);
        client.send(new ReqCompletedOrders(false));
        client.await(CompletedOrder.class);
        client.await(CompletedOrdersEnd.class);
    }

    @Test
    void valuesAddUp() throws Exception {
        TestClient client = gateway.client(1);
        client.send(new PlaceOrder(1, GatewayFixture.RHM, order("MKT", "")));
        client.await(OrderStatus.class, s -> s.status().equals("Filled"));
        client.send(new ReqAccountSummary(2, "All", "NetLiquidation,TotalCashValue,GrossPositionValue,$LEDGER"));
        client.await(AccountSummaryEnd.class);
        double net = value(client, "NetLiquidation");
        assertEquals(net, value(client, "TotalCashValue") + value(client, "GrossPositionValue"), 0.02);
        client.send(new ReqPnl(3, "DU1234567", ""));
        Pnl pnl = client.await(Pnl.class);
        assertEquals(net - 1_000_000, pnl.daily(), 0.02, "nothing else has happened to the account");
        int conId = client.all(OpenOrder.class).getFirst().contract().conId();
        client.send(new ReqPnlSingle(4, "DU1234567", "", conId));
        assertEquals(pnl.daily(), client.await(PnlSingle.class).daily(), 0.02);
        client.send(new ReqAccountUpdates(true, "DU7654321"));
        client.awaitError(321);
    }

    private static double value(TestClient client, String tag) {
        List<AccountSummary> found = client.all(AccountSummary.class).stream().filter(s -> s.tag().equals(tag)).toList();
        return Double.parseDouble(found.getLast().value());
    }

    @Test
    void aPreviewNamesMarginAndPlacesNothing() throws Exception {
        TestClient client = gateway.client(1);
        WireOrder order = order("LMT", "1700");
        order.whatIf = true;
        client.send(new PlaceOrder(1, GatewayFixture.RHM, order));
        BigDecimal change = client.await(OpenOrder.class).state().initMargin.change();
        assertTrue(change != null && change.signum() > 0, "" + change);
        client.send(new ReqAllOpenOrders());
        client.await(OpenOrderEnd.class);
        assertEquals(1, client.all(OpenOrder.class).size());
    }

    @Test
    void ordersOutliveTheirClientAndOthersSeeThem() throws Exception {
        TestClient first = gateway.client(1);
        first.send(new PlaceOrder(1, GatewayFixture.RHM, order("LMT", "900")));
        first.await(OrderStatus.class);
        first.close();
        TestClient second = gateway.client(2);
        second.send(new ReqOpenOrders());
        second.await(OpenOrderEnd.class);
        assertEquals(0, second.all(OpenOrder.class).size());
        second.send(new ReqAllOpenOrders());
        assertEquals(1, second.await(OpenOrder.class).order().clientId);
        second.send(new CancelOrder(1));
        assertEquals(1, second.awaitError(10147).id());
    }

    @Test
    void scriptsRejectAndRepeat() throws Exception {
        TestClient client = gateway.client(1);
        gateway.simulator().inject("reject 201 no shares to be had");
        client.send(new PlaceOrder(1, GatewayFixture.RHM, order("LMT", "900")));
        assertEquals("no shares to be had", client.awaitError(201).text());
        gateway.simulator().inject("duplicate-orders on");
        client.send(new PlaceOrder(2, GatewayFixture.RHM, order("LMT", "900")));
        OrderStatus once = client.await(OrderStatus.class, s -> s.orderId() == 2);
        assertEquals(once, client.await(OrderStatus.class));
    }
}
