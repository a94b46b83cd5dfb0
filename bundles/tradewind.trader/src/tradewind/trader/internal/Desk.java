package tradewind.trader.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.broker.BrokerOrder;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;
import tradewind.core.trade.Contract;
import tradewind.core.trade.MarginPreview;
import tradewind.core.trade.OrderRefused;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Rule;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Verdict;

/** Where orders go out: gate, journal, wire, in this order and once. Belongs to the trading thread. */
final class Desk {
    /** How long an order waits for the first price of its instrument before the gate judges without one. */
    private static final long QUOTE_MILLIS = 5_000;
    /** Without an answer for so long, an order counts as unknown. */
    private static final long ANSWER_MILLIS = 10_000;

    private final Hall hall;
    private final Reconciler reconciler;
    /** Held while an order is handed to the socket, so that none leaves after the kill switch was pulled. */
    private final Object wire = new Object();

    Desk(Hall hall, Reconciler reconciler) {
        this.hall = hall;
        this.reconciler = reconciler;
    }

    Object wireLock() {
        return wire;
    }

    Verdict check(OrderRequest request) {
        return RiskGate.check(request, hall.situation(request, null));
    }

    /** Places orders that belong together, each by the gate, all in one write. */
    void place(List<OrderRequest> requests, CompletableFuture<List<TrackedOrder>> future) {
        requests.forEach(r -> hall.remember(r.instrument()));
        boolean priced = hall.quotes.known(requests.getFirst().instrument());
        for (OrderRequest request : priced ? List.<OrderRequest>of() : requests) {
            Verdict early = check(request);
            // What no price can heal is said at once, without waiting for one.
            if (early.blocks().stream().anyMatch(f -> f.rule() != Rule.STALE)) {
                Waits.fail(future, new OrderRefused(early));
                return;
            }
        }
        hall.quotes.whenKnown(requests.getFirst().instrument(), QUOTE_MILLIS, () -> passGate(requests, future));
    }

    private void passGate(List<OrderRequest> requests, CompletableFuture<List<TrackedOrder>> future) {
        for (OrderRequest request : requests) {
            Verdict verdict = check(request);
            if (!verdict.allows(request.confirmed())) {
                Waits.fail(future, new OrderRefused(verdict));
                return;
            }
            logOverrides(request, verdict);
        }
        List<Draft> drafts = requests.stream().map(r -> draft(r, r.terms(), "", 0)).toList();
        send(drafts, requests.getFirst().confirmed(), future, false);
    }

    private void logOverrides(OrderRequest request, Verdict verdict) {
        if (!verdict.warnings().isEmpty()) {
            hall.records.note("Confirmed for " + request.terms().side() + " " + request.terms().quantity().toPlainString()
                    + " " + request.instrument().symbol() + ": " + verdict.text());
        }
    }

    void bracket(OrderRequest entry, List<OrderTerms> exits, CompletableFuture<List<TrackedOrder>> future) {
        Verdict shape = BracketRules.check(entry, exits, hall.situation(entry, null));
        if (!shape.blocks().isEmpty()) {
            Waits.fail(future, new OrderRefused(shape));
            return;
        }
        hall.remember(entry.instrument());
        hall.quotes.whenKnown(entry.instrument(), QUOTE_MILLIS, () -> {
            Verdict verdict = check(entry);
            if (!verdict.allows(entry.confirmed())) {
                Waits.fail(future, new OrderRefused(verdict));
                return;
            }
            logOverrides(entry, verdict);
            List<Draft> family = new ArrayList<>();
            Draft parent = draft(entry, entry.terms(), "", 0);
            family.add(parent);
            for (OrderTerms exit : exits) {
                family.add(draft(entry, exit, parent.order().ref(), parent.order().orderId()));
            }
            send(family, entry.confirmed(), future, false);
        });
    }

    /** An order that closes a position on behalf of the kill switch: past the gate, but not past the journal. */
    void flatten(OrderRequest request, CompletableFuture<List<TrackedOrder>> future) {
        send(List.of(draft(request, request.terms(), "", 0)), Set.of(), future, true);
    }

    /** An order that has its id, with the id of its parent. */
    private record Draft(Order order, int parentId) {
    }

    private Draft draft(OrderRequest r, OrderTerms terms, String parentRef, int parentId) {
        int id = nextId();
        String account = Accounts.choose(r.account(), hall.session.accounts());
        Instant now = hall.now();
        BigDecimal zero = BigDecimal.ZERO;
        return new Draft(new Order(new TrackedOrder(UUID.randomUUID().toString(), id, hall.session.clientId(), 0,
                Contract.of(r.instrument()), terms, account, r.source(), parentRef, r.ocaGroup(), OrderState.JOURNALED,
                null, false, zero, zero, zero, zero, "", now, null, null, null, "", false)), parentId);
    }

