package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.core.Subscription;
import tradewind.core.broker.BrokerEvent.CommissionReported;
import tradewind.core.broker.BrokerEvent.Executed;
import tradewind.core.broker.BrokerEvent.LinkLost;
import tradewind.core.broker.BrokerEvent.LinkRestored;
import tradewind.core.broker.BrokerEvent.OrderMessage;
import tradewind.core.broker.BrokerEvent.OrderReported;
import tradewind.core.broker.BrokerEvent.PositionReported;
import tradewind.core.broker.BrokerEvent.ProfitReported;
import tradewind.core.broker.BrokerEvent.Reconciled;
import tradewind.core.broker.BrokerEvent.SessionEnded;
import tradewind.core.broker.BrokerEvent.SessionStarted;
import tradewind.core.broker.BrokerEvent.StatusReported;
import tradewind.core.broker.BrokerOrder;
import tradewind.core.broker.BrokerRecord;
import tradewind.core.broker.BrokerStatus;
import tradewind.core.broker.OrderEffect;
import tradewind.core.broker.OrderReport;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.Notice;
import tradewind.core.connection.RequestFailed;
import tradewind.core.trade.Contract;
import tradewind.core.trade.MarginPreview;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Side;
import tradewind.tws.protocol.AccountEvent.Pnl;
import tradewind.tws.protocol.AccountEvent.Position;
import tradewind.tws.protocol.AccountRequest.ReqAccountUpdates;
import tradewind.tws.protocol.AccountRequest.ReqPnl;
import tradewind.tws.protocol.AccountRequest.ReqPositions;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.OrderEvent.ExecutionDataEnd;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OrderStatus;
import tradewind.tws.protocol.OrderRequest.CancelOrder;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.OrderRequest.ReqAllOpenOrders;
import tradewind.tws.protocol.OrderRequest.ReqCompletedOrders;
import tradewind.tws.protocol.OrderRequest.ReqExecutions;
import tradewind.tws.protocol.OrderRequest.ReqGlobalCancel;
import tradewind.tws.protocol.OrderRequest.ReqOpenOrders;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.SessionEvent.ErrorMessage;
import tradewind.tws.protocol.SessionEvent.ManagedAccounts;
import tradewind.tws.protocol.SessionEvent.NextValidId;
import tradewind.tws.protocol.SessionRequest.StartApi;
import tradewind.tws.protocol.WireOrder;
import tradewind.tws.protocol.WireOrderState;
import tradewind.tws.protocol.WireOrderState.Margin;

/** Orders and their record over a real socket with a scripted server. */
@Timeout(30)
class TwsBrokerTest {
    private final RecordedBroker events = new RecordedBroker();

    private Rig reconciled() throws Exception {
        return reconciled(200);
    }

    private Rig reconciled(int version) throws Exception {
        Rig rig = new Rig(version);
        rig.broker.listen(events);
        rig.connected();
        events.await(Reconciled.class);
        return rig;
    }

