package tradewind.trader.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.trade.KillReport;
import tradewind.core.trade.Limit;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingEvent;
import tradewind.core.trade.WaitResult;

/** The service as its users see it. */
class TraderTest {
    @Test
    void anOrderIsJournaledSentAcknowledgedFilled(@TempDir Path folder) {
        Bench b = new Bench(folder);
        TrackedOrder sent = b.get(b.trader.buy(Orders.RHM, BigDecimal.TEN, new BigDecimal("1990.0")));
        assertEquals(OrderState.SENT, sent.state());
        assertEquals(1, sent.orderId());
        CompletableFuture<WaitResult> end = b.trader.await(sent.ref(), Duration.ofSeconds(30));
        assertEquals(OrderState.WORKING, order(b, sent).state());
        assertTrue(b.journal.entries().stream().anyMatch(e -> e instanceof JournalEntry.Intent i
                && i.order().ref().equals(sent.ref())));
        while (order(b, sent).live()) {
            b.tws.fillSome();
            b.settle();
        }
        TrackedOrder filled = b.get(end).order();
        assertEquals(WaitResult.Outcome.FILLED, b.get(end).outcome());
        assertEquals(0, filled.filled().compareTo(BigDecimal.TEN));
        assertEquals("1990", filled.averagePrice().toPlainString());
        assertNotNull(filled.ended());
        assertEquals(0, b.trader.snapshot().position(FakeTws.ACCOUNT, Orders.RHM.conId()).orElseThrow().byFills()
                .compareTo(BigDecimal.TEN));
    }

    private static TrackedOrder order(Bench b, TrackedOrder known) {
        return b.trader.snapshot().order(known.ref()).orElseThrow();
    }

    @Test
    void waitingEndsWithAnExplicitStateAndLeavesTheOrder(@TempDir Path folder) {
        Bench b = new Bench(folder);
        TrackedOrder sent = b.get(b.trader.buy(Orders.RHM, BigDecimal.TEN, new BigDecimal("1980.0")));
        CompletableFuture<WaitResult> end = b.trader.await(sent.ref(), Duration.ofSeconds(30));
        b.world.run(Duration.ofSeconds(31));
        assertEquals(WaitResult.Outcome.TIMED_OUT, b.get(end).outcome());
        assertTrue(order(b, sent).live());
    }

    @Test
    void whatTheGateRefusesIsNeitherJournaledNorSent(@TempDir Path folder) {
        Bench b = new Bench(folder);
        int lines = b.journal.entries().size();
        assertEquals(Rule.COLLAR, b.refusal(b.trader.sell(Orders.RHM, BigDecimal.TEN, new BigDecimal("250.0"))).rule());
        assertEquals(lines, b.journal.entries().size());
        assertEquals(List.of(), b.tws.orders());
    }

    @Test
    void anInstantRepetitionIsAskedAbout(@TempDir Path folder) {
        Bench b = new Bench(folder);
        b.get(b.trader.buy(Orders.RHM, BigDecimal.TEN, new BigDecimal("1990.0")));
        assertEquals(Rule.DUPLICATE,
                b.refusal(b.trader.buy(Orders.RHM, BigDecimal.TEN, new BigDecimal("1990.0"))).rule());
        b.world.run(Duration.ofSeconds(3));
        assertTrue(b.get(b.trader.buy(Orders.RHM, BigDecimal.TEN, new BigDecimal("1990.0"))).live());
    }

    @Test
    void nothingIsSentBeforeTheAccountWasReconciled(@TempDir Path folder) {
        Bench b = new Bench(folder);
        b.tws.drop(true);
        b.settle();
        assertEquals(Rule.NOT_READY,
                b.refusal(b.trader.buy(Orders.RHM, BigDecimal.ONE, new BigDecimal("1990.0"))).rule());
        b.tws.connect();
        b.settle();
        assertTrue(b.get(b.trader.buy(Orders.RHM, BigDecimal.ONE, new BigDecimal("1990.0"))).live());
    }