    /** Never lower than any that was used or that the server named. */
    private int nextId() {
        int id = hall.book().highestId() + 1;
        hall.book().used(id);
        return id;
    }

    private void send(List<Draft> drafts, Set<Rule> confirmed, CompletableFuture<List<TrackedOrder>> future,
            boolean despiteKill) {
        List<JournalEntry> intents = new ArrayList<>();
        drafts.forEach(d -> intents.add(new JournalEntry.Intent(d.order().snapshot(), confirmed)));
        if (!hall.records.before(intents)) {
            Waits.fail(future, new OrderRefused(Rule.NOT_READY, hall.records.failure()));
            return;
        }
        List<BrokerOrder> wireOrders = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            boolean last = i == drafts.size() - 1;
            wireOrders.add(wire(drafts.get(i), last || drafts.getLast().parentId() == 0));
        }
        long epoch = hall.session.epoch();
        drafts.forEach(d -> hall.records.add(d.order()));
        boolean taken = hand(despiteKill, () -> hall.broker.place(epoch, wireOrders));
        Instant now = hall.now();
        drafts.forEach(d -> handed(d.order(), taken, epoch, now));
        hall.answer(future, drafts.stream().map(d -> d.order().snapshot()).toList());
    }

    /** Only the last of a family is transmitted, and takes the others along. */
    private static BrokerOrder wire(Draft d, boolean transmit) {
        BrokerOrder o = d.order().wire(d.order().snapshot().terms(), d.parentId());
        return new BrokerOrder(o.orderId(), o.contract(), o.terms(), o.account(), o.orderRef(), o.parentId(),
                o.ocaGroup(), transmit);
    }

    private boolean hand(boolean despiteKill, Supplier<Boolean> action) {
        synchronized (wire) {
            return (despiteKill || hall.latch.current() == null) && action.get();
        }
    }

    private void handed(Order order, boolean taken, long epoch, Instant now) {
        order.handed(taken, epoch, hall.tick(), now);
        TrackedOrder o = order.snapshot();
        hall.sent.add(hall.tick(), o.contract().conId(), o.terms(), o.source().name(), true);
        hall.changed(order);
        if (taken) {
            hall.loop.schedule(() -> unanswered(order), ANSWER_MILLIS);
        }
    }

    private void unanswered(Order order) {
        if (order.state() == OrderState.SENT) {
            order.lost("No answer within " + ANSWER_MILLIS / 1000 + " s.");
            hall.changed(order);
            reconciler.ask();
        } else if (order.modifying() || order.cancelling()) {
            reconciler.ask();
        }
    }

    void modify(String ref, OrderTerms terms, Set<Rule> confirmed, CompletableFuture<TrackedOrder> future) {
        Order order = own(ref, future);
        if (order == null) {
            return;
        }
        String obstacle = order.modifying() ? "A change of it is on its way already."
                : order.cancelling() ? "It is being cancelled."
                        : order.state().acknowledged() ? "" : "It can be changed once the server has acknowledged it; now it"
                                + " is: " + order.state().label() + ".";
        if (!obstacle.isEmpty()) {
            refuse(future, obstacle);
            return;
        }
        hall.instrument(order.born().contract()).whenComplete((instrument, failure) -> hall.loop.execute(() -> {
            if (failure != null || instrument == null) {
                refuse(future, "Its instrument is not known: " + failure);
                return;
            }
            hall.remember(instrument);
            TrackedOrder o = order.snapshot();
            OrderRequest request = new OrderRequest(instrument, terms, o.source(), o.account(), o.ocaGroup(), confirmed);
            hall.quotes.whenKnown(instrument, QUOTE_MILLIS, () -> change(order, request, future));
        }));
    }

    private void change(Order order, OrderRequest request, CompletableFuture<TrackedOrder> future) {
        Verdict verdict = RiskGate.check(request, hall.situation(request, order));
        boolean stillThere = order.state().acknowledged() && !order.modifying() && !order.cancelling();
        if (!stillThere || !verdict.allows(request.confirmed())) {
            Waits.fail(future, stillThere ? new OrderRefused(verdict)
                    : new OrderRefused(Rule.TERMS, "It has changed meanwhile: " + order.state().label() + "."));
            return;
        }
        logOverrides(request, verdict);
        order.want(request.terms(), hall.tick());
        if (!hall.records.before(List.of(new JournalEntry.Change(order.snapshot())))) {
            order.unwant(hall.records.failure(), hall.now());
            Waits.fail(future, new OrderRefused(Rule.NOT_READY, hall.records.failure()));
            return;
        }
        int parentId = hall.book().byRef(order.snapshot().parentRef()).filter(Order::live).map(Order::orderId).orElse(0);
        long epoch = hall.session.epoch();
        if (!hand(false, () -> hall.broker.place(epoch, List.of(order.wire(request.terms(), parentId))))) {
            order.unwant("The change was not sent: there was no connection to take it.", hall.now());
        }
        hall.sent.add(hall.tick(), request.instrument().conId(), request.terms(), request.source().name(),
                false);
        hall.changed(order);
        hall.loop.schedule(() -> unanswered(order), ANSWER_MILLIS);
        hall.answer(future, order.snapshot());
    }

    void cancel(String ref, CompletableFuture<TrackedOrder> future) {
        Order order = own(ref, future);
        if (order != null && !order.live()) {
            refuse(future, "It has ended already: " + order.state().label() + ".");
        } else if (order != null && cancel(order)) {
            hall.answer(future, order.snapshot());
        } else if (order != null) {
            Waits.fail(future, new RequestFailed(0, "The cancellation was not sent: " + hall.session.text(),
                    Remedy.RETRY_LATER));
        }
    }

    private boolean cancel(Order order) {
        if (!hall.session.open() || order.orderId() <= 0 || !hall.broker.cancel(hall.session.epoch(), order.orderId())) {
            return false;
        }
        order.wantCancel(hall.tick());
        hall.changed(order);
        hall.loop.schedule(() -> unanswered(order), ANSWER_MILLIS);
        return true;
    }

    /**
     * A member of a bracket was refused: an entry without its exits, or exits without their entry, were not asked for.
     * What of it is filled already stays, and a person is told by the rejection.
     */
    void withoutRelatives(Order rejected) {
        String parentRef = rejected.born().parentRef();
        String top = parentRef.isEmpty() ? rejected.ref() : parentRef;
        boolean begun = hall.book().byRef(top).filter(o -> o.filled().signum() > 0).isPresent();
        for (Order order : hall.book().live()) {
            boolean relative = order.ref().equals(top) || order.born().parentRef().equals(top);
            if (relative && !begun && !order.cancelling() && cancel(order)) {
                order.say("Cancelled, because another order of its bracket was refused.");
                hall.changed(order);
            }
        }
    }

    List<TrackedOrder> cancelAll(Predicate<TrackedOrder> which) {
        List<TrackedOrder> asked = new ArrayList<>();
        for (Order order : hall.book().live()) {
            if (!order.foreign() && which.test(order.snapshot()) && cancel(order)) {
                asked.add(order.snapshot());
            }
        }
        return asked;
    }

    void preview(OrderRequest request, CompletableFuture<MarginPreview> future) {
        String obstacle = hall.obstacle();
        if (!obstacle.isEmpty()) {
            Waits.fail(future, new RequestFailed(0, obstacle, Remedy.RETRY_LATER));
            return;
        }
        Draft draft = draft(request, request.terms(), "", 0);
        hall.records.after(new JournalEntry.NextId(draft.order().orderId() + 1));
        hall.broker.preview(hall.session.epoch(), wire(draft, true)).whenComplete((preview, failure) -> {
            if (failure != null) {
                future.completeExceptionally(failure);
            } else {
                future.complete(preview);
            }
        });
    }

    void resolve(String ref, OrderState state, String reason, CompletableFuture<TrackedOrder> future) {
        Order order = own(ref, future);
        if (order == null) {
            return;
        }
        if (order.state() != OrderState.UNKNOWN || !state.terminal() || reason.isBlank()) {
            refuse(future, "Only an order whose outcome is unknown can be resolved, to an end and with a reason.");
            return;
        }
        hall.records.note("Order " + ref + " was resolved by hand as " + state + ": " + reason);
        order.conclude(state, reason, hall.now());
        hall.changed(order);
        hall.answer(future, order.snapshot());
    }

    private @Nullable Order own(String ref, CompletableFuture<?> future) {
        Order order = hall.book().byRef(ref).orElse(null);
        if (order == null) {
            Waits.fail(future, new RequestFailed(0, "There is no order " + ref + ".", Remedy.CHANGE_REQUEST));
        } else if (order.foreign()) {
            Waits.fail(future, new RequestFailed(0, "The order was placed elsewhere; change or cancel it there.",
                    Remedy.CHANGE_REQUEST));
            return null;
        }
        return order;
    }

    private static void refuse(CompletableFuture<?> future, String text) {
        Waits.fail(future, new OrderRefused(Rule.TERMS, text));
    }
}
