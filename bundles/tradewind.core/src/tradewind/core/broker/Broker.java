package tradewind.core.broker;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import tradewind.core.Subscription;
import tradewind.core.trade.MarginPreview;

/**
 * The wire to the broker, without judgement: it sends what it is told once and tells what comes back. Requests name the
 * session (epoch) that they are meant for; for any other they are not sent.
 */
public interface Broker {
    /** Hears everything from now on, in order, on one thread that must not be held up. */
    @FunctionalInterface
    interface Listener {
        void on(BrokerEvent event);
    }

    /**
     * Begins with the present session ({@link BrokerEvent.SessionStarted}, positions and the last
     * {@link BrokerEvent.Reconciled}, if there is one); what happened since then comes with another one soon after.
     */
    Subscription listen(Listener listener);

    /**
     * Hands new or changed orders to the socket in one piece. Any thread.
     *
     * @return false if they certainly were not and will not be sent: there is no such session, its link to IB is gone, or
     *         it is still being read
     */
    boolean place(long epoch, List<BrokerOrder> orders);

    /** Asks for a cancellation. False if it was certainly not sent. */
    boolean cancel(long epoch, int orderId);

    /**
     * Asks for the cancellation of all orders of all clients. Orders that were handed over and still wait for their turn
     * are not sent any more, which a {@link BrokerEvent.OrderMessage} with code 0 and {@link OrderEffect#REJECTED} tells.
     * False if it was certainly not sent.
     */
    boolean cancelAll(long epoch);

    /** Asks for open orders of all clients, executions and completed orders; {@link BrokerEvent.Reconciled} answers. */
    boolean reconcile(long epoch);

    /**
     * A what-if order. Its id must be as new as that of an order and counts as used, whatever the answer. Fails with
     * {@link tradewind.core.connection.RequestFailed}.
     */
    CompletableFuture<MarginPreview> preview(long epoch, BrokerOrder order);
}
