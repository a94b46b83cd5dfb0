package tradewind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionState;
import tradewind.core.trade.Limit;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.PositionLine;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Trading;

class TradeCommandsTest {
    private static final OrderTerms BUY = OrderTerms.limit(Side.BUY, BigDecimal.TEN, new BigDecimal("85"));
    private final FakeTrading trading = new FakeTrading();

    private Run run(String... args) {
        return run(ConnectionState.READY, args);
    }

    private Run run(ConnectionState state, String... args) {
        List<String> words = new ArrayList<>(List.of("trade"));
        words.addAll(Arrays.asList(args));
        return Run.of(TradewindTest.ready().with(Trading.class, trading)
                .with(Connection.class, new Fakes.Line(ConnectionState.CONNECTING, state)),
                words.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref-100", "100"})
    void modifyChangesOnlyWhatIsNamed(String name) {
        trading.order(BUY, OrderSource.HAND, OrderState.WORKING);
        assertEquals(0, run("modify", name, "--limit", "86").exitCode());
        assertEquals(BUY.withLimit(new BigDecimal("86")), trading.orders.get("ref-100").terms());
        assertEquals(0, run("modify", name, "--quantity", "5", "--outside-rth").exitCode());
        assertEquals(BUY.withLimit(new BigDecimal("86")).withQuantity(new BigDecimal("5")).withOutsideRth(true),
                trading.orders.get("ref-100").terms());
        assertEquals(0, run("modify", name, "--no-outside-rth").exitCode());
        assertEquals(false, trading.orders.get("ref-100").terms().outsideRth());
        assertEquals(ExitCode.USAGE, run("modify", name).exitCode());
        assertEquals(ExitCode.NOT_FOUND, run("modify", "101", "--limit", "86").exitCode());
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED,0", "WORKING,8", "FILLED,1", "UNKNOWN,9"})
    void cancelTellsWhetherItSucceeded(OrderState state, int code) {
        trading.order(BUY, OrderSource.HAND, OrderState.WORKING);
        trading.becomes = state;
        Run run = run("cancel", "100", "--timeout", "0.01", "--json");
        assertEquals(code, run.exitCode(), run.toString());
        assertTrue(run.out().getFirst().contains("\"status\":\"" + state + "\""), run.toString());
    }

    @Test
    void anEndedOrderIsNotCancelled() {
        trading.order(BUY, OrderSource.HAND, OrderState.FILLED);
        assertEquals(new Run(ExitCode.FAILED, List.of(),
                List.of("tradewind: The order has ended already, as Filled")), run("cancel", "ref-100"));
    }

    @Test
    void cancelAllKeepsToItsSymbolAndStrategy() {
        trading.order(BUY, OrderSource.HAND, OrderState.WORKING);
        trading.order(BUY, OrderSource.strategy("SFI"), OrderState.WORKING);
        trading.becomes = OrderState.CANCELLED;
        assertEquals(0, run("cancel-all", "--symbol", "SAP").out().size());
        Run strategy = run("cancel-all", "--strategy", "SFI", "--json");
        assertTrue(strategy.out().getFirst().contains("\"ref\":\"ref-101\""), strategy.toString());
        assertEquals(1, strategy.out().size());
        assertEquals(1, run("cancel-all", "-s", "rhm").out().size());
        assertEquals(List.of("No live orders."), run("cancel-all").err());
    }

    @Test
    void ordersShowTheLiveOnesOrAll() {
        trading.order(BUY, OrderSource.HAND, OrderState.FILLED);
        trading.order(BUY, OrderSource.COMMAND, OrderState.WORKING);
        assertEquals(1, run("orders", "--json").out().size());
        assertEquals(2, run("orders", "--all", "--json").out().size());
        assertEquals(List.of("   101  BUY 10 RHM LMT 85 DAY                     Working       0 of 10  DU1  ref-101"),
                run("orders").out());
    }

    @Test
    void executionsPositionsAndAccountArePrinted() {
        trading.executions.add(FakeTrading.execution("ref-100"));
        trading.positions.add(new PositionLine("DU1", FakeTrading.RHM, BigDecimal.TEN, BigDecimal.ONE, 85.55, 86,
                860, 0.1 + 0.2, Double.NaN));
        assertEquals(List.of("{\"type\":\"execution\",\"execId\":\"0001.01\",\"ref\":\"ref-100\",\"orderId\":100,"
                + "\"clientId\":2,\"permId\":9100,\"symbol\":\"RHM\",\"conId\":7,\"side\":\"BUY\",\"quantity\":10,"
                + "\"price\":85.55,\"time\":\"2017-07-28T07:10:01Z\",\"account\":\"DU1\",\"exchange\":\"IBIS\","
                + "\"commission\":null,\"commissionCurrency\":\"EUR\",\"realized\":null}"),
                run("executions", "--json").out());
        assertEquals(List.of("{\"type\":\"position\",\"account\":\"DU1\",\"symbol\":\"RHM\",\"conId\":7,"
                + "\"currency\":\"EUR\",\"quantity\":10,\"byFills\":1,\"agrees\":false,\"averageCost\":85.55,"
                + "\"marketPrice\":86,\"marketValue\":860,\"unrealized\":0.3,\"realized\":null}"),
                run("positions", "--json").out());
        assertEquals(List.of("{\"type\":\"account\",\"account\":\"DU1\",\"accounts\":[\"DU1\"],\"kind\":\"PAPER\","
                + "\"readiness\":\"READY\",\"armed\":false,\"killed\":false,\"killedAt\":null,\"killedBy\":null,"
                + "\"reason\":null,\"text\":\"Trading is READY\"}",
                "{\"type\":\"figure\",\"account\":\"DU1\",\"key\":\"NetLiquidation\",\"value\":\"100000.25\","
                        + "\"currency\":\"EUR\"}",
                "{\"type\":\"profit\",\"account\":\"DU1\",\"daily\":12.5,\"unrealized\":-0.1,\"realized\":null}"),
                run("account", "--json").out());
        assertTrue(run("positions").out().getFirst().endsWith("the fills add up to 1"));
    }

    @Test
    void killReportsAndFailsUnlessItIsVerified() {
        TrackedOrder order = trading.order(BUY, OrderSource.HAND, OrderState.WORKING);
        trading.becomes = OrderState.CANCELLED;
        assertEquals(new Run(0, List.of("{\"type\":\"kill\",\"verified\":true,\"cancelled\":[\"" + order.ref()
                + "\"],\"remaining\":[],\"flattened\":[\"flat-1\"],\"text\":\"1 order cancelled, the account has no open orders, "
                + "closing flat-1. Nothing leaves until it is released.\"}"), List.of()),
                run("kill", "--flatten", "--reason", "drill", "--json"));
        assertEquals(List.of("kill true drill"), trading.told);
        trading.verified = false;
        assertEquals(ExitCode.FAILED, run("kill").exitCode());
    }

    @Test
    void flatteningThatDoesNotEndIsTold() {
        trading.positions.add(new PositionLine("DU1", FakeTrading.RHM, BigDecimal.TEN, BigDecimal.TEN, 85.55, 86, 860,
                0, 0));
        Run run = run("kill", "--flatten", "--timeout", "0.5");
        assertEquals(ExitCode.TIMED_OUT, run.exitCode());
        assertEquals(List.of("tradewind: Positions are not closed after 0.5 s: RHM"), run.err());
    }

    @Test
    void killLatchesWithoutAConnectionToo() {
        trading.verified = false;
        assertEquals(new Run(ExitCode.NO_CONNECTION, 
                List.of("0 orders cancelled, not verified. Nothing leaves until it is released."),
                List.of("tradewind: The connection is RECONNECTING")), run(ConnectionState.RECONNECTING, "kill"));
        assertEquals(List.of("kill false command line"), trading.told);
    }

    @Test
    void releaseNeedsAReason() {
        assertEquals(ExitCode.USAGE, run("kill", "--release").exitCode());
        assertEquals(0, run("kill", "--release", "--reason", "looked at it").exitCode());
        assertEquals(List.of("release looked at it"), trading.told);
    }

    @Test
    void limitsAreShownAndSet() {
        List<String> standard = run("limits", "--json").out();
        assertEquals(Limit.values().length, standard.size());
        assertEquals("{\"type\":\"limit\",\"key\":\"maxQuantity\",\"value\":1000,\"standard\":1000,"
                + "\"unit\":\"pieces\",\"symbol\":\"\",\"strategy\":\"\"}", standard.getFirst());
        assertEquals(0, run("limits", "--set", "maxQuantity=50", "--set", "staleSeconds=5").exitCode());
        assertEquals(0, run("limits", "--set", "maxquantity=20", "--symbol", "rhm").exitCode());
        assertEquals(Map.of(Limit.MAX_QUANTITY, new BigDecimal("50"), Limit.STALE_SECONDS, new BigDecimal("5")),
                trading.limits.general());
        assertTrue(run("limits", "--symbol", "RHM", "--json").out().getFirst().contains("\"value\":20,"));
        assertEquals(0, run("limits", "--unset", "maxQuantity", "--symbol", "RHM").exitCode());
        assertEquals(Map.of(), trading.limits.byInstrument());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limits --set maxFun=3", "limits --set maxQuantity=-1", "limits --unset x",
        "limits --set maxQuantity=1 --symbol RHM --strategy S", "resolve ref-100 --as WORKING --reason x",
        "resolve ref-100 --as FILLED", "cancel", "kill --release --flatten --reason x", "cancel 1 --timeout x"})
    void wrongUsageEndsWith2(String args) {
        Run run = run(args.split(" "));
        assertEquals(ExitCode.USAGE, run.exitCode(), run.toString());
        assertEquals(1, run.err().size(), run.toString());
    }

    @Test
    void aPersonResolvesAnUnknownOrder() {
        trading.order(BUY, OrderSource.HAND, OrderState.UNKNOWN);
        Run run = run("resolve", "ref-100", "--as", "not-sent", "--reason", "the broker said so", "--json");
        assertTrue(run.out().getFirst().contains("\"status\":\"NOT_SENT\""), run.toString());
        assertEquals(List.of("resolve the broker said so"), trading.told);
    }

    @Test
    void tradeAloneListsItsCommands() {
        String help = String.join("\n", run().out());
        List.of("buy", "sell", "modify", "cancel", "cancel-all", "orders", "executions", "positions", "account", "kill",
                "limits", "resolve").forEach(c -> assertTrue(help.contains("\n  " + c + " "), c));
        String options = String.join("\n", run("buy", "--help").out());
        List.of("--profile", "--host", "--port", "--client-id", "--data-dir", "--json", "--help", "--take-profit")
                .forEach(o -> assertTrue(options.contains(o), o));
    }
}
