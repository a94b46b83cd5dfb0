package tradewind.trader.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import tradewind.core.broker.BrokerEvent;
import tradewind.core.broker.BrokerEvent.OrderMessage;
import tradewind.core.broker.BrokerEvent.SessionStarted;
import tradewind.core.broker.BrokerEvent.StatusReported;
import tradewind.core.broker.OrderEffect;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingSnapshot.Readiness;

/** Takes what the broker says. Belongs to the trading thread. */
final class Intake {
    private final Hall hall;
    private final Fills fills;
    private final Reconciler reconciler;
    private final Runnable onReady;
    private final Consumer<Order> onRejected;

    /**
     * @param onReady    runs each time the account was reconciled
     * @param onRejected hears of each order of ours that the server has refused
     */
    Intake(Hall hall, Fills fills, Reconciler reconciler, Runnable onReady, Consumer<Order> onRejected) {
        this.hall = hall;
        this.fills = fills;
        this.reconciler = reconciler;
        this.onReady = onReady;
        this.onRejected = onRejected;
    }

    void on(BrokerEvent event) {
        switch (event) {
            case SessionStarted e -> started(e);
            case BrokerEvent.Reconciled e -> {
                if (e.epoch() == hall.session.epoch()) {
                    reconciler.reconciled(e.record());
                    onReady.run();
                }
            }
            case BrokerEvent.LinkLost e -> become(Readiness.DEGRADED, "The server has lost its link to IB: " + e.text());
            case BrokerEvent.LinkRestored e -> {
                hall.session.asked(hall.tick());
                become(Readiness.RECONCILING, "The link to IB is back; orders are being compared");
            }
            case BrokerEvent.SessionEnded e -> ended(e);
            case BrokerEvent.OrderReported e -> change(fills.orderOf(e.order()), o -> o.report(e.order(), now()));
            case StatusReported e -> status(e);
            case BrokerEvent.Executed e -> fills.executed(e.execution(), true);
            case BrokerEvent.CommissionReported e -> fills.commission(e.commission());
            case OrderMessage e -> message(e);
            case BrokerEvent.PositionReported e -> {
                if (!hall.positions.told(e)) {
                    // Somebody else trades the account: his fills are in the server's list.
                    reconciler.ask();
                }
                hall.publisher.changed();
            }
            case BrokerEvent.PortfolioReported e -> {
                hall.positions.valued(e);
                hall.publisher.changed();
            }
            case BrokerEvent.FigureReported e -> {
                hall.session.figure(e);
                hall.publisher.changed();
            }
            case BrokerEvent.ProfitReported e -> {
                hall.session.profit(e);
                hall.publisher.changed();
            }
        }
    }

    private Instant now() {
        return hall.now();
    }

    private void become(Readiness next, String text) {
        hall.session.become(next, text);
        hall.publisher.changed();
    }

    private void started(SessionStarted e) {
        hall.records.open(e.profile());
        hall.session.start(e, hall.tick());
        hall.positions.begin();
        hall.book().used(e.nextOrderId() - 1);
        become(Readiness.RECONCILING, "Orders and executions are being compared with the account");
    }

    private void ended(BrokerEvent.SessionEnded e) {
        if (e.epoch() != hall.session.epoch()) {
            return;
        }
        hall.session.end(e.reason());
        for (Order order : hall.book().live()) {
            change(order, o -> o.lost("The connection broke before the server answered."));
        }
        hall.publisher.changed();
    }

    private void status(StatusReported e) {
        Optional<Order> order = hall.book().find("", e.permId(), e.clientId(), e.orderId());
        order.ifPresent(o -> change(o, x -> {
            x.identify(e.orderId(), e.clientId(), e.permId());
            x.status(e.status(), e.filled(), now());
            if (!e.whyHeld().isEmpty()) {
                x.say("Held: " + e.whyHeld());
            }
        }));
    }

    private void message(OrderMessage e) {
        Optional<Order> order = hall.book().byId(hall.session.clientId(), e.orderId());
        String words = e.code() + " " + e.text() + (e.advice().isEmpty() ? "" : " " + e.advice());
        order.ifPresent(o -> change(o, x -> x.message(e.effect(), words.strip(), now())));
        boolean unclear = e.effect() == OrderEffect.DUPLICATE_ID || e.effect() == OrderEffect.CANCEL_REFUSED
                || e.effect() == OrderEffect.CANCELLED;
        if (unclear && order.filter(Order::live).isPresent()) {
            reconciler.ask();
        }
    }

    private void change(Order order, Consumer<Order> change) {
        TrackedOrder before = order.snapshot();
        change.accept(order);
        if (order.doubtful()) {
            reconciler.ask();
        }
        if (!order.snapshot().equals(before)) {
            hall.changed(order);
        }
        if (order.state() == OrderState.REJECTED && before.live() && !order.foreign()) {
            onRejected.accept(order);
        }
    }
}
