package tradewind.strategy.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tradewind.core.Subscription;
import tradewind.core.connection.AccountKind;
import tradewind.core.trade.Contract;
import tradewind.core.trade.Execution;
import tradewind.core.trade.KillReport;
import tradewind.core.trade.MarginPreview;
import tradewind.core.trade.OrderRefused;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.Rule;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingEvent;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.Verdict;
import tradewind.core.trade.WaitResult;

/** Trading whose orders are filled, cancelled and refused by the test. */
final class FakeTrading implements Trading {
    static final OrderSource TEST = OrderSource.strategy("test");
    final List<OrderRequest> placed = new CopyOnWriteArrayList<>();
    final List<String> cancelled = new CopyOnWriteArrayList<>();
    volatile boolean refusing;
    AccountKind kind = AccountKind.PAPER;
    private final List<TrackedOrder> orders = new CopyOnWriteArrayList<>();
    private final List<Execution> executions = new CopyOnWriteArrayList<>();
    private final List<Consumer<TradingEvent>> listeners = new CopyOnWriteArrayList<>();

    /** An order of an earlier run that is filled already. */
    void found(OrderRequest request) {
        TrackedOrder order = order(request, "old");
        orders.add(order);
        execute(order, request.terms().quantity(), BigDecimal.TEN, false);
    }

    @Override
    public CompletableFuture<TrackedOrder> place(OrderRequest request) {
        placed.add(request);
        if (refusing) {
            return CompletableFuture.failedFuture(new OrderRefused(Rule.HOURS, "closed"));
        }
        TrackedOrder order = order(request, "r" + placed.size());
        orders.add(order);
        tell(new TradingEvent.OrderChanged(order));
        return CompletableFuture.completedFuture(order);
    }

    private static TrackedOrder order(OrderRequest request, String ref) {
        return new TrackedOrder(ref, 1, 1, 1, Contract.of(request.instrument()), request.terms(), "DU1",
                request.source(), "", "", OrderState.WORKING, null, false, BigDecimal.ZERO, BigDecimal.ZERO,
                BigDecimal.ZERO, BigDecimal.ZERO, "", Instant.EPOCH, null, null, null, "", false);
    }

    /** Fills so much of the newest order. */
    void fill(long pieces, double price) {
        execute(orders.getLast(), BigDecimal.valueOf(pieces), BigDecimal.valueOf(price), true);
    }

    private void execute(TrackedOrder order, BigDecimal pieces, BigDecimal price, boolean told) {
        Execution execution = new Execution("e" + executions.size() + ".01", order.ref(), 1, 1, 1, order.contract(),
                order.terms().side(), pieces, price, Instant.ofEpochSecond(Market.START), "DU1", "", null, "", null);
        executions.addFirst(execution);
        BigDecimal filled = order.filled().add(pieces);
        change(order.ref(), filled.compareTo(order.terms().quantity()) < 0 ? OrderState.PARTIAL : OrderState.FILLED, filled);
        if (told) {
            tell(new TradingEvent.Filled(execution, false));
        }
    }

    /** The newest order ends by itself. */
    void end(OrderState state) {
        TrackedOrder order = orders.getLast();
        change(order.ref(), state, order.filled());
    }

    private void change(String ref, OrderState state, BigDecimal filled) {
        for (int i = 0; i < orders.size(); i++) {
            TrackedOrder o = orders.get(i);
            if (o.ref().equals(ref)) {
                TrackedOrder changed = new TrackedOrder(ref, 1, 1, 1, o.contract(), o.terms(), "DU1", o.source(), "", "",
                        state, null, false, filled, BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ZERO, "", Instant.EPOCH,
                        null, null, null, "", false);
                orders.set(i, changed);
                tell(new TradingEvent.OrderChanged(changed));
            }
        }
    }

    private void tell(TradingEvent event) {
        listeners.forEach(l -> l.accept(event));
    }

    @Override
    public CompletableFuture<TrackedOrder> cancel(String ref) {
        cancelled.add(ref);
        TrackedOrder order = snapshot().order(ref).orElseThrow();
        change(ref, OrderState.CANCELLED, order.filled());
        return CompletableFuture.completedFuture(order);
    }

    @Override
    public CompletableFuture<List<TrackedOrder>> cancelAll(Predicate<TrackedOrder> which) {
        List<TrackedOrder> some = new ArrayList<>(snapshot().liveOrders());
        some.removeIf(which.negate());
        some.forEach(o -> cancel(o.ref()));
        return CompletableFuture.completedFuture(some);
    }

    @Override
    public TradingSnapshot snapshot() {
        return new TradingSnapshot(1, TradingSnapshot.Readiness.READY, "", kind, List.of("DU1"), "DU1", true,
                null, orders.reversed(), executions, List.of(), List.of(), List.of());
    }

    @Override
    public Subscription onEvent(Consumer<TradingEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Subscription onChange(Consumer<TradingSnapshot> listener) {
        return () -> { };
    }

    private static <T> CompletableFuture<T> unused() {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("A strategy has no business with it"));
    }

    @Override
    public CompletableFuture<List<TrackedOrder>> bracket(OrderRequest entry, List<OrderTerms> exits) {
        return unused();
    }

    @Override
    public CompletableFuture<List<TrackedOrder>> oneCancelsAll(List<OrderRequest> requests) {
        return unused();
    }

    @Override
    public CompletableFuture<TrackedOrder> modify(String ref, OrderTerms terms, Set<Rule> confirmed) {
        return unused();
    }

    @Override
    public CompletableFuture<Verdict> check(OrderRequest request) {
        return unused();
    }

    @Override
    public CompletableFuture<MarginPreview> preview(OrderRequest request) {
        return unused();
    }

    @Override
    public CompletableFuture<WaitResult> await(String ref, Duration timeout) {
        return unused();
    }

    @Override
    public CompletableFuture<TrackedOrder> resolve(String ref, OrderState state, String reason) {
        return unused();
    }

    @Override
    public CompletableFuture<Void> arm(boolean on) {
        return unused();
    }

    @Override
    public CompletableFuture<KillReport> kill(boolean flatten, String by, String reason) {
        return unused();
    }

    @Override
    public CompletableFuture<Void> release(String by, String reason) {
        return unused();
    }

    @Override
    public RiskLimits limits() {
        throw new UnsupportedOperationException("A strategy has no business with it");
    }

    @Override
    public CompletableFuture<Void> setLimits(RiskLimits limits) {
        return unused();
    }
}
