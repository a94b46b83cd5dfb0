package tradewind.tws.gateway.internal.desk;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.broker.Fill;
import tradewind.tws.gateway.internal.broker.Order;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.protocol.OrderEvent.OrderStatus;

/** Tells one client what becomes of orders, with the faults of the floor. */
final class OrderTeller {
    /** A status that nothing follows is told after this. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Floor floor;
    private final Peer peer;
    private @Nullable OrderStatus late;
    private @Nullable Subscription release;

    OrderTeller(Floor floor, Peer peer) {
        this.floor = floor;
        this.peer = peer;
    }

    /** The terms and the state. */
    void changed(Order order) {
        for (int i = 0; i < floor.orderFaults().copies(); i++) {
            peer.send(OrderMessages.open(order));
            status(OrderMessages.status(order));
        }
    }

    private void status(OrderStatus status) {
        if (floor.orderFaults().silent()) {
            return;
        }
        if (late == null && floor.orderFaults().reordering()) {
            late = status;
            release = floor.clock().at(floor.now().plus(PATIENCE), this::release);
        } else {
            peer.send(status);
            release();
        }
    }

    private void release() {
        OrderStatus status = late;
        Subscription timer = release;
        if (status != null && timer != null) {
            timer.close();
            late = null;
            peer.send(status);
        }
    }

    void filled(Fill fill) {
        String account = floor.broker().account(fill.order()).code();
        for (int i = 0; i < floor.orderFaults().copies(); i++) {
            peer.send(OrderMessages.execution(-1, fill, account));
        }
        peer.send(OrderMessages.commission(fill));
    }

    void close() {
        Subscription timer = release;
        if (timer != null) {
            timer.close();
        }
    }
}
