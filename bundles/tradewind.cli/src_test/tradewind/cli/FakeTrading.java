package tradewind.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tradewind.core.Subscription;
import tradewind.core.connection.AccountKind;
import tradewind.core.trade.AccountFigure;
import tradewind.core.trade.Contract;
import tradewind.core.trade.Execution;
import tradewind.core.trade.KillReport;
import tradewind.core.trade.MarginPreview;
import tradewind.core.trade.OrderRefused;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.PositionLine;
import tradewind.core.trade.ProfitLoss;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingEvent;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.TradingSnapshot.Readiness;
import tradewind.core.trade.Verdict;
import tradewind.core.trade.WaitResult;

/** Does at once what it is asked for; each order comes to the state that the test wants. */
final class FakeTrading implements Trading {
    static final Contract RHM = Contract.of(Fakes.RHM);
    final Map<String, TrackedOrder> orders = new LinkedHashMap<>();
    final List<OrderRequest> requests = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final List<Execution> executions = new ArrayList<>();
    final List<PositionLine> positions = new ArrayList<>();
    Verdict verdict = Verdict.CLEAR;
    Readiness readiness = Readiness.READY;
    AccountKind kind = AccountKind.PAPER;
    OrderState becomes = OrderState.WORKING;
    WaitResult.Outcome outcome = WaitResult.Outcome.FILLED;
    String text = "";
    RiskLimits limits = RiskLimits.STANDARD;
    boolean verified = true;
    private boolean armed;

    TrackedOrder order(OrderTerms terms, OrderSource source, OrderState state) {
        int id = 100 + orders.size();
        BigDecimal filled = state == OrderState.FILLED ? terms.quantity() : BigDecimal.ZERO;
        BigDecimal price = filled.signum() == 0 ? BigDecimal.ZERO : new BigDecimal("85.55");
        TrackedOrder order = new TrackedOrder("ref-" + id, id, 2, 9000L + id, RHM, terms, "DU1", source, "", "", state,
                null, false, filled, price, price, new BigDecimal("1.25"), "EUR", Fakes.NOW, Fakes.NOW.plusMillis(1),
                Fakes.NOW.plusMillis(20), state.terminal() ? Fakes.NOW.plusMillis(500) : null, text, false);
        orders.put(order.ref(), order);
        return order;
    }

    private TrackedOrder change(TrackedOrder o, OrderTerms terms, OrderState state) {
        TrackedOrder next = new TrackedOrder(o.ref(), o.orderId(), o.clientId(), o.permId(), o.contract(), terms,
                o.account(), o.source(), o.parentRef(), o.ocaGroup(), state, null, false, o.filled(), o.averagePrice(),
                o.lastPrice(), o.commission(), o.commissionCurrency(), o.created(), o.sent(), o.acknowledged(),
                state.terminal() ? Fakes.NOW.plusSeconds(1) : null, o.text(), false);
        orders.put(next.ref(), next);
        return next;
    }

    private TrackedOrder known(String ref) {
        return snapshot().order(ref).orElseThrow();
    }

    @Override
    public CompletableFuture<TrackedOrder> place(OrderRequest request) {
        requests.add(request);
        if (!verdict.allows(request.confirmed())) {
            return CompletableFuture.failedFuture(new OrderRefused(verdict));
        }
        return CompletableFuture.completedFuture(order(request.terms(), request.source(), becomes));
    }

    @Override
    public CompletableFuture<List<TrackedOrder>> bracket(OrderRequest entry, List<OrderTerms> exits) {
        List<TrackedOrder> placed = new ArrayList<>(List.of(place(entry).join()));
        exits.forEach(exit -> placed.add(order(exit, entry.source(), OrderState.HELD)));
        return CompletableFuture.completedFuture(placed);
    }

    @Override
    public CompletableFuture<List<TrackedOrder>> oneCancelsAll(List<OrderRequest> all) {
        return CompletableFuture.completedFuture(all.stream().map(r -> place(r).join()).toList());
    }

    @Override
    public CompletableFuture<TrackedOrder> modify(String ref, OrderTerms terms, Set<Rule> confirmed) {
        return CompletableFuture.completedFuture(change(known(ref), terms, becomes));
    }

    @Override
    public CompletableFuture<TrackedOrder> cancel(String ref) {
        return CompletableFuture.completedFuture(change(known(ref), known(ref).terms(), becomes));
    }

    @Override
    public CompletableFuture<List<TrackedOrder>> cancelAll(Predicate<TrackedOrder> which) {
        return CompletableFuture.completedFuture(snapshot().liveOrders().stream().filter(which)
                .map(o -> cancel(o.ref()).join()).toList());
    }

    @Override
    public CompletableFuture<Verdict> check(OrderRequest request) {
        requests.add(request);
        return CompletableFuture.completedFuture(verdict);
    }

    @Override
    public CompletableFuture<MarginPreview> preview(OrderRequest request) {
        return CompletableFuture.completedFuture(new MarginPreview(BigDecimal.TEN, BigDecimal.ONE, new BigDecimal(11),
                null, null, new BigDecimal("1000.5"), "EUR", new BigDecimal("1.25"), "EUR", ""));
    }

    @Override
    public CompletableFuture<WaitResult> await(String ref, Duration timeout) {
        told.add("await " + timeout);
        return CompletableFuture.completedFuture(new WaitResult(outcome, known(ref)));
    }

    @Override
    public CompletableFuture<TrackedOrder> resolve(String ref, OrderState state, String reason) {
        told.add("resolve " + reason);
        return CompletableFuture.completedFuture(change(known(ref), known(ref).terms(), state));
    }

    @Override
    public TradingSnapshot snapshot() {
        return new TradingSnapshot(1, readiness, "Trading is " + readiness, kind, List.of("DU1"), "DU1", armed, null,
                List.copyOf(orders.values()).reversed(), executions, positions,
                List.of(new AccountFigure("DU1", "NetLiquidation", "100000.25", "EUR")),
                List.of(new ProfitLoss("DU1", 12.5, -0.1, Double.NaN)));
    }

    @Override
    public Subscription onChange(Consumer<TradingSnapshot> listener) {
        listener.accept(snapshot());
        return () -> { };
    }

    @Override
    public Subscription onEvent(Consumer<TradingEvent> listener) {
        return () -> { };
    }

    @Override
    public CompletableFuture<Void> arm(boolean on) {
        armed = on;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<KillReport> kill(boolean flatten, String by, String reason) {
        told.add("kill " + flatten + " " + reason);
        List<TrackedOrder> cancelled = cancelAll().join();
        return CompletableFuture.completedFuture(new KillReport(cancelled, List.of(),
                flatten ? List.of("flat-1") : List.of(), verified, verified ? "Nothing is left." : "Not verified."));
    }

    @Override
    public CompletableFuture<Void> release(String by, String reason) {
        told.add("release " + reason);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public RiskLimits limits() {
        return limits;
    }

    @Override
    public CompletableFuture<Void> setLimits(RiskLimits next) {
        limits = next;
        return CompletableFuture.completedFuture(null);
    }

    static Execution execution(String ref) {
        return new Execution("0001.01", ref, 100, 2, 9100, RHM, Side.BUY, BigDecimal.TEN, new BigDecimal("85.55"),
                Instant.parse("2017-07-28T07:10:01Z"), "DU1", "IBIS", null, "EUR", null);
    }
}