    @Test
    void anOrderWhoseAnswerWasLostIsUnknownAndThenFound(@TempDir Path folder) {
        Bench b = new Bench(folder);
        CompletableFuture<TrackedOrder> placed = b.trader.buy(Orders.RHM, BigDecimal.ONE, new BigDecimal("1990.0"));
        b.world.run(Duration.ZERO);
        b.tws.drop(true);
        TrackedOrder sent = b.get(placed);
        assertEquals(OrderState.UNKNOWN, order(b, sent).state());
        assertTrue(b.events.stream().anyMatch(e -> e instanceof TradingEvent.Lost));
        boolean arrived = !b.tws.orders().isEmpty();
        b.tws.connect();
        b.world.run(Duration.ofSeconds(20));
        assertEquals(arrived ? OrderState.WORKING : OrderState.NOT_SENT, order(b, sent).state());
    }

    /** A server tells of all orders of the day each time. */
    @Test
    void whatTheListsTellAgainIsNotJournaledAgain(@TempDir Path folder) {
        Bench b = new Bench(folder);
        TrackedOrder filled = b.get(b.trader.buy(Orders.RHM, BigDecimal.TEN, new BigDecimal("1990.0")));
        while (order(b, filled).live()) {
            b.tws.fillSome();
            b.settle();
        }
        b.get(b.trader.buy(Orders.RHM, BigDecimal.ONE, new BigDecimal("1980.0")));
        b.tws.drop(true);
        b.tws.connect();
        b.world.run(Duration.ofSeconds(20));
        List<JournalEntry> before = b.journal.entries();
        b.tws.drop(true);
        b.tws.connect();
        b.world.run(Duration.ofSeconds(20));
        assertEquals(before, b.journal.entries());
        assertEquals(OrderState.FILLED, order(b, filled).state());
    }

    @Test
    void idsNeverGoBackWhenTheServerForgetsThem(@TempDir Path folder) {
        Bench b = new Bench(folder);
        int first = b.get(b.trader.buy(Orders.RHM, BigDecimal.ONE, new BigDecimal("1990.0"))).orderId();
        b.tws.drop(true);
        b.tws.forgetIds();
        b.tws.connect();
        b.settle();
        int second = b.get(b.trader.buy(Orders.RHM, BigDecimal.TWO, new BigDecimal("1990.0"))).orderId();
        assertTrue(second > first);
    }

    @Test
    void aChangeWaitsForItsAnswer(@TempDir Path folder) {
        Bench b = new Bench(folder);
        TrackedOrder sent = b.get(b.trader.buy(Orders.RHM, BigDecimal.TEN, new BigDecimal("1980.0")));
        TrackedOrder changing = b.get(b.trader.modify(sent.ref(), sent.terms().withLimit(new BigDecimal("1985.0")), Set.of()));
        assertEquals(new BigDecimal("1980.0"), changing.terms().limit());
        assertEquals(new BigDecimal("1985.0"), changing.pendingTerms().orElseThrow().limit());
        b.settle();
        assertEquals(new BigDecimal("1985.0"), order(b, sent).terms().limit());
        assertTrue(order(b, sent).pendingTerms().isEmpty());
        assertEquals(1, b.tws.orders().size());
    }

    @Test
    void onlyOneChangeAtATime(@TempDir Path folder) {
        Bench b = new Bench(folder);
        TrackedOrder sent = b.get(b.trader.buy(Orders.RHM, BigDecimal.TEN, new BigDecimal("1980.0")));
        CompletableFuture<TrackedOrder> one =
                b.trader.modify(sent.ref(), sent.terms().withLimit(new BigDecimal("1985.0")), Set.of());
        CompletableFuture<TrackedOrder> two =
                b.trader.modify(sent.ref(), sent.terms().withLimit(new BigDecimal("1986.0")), Set.of());
        assertEquals(Rule.TERMS, b.refusal(two).rule());
        b.get(one);
    }

