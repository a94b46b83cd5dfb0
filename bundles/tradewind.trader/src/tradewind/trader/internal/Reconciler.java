package tradewind.trader.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tradewind.core.broker.BrokerRecord;
import tradewind.core.broker.OrderReport;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingSnapshot.Readiness;

/** Compares what is known here with the server's lists, after every interruption and whenever something is doubtful. */
final class Reconciler {
    private static final long SOON_MILLIS = 2_000;
    private static final long RETRY_MILLIS = 10_000;

    private final Hall hall;
    private final Fills fills;
    private boolean due;

    Reconciler(Hall hall, Fills fills) {
        this.hall = hall;
        this.fills = fills;
    }

    /** Asks for the lists soon; once for all who want them meanwhile. */
    void ask() {
        ask(SOON_MILLIS);
    }

    private void ask(long delay) {
        if (!due) {
            due = true;
            hall.loop.schedule(this::askNow, delay);
        }
    }

    void askNow() {
        due = false;
        if (hall.session.open()) {
            hall.session.asked(hall.tick());
            hall.broker.reconcile(hall.session.epoch());
        }
    }

    void reconciled(BrokerRecord record) {
        boolean first = hall.session.settle();
        Instant now = hall.now();
        List<TrackedOrder> before = hall.book().all().stream().map(Order::snapshot).toList();
        record.executions().forEach(e -> fills.executed(e, !first));
        record.commissions().forEach(fills::commission);
        hall.positions.begun();
        Reconciliation look = new Reconciliation(record, hall.session.epoch(), hall.session.asked(), now);
        record.open().forEach(report -> look.open(fills.orderOf(report), report));
        record.completed().forEach(report -> completed(look, report));
        hall.book().live().forEach(look::absent);
        tell(before);
        if (look.lookAgain()) {
            ask(Reconciliation.APART.toMillis());
        }
        readiness(record);
    }

    private void completed(Reconciliation look, OrderReport report) {
        Optional<Order> order = hall.book().find(report.orderRef(), report.permId(), -1, 0);
        // Those of others are history that nobody here has seen working.
        order.ifPresent(o -> look.completed(o, report));
    }

    /** Most of what a server's lists tell is known; only what is new goes into the journal. */
    private void tell(List<TrackedOrder> before) {
        List<Order> all = hall.book().all();
        for (int i = 0; i < all.size(); i++) {
            if (i >= before.size() || !before.get(i).equals(all.get(i).snapshot())) {
                hall.changed(all.get(i));
            }
        }
    }

    private void readiness(BrokerRecord record) {
        if (record.complete()) {
            hall.session.become(Readiness.READY, "Ready");
        } else {
            hall.session.become(Readiness.RECONCILING, "The server did not tell of its orders. In TWS, File > Global"
                    + " Configuration > API > Settings, clear \"Read-Only API\".");
            ask(RETRY_MILLIS);
        }
        hall.publisher.changed();
    }
}
