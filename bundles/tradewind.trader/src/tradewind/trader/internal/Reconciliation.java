package tradewind.trader.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import tradewind.core.broker.BrokerRecord;
import tradewind.core.broker.BrokerStatus;
import tradewind.core.broker.OrderReport;
import tradewind.core.trade.OrderState;

/**
 * What to conclude from the server's complete lists about orders of ours that are not in them. An order may still be on
 * its way through the server when the lists are made, so an absence counts only when it is seen twice, a while apart.
 * And as long as the session that sent it stands, TWS may be asking a person before it takes the order: then it stays
 * unknown.
 */
final class Reconciliation {
    /** Between two looks; longer than a server needs to take an order out of its socket. */
    static final Duration APART = Duration.ofSeconds(5);
    static final int LOOKS = 2;
    private static final String UNCLEAR = "It ended before the day that the server still tells of; look it up in TWS and"
            + " say here what became of it.";
    private static final String ASKED = "The server has not answered; TWS may be asking for a confirmation on its screen.";

    private final BrokerRecord record;
    private final long epoch;
    private final Instant asked;
    private final Instant now;
    private final Set<Order> listed = new HashSet<>();
    private boolean lookAgain;

    /** @param asked when the lists were asked for: what left later need not be in them */
    Reconciliation(BrokerRecord record, long epoch, Instant asked, Instant now) {
        this.record = record;
        this.epoch = epoch;
        this.asked = asked;
        this.now = now;
    }

    /** An order that the server has as open. */
    void open(Order order, OrderReport report) {
        listed.add(order);
        order.report(report, asked, now);
        order.listed();
        lookAgain |= order.modifying() || order.cancelling() && report.status() != BrokerStatus.PENDING_CANCEL;
    }

    /** An order that the server has as completed; its executions were booked before. */
    void completed(Order order, OrderReport report) {
        if (listed.add(order)) {
            order.completed(report, now);
        }
    }

    /** One that is live here and perhaps not there. */
    void absent(Order order) {
        Instant sent = order.sentAt();
        if (listed.contains(order) || !order.live() || !record.complete() || sent != null && !sent.isBefore(asked)) {
            return;
        }
        order.settle(now);
        if (order.foreign()) {
            order.conclude(OrderState.CANCELLED, "It is not open any more.", now);
        } else if (order.live() && order.miss() < LOOKS) {
            lookAgain = true;
        } else if (order.live()) {
            conclude(order);
        }
    }

    private void conclude(Order order) {
        order.listed();
        boolean acknowledged = order.snapshot().acknowledged() != null;
        if (order.born().created().toEpochMilli() < record.since()) {
            order.doubt(UNCLEAR);
        } else if (acknowledged) {
            order.conclude(OrderState.CANCELLED, "The server does not have it any more.", now);
        } else if (order.refusedId()) {
            order.conclude(OrderState.REJECTED, "The server refused its number and does not have it.", now);
        } else if (order.sentIn() == epoch) {
            order.doubt(ASKED);
        } else {
            order.conclude(OrderState.NOT_SENT, "The server never received it.", now);
        }
    }

    /** Whether another look is needed. */
    boolean lookAgain() {
        return lookAgain;
    }
}