    @Test
    void aBracketGoesOutInOnePieceOrNotAtAll(@TempDir Path folder) {
        Bench b = new Bench(folder);
        OrderRequest entry = OrderRequest.of(Orders.RHM, Orders.buy(10, "1990.0"));
        List<OrderTerms> exits = List.of(Orders.sell(10, "2010.0"),
                OrderTerms.stop(Side.SELL, BigDecimal.TEN, new BigDecimal("1970.0")));
        List<TrackedOrder> family = b.get(b.trader.bracket(entry, exits));
        assertEquals(3, family.size());
        assertEquals(family.getFirst().ref(), family.getLast().parentRef());
        assertEquals(3, b.tws.orders().size());
        assertEquals(Rule.TERMS, b.refusal(b.trader.bracket(OrderRequest.of(Orders.RHM, Orders.buy(5, "1990.0")),
                List.of(Orders.sell(5, "1980.0")))).rule(), "a take-profit below the entry");
        assertEquals(3, b.tws.orders().size());
    }

    @Test
    void aBracketOfWhichTheStopIsRefusedIsCancelledAsAWhole(@TempDir Path folder) {
        Bench b = new Bench(folder);
        b.tws.refusesStops = true;
        OrderRequest entry = OrderRequest.of(Orders.RHM, Orders.buy(10, "1980.0"));
        List<TrackedOrder> family = b.get(b.trader.bracket(entry, List.of(Orders.sell(10, "2010.0"),
                OrderTerms.stop(Side.SELL, BigDecimal.TEN, new BigDecimal("1970.0")))));
        b.settle();
        assertEquals(OrderState.REJECTED, order(b, family.getLast()).state());
        assertTrue(b.tws.orders().stream().noneMatch(FakeTws.Real::active), "an entry stands without its stop");
    }

    @Test
    void groupsDoNotGoRoundThePositionLimit(@TempDir Path folder) {
        Bench b = new Bench(folder);
        b.get(b.trader.setLimits(RiskLimits.STANDARD.withGeneral(Limit.MAX_POSITION, BigDecimal.valueOf(25))));
        b.get(b.trader.oneCancelsAll(List.of(OrderRequest.of(Orders.RHM, Orders.buy(10, "1980.0")),
                OrderRequest.of(Orders.RHM, Orders.buy(10, "1975.0")))));
        b.get(b.trader.oneCancelsAll(List.of(OrderRequest.of(Orders.RHM, Orders.buy(11, "1980.0")),
                OrderRequest.of(Orders.RHM, Orders.buy(11, "1975.0")))));
        assertEquals(Rule.POSITION, b.refusal(b.trader.buy(Orders.RHM, BigDecimal.valueOf(5), new BigDecimal("1970.0"))).rule());
        assertTrue(b.get(b.trader.buy(Orders.RHM, BigDecimal.valueOf(4), new BigDecimal("1970.0"))).live());
    }

    @Test
    void theKillSwitchCancelsVerifiesAndStaysLatched(@TempDir Path folder) {
        Bench b = new Bench(folder);
        b.get(b.trader.buy(Orders.RHM, BigDecimal.TEN, new BigDecimal("1980.0")));
        CompletableFuture<KillReport> killed = b.trader.kill(false, "test", "drill");
        assertEquals(Rule.KILLED, b.refusal(b.trader.buy(Orders.RHM, BigDecimal.ONE, new BigDecimal("1990.0"))).rule());
        b.world.run(Duration.ofSeconds(12));
        KillReport report = b.get(killed);
        assertTrue(report.verified(), report.text());
        assertTrue(b.tws.orders().stream().noneMatch(FakeTws.Real::active));
        Trader next = b.trader(b.world);
        b.world.run(Duration.ofSeconds(2));
        assertEquals(b.latch().current(), next.snapshot().kill());
        assertEquals(Rule.KILLED, b.refusal(next.buy(Orders.RHM, BigDecimal.ONE, new BigDecimal("1990.0"))).rule());
        b.get(next.release("test", "the drill is over"));
        assertTrue(b.get(next.buy(Orders.RHM, BigDecimal.ONE, new BigDecimal("1990.0"))).live());
    }

