package tradewind.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.Instruments;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.Simulator;
import tradewind.core.simulation.SimulatorOptions;
import tradewind.core.trade.Limit;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingSnapshot.Readiness;

/** Each error code of TWS that can speak of an order, produced by a script of the gateway, has its documented effect. */
class OrderCodesTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static RunningSimulator gateway;
    private static Trading trading;
    private static Instrument share;
    private static RiskLimits before;
    private static int quantity;

    @BeforeAll
    static void connect() throws Exception {
        gateway = Services.get(Simulator.class).start(new SimulatorOptions(0, 7, List.of(), 1, 200, List.of(),
                Path.of(""), false));
        Connection connection = Services.get(Connection.class);
        connection.connect(new ConnectionProfile("Codes", AccountKind.SIM, false, ConnectionProfile.LOOPBACK,
                gateway.port(), 9));
        Services.await("the session", SOON, () -> connection.status().state() == ConnectionState.READY
                && connection.status().profile().port() == gateway.port());
        share = Services.get(Instruments.class).find(ContractQuery.parse("SAP@SMART/IBIS.EUR"))
                .get(20, TimeUnit.SECONDS).getFirst();
        trading = Services.get(Trading.class);
        Services.await("the account", SOON, () -> trading.snapshot().readiness() == Readiness.READY);
        before = trading.limits();
        trading.setLimits(before.withGeneral(Limit.MAX_ORDERS_PER_MINUTE, BigDecimal.valueOf(10_000)))
                .get(5, TimeUnit.SECONDS);
    }

    @AfterAll
    static void disconnect() throws Exception {
        trading.setLimits(before).get(5, TimeUnit.SECONDS);
        gateway.close();
    }

    /** A purchase far below the market, which rests. Each is of another size, so that none repeats another. */
    private static TrackedOrder place() throws Exception {
        OrderTerms terms = OrderTerms.limit(Side.BUY, BigDecimal.valueOf(++quantity), new BigDecimal("100.00"));
        return trading.place(OrderRequest.of(share, terms).confirming(EnumSet.allOf(Rule.class))).get(20,
                TimeUnit.SECONDS);
    }

    private static TrackedOrder working() throws Exception {
        return await(place(), o -> o.state() == OrderState.WORKING);
    }

    private static TrackedOrder await(TrackedOrder order, Predicate<TrackedOrder> condition) throws Exception {
        Services.await(order.ref() + " to be as expected", SOON, () -> condition.test(now(order)));
        return now(order);
    }

    private static TrackedOrder now(TrackedOrder order) {
        return trading.snapshot().order(order.ref()).orElseThrow();
    }

    private static boolean says(TrackedOrder order, int code) {
        return order.text().contains(Integer.toString(code));
    }

    @ParameterizedTest
    @ValueSource(ints = {110, 200, 201, 203, 321, 322, 387, 388, 434, 435, 10006, 10289})
    void aRefusalEndsANewOrder(int code) throws Exception {
        gateway.inject("reject " + code + " refused by the script");
        TrackedOrder order = await(place(), o -> o.state() == OrderState.REJECTED);
        assertTrue(says(order, code), order.text());
        assertEquals(0, order.filled().signum());
    }

    @ParameterizedTest
    @ValueSource(ints = {399, 404, 2109, 2137, 2161, 10349})
    void aWarningLeavesTheOrder(int code) throws Exception {
        gateway.inject("warn-next " + code + " a word of warning");
        TrackedOrder order = await(place(), o -> says(o, code) && o.state().acknowledged());
        assertTrue(order.live());
        cancelled(order);
    }

    private static void cancelled(TrackedOrder order) throws Exception {
        trading.cancel(order.ref()).get(10, TimeUnit.SECONDS);
        await(order, o -> o.state() == OrderState.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(ints = {104, 105, 110, 201})
    void aRefusedChangeLeavesTheOrderAsItWas(int code) throws Exception {
        TrackedOrder order = working();
        gateway.inject("reject-change " + code + " refused by the script");
        trading.modify(order.ref(), order.terms().withLimit(new BigDecimal("101.00")), EnumSet.allOf(Rule.class))
                .get(10, TimeUnit.SECONDS);
        TrackedOrder after = await(order, o -> o.pendingTerms().isEmpty() && says(o, code));
        assertEquals(OrderState.WORKING, after.state());
        assertEquals(order.terms().limit(), after.terms().limit());
        cancelled(order);
    }

    @ParameterizedTest
    @ValueSource(ints = {135, 161, 10147, 10148})
    void aRefusedCancellationIsNoEnd(int code) throws Exception {
        TrackedOrder order = working();
        gateway.inject("reject-cancel " + code + " refused by the script");
        trading.cancel(order.ref()).get(10, TimeUnit.SECONDS);
        TrackedOrder after = await(order, o -> !o.cancelling() && says(o, code));
        assertEquals(OrderState.WORKING, after.state());
        cancelled(order);
    }

    @Test
    void aCancellationEndsTheOrder() throws Exception {
        TrackedOrder order = working();
        cancelled(order);
        await(order, o -> says(o, 202)); // comes in a message of its own, after the state
    }

    @Test
    void anIdThatWasUsedBeforeIsFoundOutAboutAndNotSentAgain() throws Exception {
        int orders = trading.snapshot().orders().size();
        gateway.inject("reject 103 Duplicate order id");
        TrackedOrder order = await(place(), o -> o.state() == OrderState.UNKNOWN && says(o, 103));
        await(order, o -> o.state() == OrderState.REJECTED);
        assertEquals(orders + 1, trading.snapshot().orders().size());
        assertTrue(working().orderId() > order.orderId());
    }

    @Test
    void noOrderLeavesWhileTheLinkToIbIsDown() throws Exception {
        gateway.inject("1100");
        Services.await("the loss of the link", SOON, () -> trading.snapshot().readiness() == Readiness.DEGRADED);
        gateway.inject("1102");
        Services.await("the account", SOON, () -> trading.snapshot().readiness() == Readiness.READY);
        gateway.inject("1100");
        Services.await("the loss of the link", SOON, () -> trading.snapshot().readiness() == Readiness.DEGRADED);
        gateway.inject("1101");
        Services.await("the account", SOON, () -> trading.snapshot().readiness() == Readiness.READY);
        cancelled(working());
    }

    @Test
    void aReadOnlyApiIsSaidInWords() throws Exception {
        gateway.inject("read-only on");
        try {
            TrackedOrder order = await(place(), o -> o.state() == OrderState.REJECTED);
            assertTrue(says(order, 321), order.text());
        } finally {
            gateway.inject("read-only off");
        }
    }
}
