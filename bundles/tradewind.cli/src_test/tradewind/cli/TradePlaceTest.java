package tradewind.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionState;
import tradewind.core.trade.Finding;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingSnapshot.Readiness;
import tradewind.core.trade.Verdict;
import tradewind.core.trade.WaitResult.Outcome;

class TradePlaceTest {
    private static final BigDecimal TEN = BigDecimal.TEN;
    private final FakeTrading trading = new FakeTrading();

    private Run run(String args) {
        List<String> words = new ArrayList<>(List.of("trade"));
        words.addAll(List.of(args.split(" ")));
        return Run.of(TradewindTest.ready().with(Trading.class, trading), words.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"'',MARKET", "--limit 85.5,LIMIT", "--stop 90,STOP", "--limit 85 --stop 90,STOP_LIMIT",
        "--trail 1.5,TRAIL", "--trail-percent 2 --stop 80,TRAIL", "--type stplmt --limit 1 --stop 2,STOP_LIMIT",
        "--type LMT,LIMIT", "--type mkt,MARKET"})
    void theTypeIsWhatIsNamedOrWhatThePricesTell(String options, OrderType type) {
        assertEquals(0, run(("buy 10 RHM " + options).strip()).exitCode());
        assertEquals(type, trading.requests.getFirst().terms().type());
        assertEquals(OrderSource.COMMAND, trading.requests.getFirst().source());
    }

    @Test
    void allTermsReachTheRequest() {
        assertEquals(0, run("sell 2.5 RHM --limit 85.50 --stop 86 --good-till 2030-01-31T17:00:00+01:00 --outside-rth"
                + " --account DU7 --confirm hours,wrong-way").exitCode());
        OrderTerms terms = new OrderTerms(Side.SELL, new BigDecimal("2.5"), OrderType.STOP_LIMIT,
                new BigDecimal("85.50"), new BigDecimal("86"), null, null, TimeInForce.GTD,
                Instant.parse("2030-01-31T16:00:00Z"), true);
        assertEquals(terms, trading.requests.getFirst().terms());
        assertEquals("DU7", trading.requests.getFirst().account());
        assertEquals(Set.of(Rule.HOURS, Rule.WRONG_WAY), trading.requests.getFirst().confirmed());
    }

    @Test
    void printsTheSummaryAsJson() {
        trading.becomes = OrderState.FILLED;
        Run run = run("buy 10 RHM --limit 85.60 --wait --timeout 7 --json");
        assertEquals(new Run(0, List.of("{\"type\":\"order\",\"ref\":\"ref-100\",\"orderId\":100,\"clientId\":2,"
                + "\"permId\":9100,\"symbol\":\"RHM\",\"conId\":7,\"account\":\"DU1\",\"side\":\"BUY\",\"quantity\":10,"
                + "\"orderType\":\"LMT\",\"limit\":85.60,\"stop\":null,\"trail\":null,\"trailPercent\":null,"
                + "\"tif\":\"DAY\",\"goodTill\":null,\"outsideRth\":false,\"status\":\"FILLED\",\"filled\":10,"
                + "\"remaining\":0,\"averagePrice\":85.55,\"lastPrice\":85.55,\"commission\":1.25,"
                + "\"commissionCurrency\":\"EUR\",\"created\":\"2017-07-28T07:10:00Z\","
                + "\"sent\":\"2017-07-28T07:10:00.001Z\",\"acknowledged\":\"2017-07-28T07:10:00.020Z\","
                + "\"ended\":\"2017-07-28T07:10:00.500Z\",\"changing\":false,\"cancelling\":false,"
                + "\"source\":\"COMMAND\",\"strategy\":\"\",\"parentRef\":\"\",\"ocaGroup\":\"\",\"lateFill\":false,"
                + "\"text\":\"\"}"), List.of()), run);
        assertEquals(List.of("await PT7S"), trading.told);
    }

    @Test
    void printsTheSummaryForPeople() {
        trading.becomes = OrderState.FILLED;
        assertEquals(List.of("BUY 10 RHM LMT 85.6 DAY  account DU1",
                "  order 100 of client 2, permanent id 9100, ref ref-100",
                "  Filled: filled 10, remaining 0, average 85.55, last 85.55, commission 1.25 EUR",
                "  created 2017-07-28T07:10:00Z, sent 2017-07-28T07:10:00.001Z, acknowledged "
                        + "2017-07-28T07:10:00.020Z, ended 2017-07-28T07:10:00.500Z"),
                run("buy 10 RHM --limit 85.60 --wait").out());
    }

    @Test
    void aRefusedOrderNamesItsRule() {
        trading.verdict = new Verdict(List.of(Finding.block(Rule.COLLAR, "250 is 87 % below 1990."),
                Finding.warning(Rule.WRONG_WAY, "You hold none.")));
        assertEquals(new Run(ExitCode.REFUSED, List.of(),
                List.of("tradewind: refused: collar: 250 is 87 % below 1990.")), run("sell 10 RHM --limit 250"));
        assertEquals(List.of("{\"error\":\"refused\",\"rule\":\"collar\",\"text\":\"250 is 87 % below 1990.\","
                + "\"confirm\":[],\"findings\":[{\"rule\":\"collar\",\"severity\":\"block\",\"text\":\"250 is 87 % below "
                + "1990.\"},{\"rule\":\"wrong-way\",\"severity\":\"warning\",\"text\":\"You hold none.\"}]}"),
                run("sell 10 RHM --limit 250 --json").err());
    }