    @Test
    void withoutAConnectionTheKillSwitchCancelsWithTheNextOne(@TempDir Path folder) {
        Bench b = new Bench(folder);
        b.get(b.trader.buy(Orders.RHM, BigDecimal.TEN, new BigDecimal("1980.0")));
        b.tws.drop(true);
        CompletableFuture<KillReport> killed = b.trader.kill(false, "test", "drill");
        b.world.run(Duration.ofSeconds(12));
        assertFalse(b.get(killed).verified());
        assertTrue(b.tws.orders().getFirst().active());
        b.tws.connect();
        b.world.run(Duration.ofSeconds(5));
        assertFalse(b.tws.orders().getFirst().active());
    }

    @Test
    void flatteningClosesWhatIsHeld(@TempDir Path folder) {
        Bench b = new Bench(folder);
        TrackedOrder bought = b.get(b.trader.buy(Orders.RHM, BigDecimal.ONE, new BigDecimal("1990.0")));
        b.tws.fillSome();
        b.settle();
        assertEquals(OrderState.FILLED, order(b, bought).state());
        CompletableFuture<KillReport> killed = b.trader.kill(true, "test", "drill");
        b.world.run(Duration.ofSeconds(12));
        assertEquals(1, b.get(killed).flattened().size());
        FakeTws.Real closing = b.tws.orders().getLast();
        assertEquals(Side.SELL, closing.terms.side());
        assertEquals(BigDecimal.ONE, closing.terms.quantity());
    }

    @Test
    void limitsAreKeptAndALimitThatCannotBeReadStopsEverything(@TempDir Path folder) throws Exception {
        Bench b = new Bench(folder);
        RiskLimits tight = RiskLimits.STANDARD.withInstrument("RHM", Map.of(Limit.MAX_QUANTITY, BigDecimal.valueOf(3)))
                .withStrategy("sfi-charlie", Map.of(Limit.MAX_POSITION, BigDecimal.TEN));
        b.get(b.trader.setLimits(tight));
        assertEquals(tight, b.limitsFile().read());
        assertEquals(Rule.QUANTITY, b.refusal(b.trader.buy(Orders.RHM, BigDecimal.TEN, new BigDecimal("1990.0"))).rule());
        java.nio.file.Files.writeString(folder.resolve("limits.properties"), "maxQuantity=many\n");
        Trader next = b.trader(b.world);
        b.world.run(Duration.ofSeconds(2));
        assertEquals(Rule.NOT_READY, b.refusal(next.buy(Orders.RHM, BigDecimal.ONE, new BigDecimal("1990.0"))).rule());
    }

    @Test
    void anUnknownOrderIsResolvedByHandOnlyWithAReason(@TempDir Path folder) {
        Bench b = new Bench(folder);
        CompletableFuture<TrackedOrder> placed = b.trader.buy(Orders.RHM, BigDecimal.ONE, new BigDecimal("1990.0"));
        b.world.run(Duration.ZERO);
        b.tws.drop(true);
        TrackedOrder sent = b.get(placed);
        assertEquals(Rule.TERMS, b.refusal(b.trader.resolve(sent.ref(), OrderState.CANCELLED, " ")).rule());
        TrackedOrder resolved = b.get(b.trader.resolve(sent.ref(), OrderState.CANCELLED, "seen in TWS"));
        assertEquals(OrderState.CANCELLED, resolved.state());
        assertEquals("seen in TWS", resolved.text());
    }
}