    @Test
    void aSessionIsToldInOrder() throws Exception {
        try (Rig rig = new Rig(200)) {
            rig.server.before(request -> switch (request) {
                case ReqOpenOrders r -> List.of(OrderMessages.open(5, 3, OrderMessages.PERM, "Submitted"),
                        OrderMessages.status(5, 3, OrderMessages.PERM, "Submitted", "1"));
                case ReqAllOpenOrders r -> List.of(OrderMessages.open(5, 3, OrderMessages.PERM, "Submitted"),
                        OrderMessages.status(5, 3, OrderMessages.PERM, "Submitted", "1"),
                        OrderMessages.open(5, 9, OrderMessages.PERM + 1, "PreSubmitted"),
                        OrderMessages.open(0, 0, OrderMessages.PERM + 2, "Submitted"));
                case ReqExecutions r -> List.of(
                        OrderMessages.execution(r.requestId(), "a.01", 5, 3, OrderMessages.PERM),
                        OrderMessages.commission("a.01"));
                case ReqPositions r -> List.of(new Position("DU1", OrderMessages.RHM, new BigDecimal("7"), 1999.5));
                case ReqCompletedOrders r -> List.of(OrderMessages.completed(77, "Cancelled", "Cancelled by Trader"));
                default -> List.of();
            });
            rig.broker.listen(events);
            rig.connected();
            BrokerRecord record = events.await(Reconciled.class).record();
            assertTrue(record.complete());
            assertEquals(List.of(OrderMessages.PERM, OrderMessages.PERM + 1, OrderMessages.PERM + 2),
                    record.open().stream().map(OrderReport::permId).toList());
            assertEquals(BigDecimal.ONE, record.open().get(0).filled());
            assertNull(record.open().get(1).filled());
            assertEquals(9, record.open().get(1).clientId());
            assertEquals("a.01", record.executions().get(0).execId());
            assertEquals(new BigDecimal("1.25"), record.commissions().get(0).commission());
            assertEquals("Cancelled by Trader", record.completed().get(0).text());
            assertTrue(record.since() <= System.currentTimeMillis());
            List<String> told = events.names();
            assertEquals("SessionStarted", told.get(0));
            assertTrue(told.indexOf("PositionReported") < told.indexOf("Reconciled"), told::toString);
            assertFalse(told.contains("Executed"), "what was asked for is in the record");
            SessionStarted started = (SessionStarted) events.all().get(0);
            assertEquals(7, started.nextOrderId());
            assertEquals(List.of("DU1"), started.accounts());
            assertEquals(AccountKind.PAPER, started.profile().kind());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {163, 176, 178, 187, 193, 196, 200})
    void anOrderGoesOutAndItsFateComesBack(int version) throws Exception {
        try (Rig rig = reconciled(version)) {
            rig.server.script(request -> request instanceof PlaceOrder r ? List.of(
                    OrderMessages.open(r.orderId(), 3, OrderMessages.PERM, "Submitted"),
                    OrderMessages.status(r.orderId(), 3, OrderMessages.PERM, "Submitted", "0.1"),
                    OrderMessages.execution(-1, "b.01", r.orderId(), 3, OrderMessages.PERM),
                    OrderMessages.commission("b.01")) : List.of());
            assertTrue(rig.broker.place(1, List.of(OrderMessages.buy(8, "1999.5"))));
            OrderReport report = events.await(OrderReported.class).order();
            assertEquals("ref-8", report.orderRef());
            assertEquals(OrderMessages.PERM, report.permId());
            StatusReported status = events.await(StatusReported.class);
            assertEquals(BrokerStatus.SUBMITTED, status.status());
            assertEquals(new BigDecimal("0.1"), status.filled());
            assertEquals(new BigDecimal("9.9"), status.remaining());
            assertEquals("b.01", events.await(Executed.class).execution().execId());
            assertEquals("EUR", events.await(CommissionReported.class).commission().currency());
            PlaceOrder sent = rig.server.await(PlaceOrder.class);
            assertEquals(new BigDecimal("1999.5"), sent.order().lmtPrice);
            assertTrue(rig.broker.cancel(1, 8));
            assertEquals(8, rig.server.await(CancelOrder.class).orderId());
            assertTrue(rig.broker.cancelAll(1));
            rig.server.await(ReqGlobalCancel.class);
        }
    }

    @Test
    void ordersOfOneCallStayTogetherUnderFire() throws Exception {
        try (Rig rig = reconciled()) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int first = 100 + t * 10;
                threads.add(Thread.startVirtualThread(() -> rig.broker.place(1,
                        List.of(OrderMessages.buy(first, "1"), OrderMessages.buy(first + 1, "2"),
                                OrderMessages.buy(first + 2, "3")))));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            List<Integer> ids = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                ids.add(rig.server.await(PlaceOrder.class).orderId());
            }
            for (int i = 0; i < 12; i += 3) {
                assertEquals(List.of(ids.get(i), ids.get(i) + 1, ids.get(i) + 2), ids.subList(i, i + 3), ids::toString);
            }
        }
    }

    @Test
    void nothingPassesForAnotherSessionOrWithoutOne() throws Exception {
        try (Rig rig = new Rig(200)) {
            BrokerOrder order = OrderMessages.buy(8, "1");
            assertFalse(rig.broker.place(0, List.of(order)));
            assertFalse(rig.broker.cancelAll(0));
            rig.broker.listen(events);
            rig.connected();
            events.await(Reconciled.class);
            assertFalse(rig.broker.place(2, List.of(order)));
            assertFalse(rig.broker.place(1, List.of()));
            assertFalse(rig.broker.cancel(0, 8));
            assertFalse(rig.broker.reconcile(2));
            rig.session.disconnect();
            events.await(SessionEnded.class);
            assertFalse(rig.broker.place(1, List.of(order)));
            assertFalse(rig.broker.cancelAll(1));
            assertTrue(rig.server.seen().stream().noneMatch(PlaceOrder.class::isInstance));
        }
    }

    @Test
    void aNewSessionGetsNothingOfTheOldOne() throws Exception {
        try (Rig rig = reconciled()) {
            assertTrue(rig.broker.place(1, List.of(OrderMessages.buy(8, "1"))));
            rig.server.await(PlaceOrder.class);
            rig.server.drop();
            assertEquals(1, events.await(SessionEnded.class).epoch());
            assertFalse(rig.broker.place(1, List.of(OrderMessages.buy(9, "1"))));
            assertEquals(2, events.await(SessionStarted.class).epoch());
            assertEquals(2, events.await(Reconciled.class).epoch());
            assertFalse(rig.broker.place(1, List.of(OrderMessages.buy(9, "1"))));
            assertTrue(rig.broker.place(2, List.of(OrderMessages.buy(10, "1"))));
            assertEquals(10, rig.server.await(PlaceOrder.class).orderId());
            assertEquals(2, rig.server.seen().stream().filter(PlaceOrder.class::isInstance).count());
        }
    }

    @Test
    void withoutALinkToIbOnlyCancellationsPass() throws Exception {
        try (Rig rig = reconciled()) {
            rig.server.send(new ErrorMessage(-1, 1100, "Connectivity lost", "", 0));
            events.await(LinkLost.class);
            assertFalse(rig.broker.place(1, List.of(OrderMessages.buy(8, "1"))));
            assertTrue(rig.broker.cancel(1, 5));
            assertTrue(rig.broker.cancelAll(1));
            rig.server.await(ReqGlobalCancel.class);
            rig.server.send(new ErrorMessage(-1, 1102, "Restored, data maintained", "", 0));
            events.await(LinkRestored.class);
            assertEquals(1, events.await(Reconciled.class).epoch());
            assertTrue(rig.broker.place(1, List.of(OrderMessages.buy(8, "1"))));
            rig.server.await(PlaceOrder.class);
        }
    }

    @Test
    void aRecordCanBeAskedForAlsoWhileOneIsRead() throws Exception {
        try (Rig rig = reconciled()) {
            int before = rig.server.await(ReqExecutions.class).requestId();
            rig.server.startsSessions(false);
            assertTrue(rig.broker.reconcile(1));
            int first = rig.server.await(ReqExecutions.class, r -> r.requestId() > before).requestId();
            rig.server.await(ReqCompletedOrders.class);
            assertTrue(rig.broker.reconcile(1));
            rig.server.startsSessions(true);
            answerRound(rig, first);
            assertTrue(events.await(Reconciled.class).record().complete());
            assertTrue(events.await(Reconciled.class).record().complete(), "the one asked for meanwhile");
            assertEquals(1, rig.server.seen().stream().filter(ReqPositions.class::isInstance).count());
        }
    }

    private static void answerRound(Rig rig, int executionsId) {
        rig.server.send(new tradewind.tws.protocol.OrderEvent.OpenOrderEnd());
        rig.server.send(new tradewind.tws.protocol.OrderEvent.OpenOrderEnd());
        rig.server.send(new ExecutionDataEnd(executionsId));
        rig.server.send(new tradewind.tws.protocol.OrderEvent.CompletedOrdersEnd());
    }

    @Test
    void aRefusedQuestionMakesTheRecordIncomplete() throws Exception {
        try (Rig rig = new Rig(200)) {
            rig.server.withhold(ReqOpenOrders.class, ReqAllOpenOrders.class, ReqCompletedOrders.class);
            rig.server.script(request -> request instanceof ReqOpenOrders || request instanceof ReqAllOpenOrders
                    || request instanceof ReqCompletedOrders
                            ? List.of(new ErrorMessage(-1, 321, "Error validating request: the API is read-only", "", 0))
                            : List.of());
            rig.broker.listen(events);
            rig.connected();
            assertFalse(events.await(Reconciled.class).record().complete());
        }
    }

    @Test
    void aQuestionWithoutAnAnswerEndsAndWhatComesLateIsNews() throws Exception {
        Timings hasty = new Timings(20_000, 20_000, 300, 60_000, 300, 20_000, 20_000, 20_000, 60_000, 100);
        try (Rig rig = new Rig(200, hasty)) {
            rig.server.withhold(ReqExecutions.class);
            rig.broker.listen(events);
            rig.connected();
            assertFalse(events.await(Reconciled.class).record().complete());
            int id = rig.server.await(ReqExecutions.class).requestId();
            rig.server.send(OrderMessages.execution(id, "late.01", 5, 3, 1));
            rig.server.send(OrderMessages.commission("late.01"));
            assertEquals("late.01", events.await(Executed.class).execution().execId());
            events.await(CommissionReported.class);
        }
    }

    @Test
    void aCommissionAfterTheEndIsToldByItself() throws Exception {
        try (Rig rig = new Rig(200)) {
            rig.server.script(request -> request instanceof ReqCompletedOrders
                    ? List.of(OrderMessages.commission("a.01")) : List.of());
            rig.broker.listen(events);
            rig.connected();
            assertEquals("a.01", events.await(CommissionReported.class).commission().execId());
        }
    }

    @ParameterizedTest
    @CsvSource({"201,REJECTED", "202,CANCELLED", "103,DUPLICATE_ID", "104,MODIFY_REFUSED", "10147,CANCEL_REFUSED",
            "399,NOTICE", "9999,NOTICE"})
    void anErrorThatNamesAnOrderSaysWhatItMeans(int code, OrderEffect effect) throws Exception {
        try (Rig rig = reconciled()) {
            rig.server.send(new ErrorMessage(8, code, "said the server", "", 0));
            OrderMessage message = events.await(OrderMessage.class);
            assertEquals(8, message.orderId());
            assertEquals(code, message.code());
            assertEquals(effect, message.effect());
            assertEquals("said the server", message.text());
        }
    }

    @Test
    void errorsOfRequestsAndOfTheSessionAreNoneOfOrders() throws Exception {
        try (Rig rig = reconciled()) {
            rig.server.send(new ErrorMessage(RequestRegistry.FIRST_ID + 500, 200, "no such instrument", "", 0));
            rig.server.send(new ErrorMessage(-1, 2104, "farm is OK:x", "", 0));
            rig.server.send(new ErrorMessage(-1, 1100, "lost", "", 0));
            events.await(LinkLost.class);
            assertFalse(events.names().contains("OrderMessage"), events.names()::toString);
        }
    }

    @Test
    void whoComesLateIsToldTheSessionAndGetsAFreshRecord() throws Exception {
        try (Rig rig = new Rig(200)) {
            rig.server.before(request -> request instanceof ReqPositions
                    ? List.of(new Position("DU1", OrderMessages.RHM, new BigDecimal("7.50"), 10)) : List.of());
            rig.connected();
            rig.broker.listen(events);
            events.await(Reconciled.class);
            assertEquals(List.of("SessionStarted", "PositionReported", "Reconciled"), events.names().subList(0, 3));
            assertEquals(new BigDecimal("7.5"), ((PositionReported) events.all().get(1)).quantity());
            events.await(Reconciled.class);
            RecordedBroker second = new RecordedBroker();
            Subscription subscription = rig.broker.listen(second);
            second.await(Reconciled.class);
            subscription.close();
            subscription.close();
        }
    }

    @Test
    void realMoneyIsNeverTakenForPlayMoney() throws Exception {
        try (Rig rig = new Rig(200)) {
            List<Notice> notices = Collections.synchronizedList(new ArrayList<>());
            rig.session.onNotice(notices::add);
            rig.server.startsSessions(false);
            rig.server.script(request -> request instanceof StartApi
                    ? List.of(new ManagedAccounts("DU1,U22,"), new NextValidId(1)) : List.of());
            rig.broker.listen(events);
            rig.session.connect(rig.profile());
            assertEquals(AccountKind.LIVE, events.await(SessionStarted.class).profile().kind());
            assertTrue(notices.stream().anyMatch(n -> n.text().contains("U22")), notices::toString);
            rig.await(status -> status.profile().kind() == AccountKind.LIVE);
        }
    }

    @Test
    void aPreviewTellsTheMarginAndIsNoOrder() throws Exception {
        try (Rig rig = reconciled()) {
            rig.server.script(request -> request instanceof PlaceOrder r ? List.of(whatIf(r, false), whatIf(r, true))
                    : List.of());
            MarginPreview preview = rig.broker.preview(1, OrderMessages.buy(8, "1")).get(10, TimeUnit.SECONDS);
            assertEquals(new BigDecimal("1000.5"), preview.initialChange());
            assertEquals(new BigDecimal("2000"), preview.initialAfter());
            assertEquals(new BigDecimal("1.1"), preview.commission());
            assertEquals("EUR", preview.currency());
            PlaceOrder sent = rig.server.await(PlaceOrder.class);
            assertTrue(sent.order().whatIf);
            assertTrue(sent.order().transmit);
            assertFalse(events.names().contains("OrderReported"));
        }
    }

    private static OpenOrder whatIf(PlaceOrder r, boolean figures) {
        WireOrder o = OrderMessages.order(r.orderId(), 3, 0);
        o.whatIf = true;
        WireOrderState s = OrderMessages.state("PreSubmitted");
        s.warningText = "watch out";
        if (figures) {
            s.initMargin = new Margin(new BigDecimal("999.5"), new BigDecimal("1000.50"), new BigDecimal("2000.00"));
            s.commission = new BigDecimal("1.10");
            s.marginCurrency = "EUR";
        }
        return new OpenOrder(r.orderId(), OrderMessages.RHM, o, s);
    }

    @Test
    void aPreviewCanFail() throws Exception {
        try (Rig rig = reconciled()) {
            rig.server.script(request -> request instanceof PlaceOrder r && r.order().whatIf
                    ? List.of(new ErrorMessage(r.orderId(), 399, "only a warning", "", 0),
                            new ErrorMessage(r.orderId(), 201, "no money", "", 0)) : List.of());
            assertEquals(201, failure(rig.broker.preview(1, OrderMessages.buy(8, "1"))).code());
            assertEquals(504, failure(rig.broker.preview(7, OrderMessages.buy(8, "1"))).code());
            rig.server.script(request -> List.of());
            CompletableFuture<MarginPreview> open = rig.broker.preview(1, OrderMessages.buy(9, "1"));
            rig.server.await(PlaceOrder.class, r -> r.orderId() == 9);
            rig.server.drop();
            assertTrue(String.valueOf(failure(open).getMessage()).startsWith("The connection was lost"));
            assertFalse(events.names().contains("OrderMessage"));
        }
    }

    private static RequestFailed failure(CompletableFuture<?> future) {
        return (RequestFailed) assertThrows(ExecutionException.class, () -> future.get(10, TimeUnit.SECONDS)).getCause();
    }

    @Test
    void aChangeKeepsTheGroupThatTwsGaveTheOrder() throws Exception {
        try (Rig rig = reconciled()) {
            WireOrder child = OrderMessages.order(8, 3, OrderMessages.PERM);
            child.ocaGroup = "1234567";
            child.ocaType = 3;
            rig.server.send(new OpenOrder(8, OrderMessages.RHM, child, OrderMessages.state("PreSubmitted")));
            events.await(OrderReported.class);
            BrokerOrder change = new BrokerOrder(8, Contract.of(Rig.RHM),
                    OrderTerms.stop(Side.SELL, BigDecimal.TEN, BigDecimal.ONE), "DU1", "ref", 0, "mine", true);
            assertTrue(rig.broker.place(1, List.of(change)));
            assertEquals("1234567", rig.server.await(PlaceOrder.class).order().ocaGroup);
        }
    }

    @Test
    void aStrangeMessageEndsNothing() throws Exception {
        try (Rig rig = reconciled()) {
            rig.server.send(new OrderStatus(8, "Spectral", null, null, Double.NaN, Long.MAX_VALUE, 0, 0,
                    Integer.MAX_VALUE, "", 0));
            StatusReported status = events.await(StatusReported.class);
            assertEquals(BrokerStatus.OTHER, status.status());
            assertEquals(0, status.permId());
            assertEquals(-1, status.clientId());
            rig.server.sendRaw("3\0008\0Submitted\0Infinity\0nonsense\00010\0001\0000\0001\0003\000\0000\000".getBytes());
            assertEquals(BigDecimal.ZERO, events.await(StatusReported.class).filled());
            rig.server.send(OrderMessages.status(8, 3, 1, "Filled", "10"));
            assertEquals(BrokerStatus.FILLED, events.await(StatusReported.class).status());
            assertEquals(ConnectionState.READY, rig.session.status().state());
        }
    }

    @Test
    void clientZeroDoesNotBindOrdersByHand() throws Exception {
        try (Rig rig = new Rig(200)) {
            rig.broker.listen(events);
            rig.session.connect(rig.profile().withClientId(0));
            assertTrue(events.await(Reconciled.class).record().complete());
            List<ClientMessage> seen = rig.server.seen();
            assertTrue(seen.stream().noneMatch(ReqOpenOrders.class::isInstance));
            assertTrue(seen.stream().anyMatch(ReqAllOpenOrders.class::isInstance));
        }
    }

    @Test
    void whatWaitsIsNotSentAfterTheCancellationOfAll() throws Exception {
        try (Rig rig = reconciled()) {
            int sent = 0;
            for (int i = 0; i < 200; i++) {
                sent += rig.broker.place(1, List.of(OrderMessages.buy(1000 + i, "1"))) ? 1 : 0;
            }
            assertEquals(200, sent);
            assertTrue(rig.broker.cancelAll(1));
            rig.server.await(ReqGlobalCancel.class);
            List<ServerMessage> none = List.of();
            rig.server.script(r -> none);
            long placed = rig.server.seen().stream().filter(PlaceOrder.class::isInstance).count();
            assertTrue(placed < 200, placed + " were placed");
            OrderMessage dropped = null;
            for (long i = placed; i < 200; i++) {
                dropped = events.await(OrderMessage.class);
                assertEquals(OrderEffect.REJECTED, dropped.effect());
            }
            assertEquals(1199, dropped == null ? 0 : dropped.orderId());
            assertEquals(placed, rig.server.seen().stream().filter(PlaceOrder.class::isInstance).count());
        }
    }

    @Test
    void figuresAreSubscribedWhereTheyDied() throws Exception {
        try (Rig rig = reconciled()) {
            rig.server.await(ReqAccountUpdates.class);
            int first = rig.server.await(ReqPnl.class).requestId();
            rig.server.send(new ErrorMessage(-1, 2100, "API client has been unsubscribed from account data", "", 0));
            rig.server.await(ReqAccountUpdates.class);
            rig.server.send(new ErrorMessage(-1, 1102, "maintained", "", 0));
            events.await(Reconciled.class);
            rig.server.send(new ErrorMessage(-1, 1101, "lost", "", 0));
            rig.server.await(ReqAccountUpdates.class);
            int second = rig.server.await(ReqPnl.class).requestId();
            assertTrue(second > first);
            assertEquals(2, rig.server.seen().stream().filter(ReqPnl.class::isInstance).count(), "once for 1101 only");
            rig.server.send(new Pnl(second, 1, 2, 3));
            assertEquals("DU1", events.await(ProfitReported.class).account());
            rig.server.drop();
            rig.server.await(ReqAccountUpdates.class);
        }
    }
}