    @Test
    void whatCanBeConfirmedIsSaid() {
        trading.verdict = new Verdict(List.of(Finding.warning(Rule.HOURS, "It is Sunday.")));
        assertEquals(List.of("tradewind: refused: hours: It is Sunday. (--confirm hours)"), run("buy 1 RHM").err());
        assertEquals(0, run("buy 1 RHM --confirm hours").exitCode());
    }

    @ParameterizedTest
    @CsvSource({"WORKING,0", "HELD,0", "FILLED,0", "REJECTED,7", "UNKNOWN,9", "NOT_SENT,3", "CANCELLED,10"})
    void theExitCodeSaysWhatBecameOfTheOrder(OrderState state, int code) {
        trading.becomes = state;
        trading.text = "201 no margin";
        Run run = run("buy 10 RHM --limit 85 --json");
        assertEquals(code, run.exitCode(), run.toString());
        assertEquals(1, run.out().size());
        String error = "{\"error\":\"" + ExitCode.word(code) + "\",\"ref\":\"ref-100\",\"orderId\":100,\"text\":\"";
        assertTrue(code == 0 ? run.err().isEmpty() : run.err().getFirst().startsWith(error), run.toString());
    }

    @ParameterizedTest
    @CsvSource({"FILLED,FILLED,0", "WORKING,TIMED_OUT,8", "UNKNOWN,UNKNOWN,9", "REJECTED,ENDED,7", "CANCELLED,ENDED,10"})
    void theExitCodeSaysHowTheWaitEnded(OrderState state, Outcome outcome, int code) {
        trading.becomes = state;
        trading.outcome = outcome;
        Run run = run("buy 10 RHM --limit 85 --wait");
        assertEquals(code, run.exitCode(), run.toString());
        assertTrue(run.out().size() >= 4, run.toString());
    }

    @Test
    void aBracketHasItsExitsOnTheOtherSide() {
        Run run = run("buy 10 RHM --limit 85 --tif GTC --take-profit 90 --stop-loss 80 --json");
        assertEquals(3, run.out().size(), run.toString());
        List<OrderTerms> terms = trading.orders.values().stream().map(o -> o.terms()).toList();
        assertEquals(List.of(OrderTerms.limit(Side.BUY, TEN, new BigDecimal("85")).withTif(TimeInForce.GTC, null),
                OrderTerms.limit(Side.SELL, TEN, new BigDecimal("90")).withTif(TimeInForce.GTC, null),
                OrderTerms.stop(Side.SELL, TEN, new BigDecimal("80")).withTif(TimeInForce.GTC, null)), terms);
    }

    @Test
    void aLiveSessionNeedsToBeArmedEachTime() {
        trading.kind = AccountKind.LIVE;
        Run run = run("buy 10 RHM");
        assertEquals(ExitCode.REFUSED, run.exitCode());
        assertTrue(run.err().getFirst().startsWith("tradewind: refused: disarmed: "), run.toString());
        assertEquals(List.of(), trading.requests);
        assertEquals(0, run("buy 10 RHM --arm").exitCode());
        assertEquals(ExitCode.REFUSED, run("buy 10 RHM").exitCode());
    }

    @Test
    void aPreviewPlacesNothing() {
        trading.verdict = new Verdict(List.of(Finding.warning(Rule.HOURS, "It is Sunday.")));
        Run run = run("buy 10 RHM --limit 85 --preview --json");
        assertEquals(0, run.exitCode(), run.toString());
        assertTrue(run.out().getFirst().contains("\"initialChange\":1,\"initialAfter\":11,\"maintenanceChange\":null"),
                run.toString());
        assertTrue(run.out().getFirst().endsWith("\"findings\":[{\"rule\":\"hours\",\"severity\":\"warning\","
                + "\"text\":\"It is Sunday.\"}]}"), run.toString());
        assertEquals(0, trading.orders.size());
    }

    @Test
    void tradingThatIsNotReadyEndsWith3AndItsReason() {
        trading.readiness = Readiness.RECONCILING;
        Fakes.Line line = new Fakes.Line(ConnectionState.READY);
        Services services = TradewindTest.ready().with(Connection.class, line).with(Trading.class, trading);
        CommandFailed failed = assertThrows(CommandFailed.class,
                () -> Desk.ready(services, new CommonOptions(), Duration.ofMillis(20)));
        assertEquals(ExitCode.NO_CONNECTION, failed.exitCode());
        assertEquals("Trading is not ready: Trading is RECONCILING", failed.getMessage());
        assertTrue(line.disconnected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"buy ten RHM", "buy 10", "buy 10 RHM --type FOO", "buy 10 RHM --tif FOREVER",
        "buy 10 RHM --good-till tomorrow", "buy 10 RHM --confirm everything", "buy 10 :FOO", "buy 10 RHM --limit 8,5",
        "buy 10 RHM --wait --timeout -1", "nonsense"})
    void wrongUsageIsOneSentenceAndCode2(String args) {
        Run run = run(args);
        assertEquals(ExitCode.USAGE, run.exitCode(), run.toString());
        assertEquals(1, run.err().size(), run.toString());
        assertEquals(0, trading.requests.size());
    }
}
