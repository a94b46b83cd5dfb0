package tradewind.trader.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.broker.CommissionReport;
import tradewind.core.broker.ExecutionReport;
import tradewind.core.broker.OrderReport;
import tradewind.core.trade.Execution;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingEvent;

/** Books what the server tells of executions, each once however often it is told, and knows whose they are. */
final class Fills {
    private static final int MOST_EARLY = 1_000;
    private static final OrderTerms UNKNOWN_TERMS = OrderTerms.market(Side.BUY, BigDecimal.ZERO);

    private final Hall hall;
    /** Commissions that came before their execution. */
    private final Map<String, CommissionReport> early = new LinkedHashMap<>();

    Fills(Hall hall) {
        this.hall = hall;
    }

    /** @param counts whether it moves the position reckoned here; not if the account's own figure has it already */
    void executed(ExecutionReport r, boolean counts) {
        @Nullable Order order = hall.book().find(r.orderRef(), r.permId(), r.clientId(), r.orderId()).orElse(null);
        String ref = order == null ? foreignRef(r.permId(), r.clientId(), r.orderId()) : order.ref();
        Execution fill = new Execution(r.execId(), ref, r.orderId(), r.clientId(), r.permId(), r.contract(), r.side(),
                r.quantity(), r.price(), r.time(), r.account(), r.exchange(), null, "", null);
        Optional<Execution> before = hall.book().execution(fill.baseId());
        if (before.filter(b -> b.execId().compareTo(fill.execId()) >= 0).isPresent()) {
            return;
        }
        hall.book().put(fill);
        if (counts) {
            hall.positions.filled(fill, before.orElse(null));
        }
        if (order != null) {
            book(order, fill);
        }
        hall.publisher.event(new TradingEvent.Filled(fill, before.isPresent()));
        CommissionReport cost = early.remove(fill.execId());
        if (cost != null) {
            commission(cost);
        }
    }

    private void book(Order order, Execution fill) {
        Instant now = hall.now();
        order.identify(0, fill.clientId(), fill.permId());
        order.execute(fill, now);
        if (!order.foreign()) {
            hall.records.after(new JournalEntry.Fill(fill));
        }
        hall.changed(order);
    }

    void commission(CommissionReport c) {
        int dot = c.execId().lastIndexOf('.');
        Optional<Execution> known = hall.book().execution(dot < 0 ? c.execId() : c.execId().substring(0, dot))
                .filter(e -> e.execId().equals(c.execId()));
        if (known.isEmpty()) {
            early.put(c.execId(), c);
            if (early.size() > MOST_EARLY) {
                early.remove(early.keySet().iterator().next());
            }
            return;
        }
        Execution costed = known.get().withCommission(c.commission(), c.currency(), c.realized());
        if (costed.equals(known.get())) {
            return;
        }
        hall.book().put(costed);
        hall.book().byRef(costed.ref()).ifPresent(order -> {
            order.commission(c.execId(), c.commission(), c.currency(), c.realized());
            if (!order.foreign()) {
                hall.records.after(new JournalEntry.Fill(costed));
            }
            hall.changed(order);
        });
    }

    /** The order that the report speaks of; one that was not known is filed as placed elsewhere. */
    Order orderOf(OrderReport r) {
        Order known = hall.book().find(r.orderRef(), r.permId(), r.clientId(), r.orderId()).orElse(null);
        if (known != null) {
            return known;
        }
        if (r.clientId() == hall.session.clientId()) {
            hall.book().used(r.orderId());
        }
        BigDecimal zero = BigDecimal.ZERO;
        OrderTerms terms = r.terms();
        Order foreign = new Order(new TrackedOrder(foreignRef(r.permId(), r.clientId(), r.orderId()), r.orderId(),
                r.clientId(), r.permId(), r.contract(), terms == null ? UNKNOWN_TERMS : terms, r.account(),
                OrderSource.FOREIGN, "", r.ocaGroup(), OrderState.HELD, null, false, zero, zero, zero, zero, "",
                hall.now(), null, null, null, terms == null ? r.typeText() : "", false));
        hall.records.add(foreign);
        hall.book().executions().stream().filter(e -> e.ref().equals(foreign.ref())).forEach(foreign::restore);
        return foreign;
    }

    private static String foreignRef(long permId, int clientId, int orderId) {
        return permId != 0 ? "perm-" + permId : "client-" + clientId + "-" + orderId;
    }
}
