package tradewind.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingEvent;
import tradewind.core.trade.TradingSnapshot;

/** Notes when it is told that an order works: as an event, and as part of everything. One order at a time. */
final class StateWatch {
    private final Latencies events = new Latencies();
    private final Latencies snapshots = new Latencies();
    private String ref = "";
    private long eventAt;
    private long snapshotAt;

    /** Before the server speaks of it. */
    synchronized void expect(String orderRef) {
        ref = orderRef;
        eventAt = 0;
        snapshotAt = 0;
    }

    /** Waits until both have come. @param at when the server spoke of it, {@link System#nanoTime} */
    synchronized void sent(long at, long millis) throws InterruptedException, TimeoutException {
        long end = at + TimeUnit.MILLISECONDS.toNanos(millis);
        while (eventAt == 0 || snapshotAt == 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException("Nobody was told in " + millis + " ms that order " + ref + " works");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        events.record((eventAt - at + 500) / 1000);
        snapshots.record((snapshotAt - at + 500) / 1000);
    }

    void event(TradingEvent event) {
        long now = System.nanoTime();
        if (event instanceof TradingEvent.OrderChanged changed) {
            synchronized (this) {
                if (eventAt == 0 && fits(changed.order())) {
                    eventAt = now;
                    notifyAll();
                }
            }
        }
    }

    void change(TradingSnapshot snapshot) {
        long now = System.nanoTime();
        synchronized (this) {
            if (snapshotAt == 0 && snapshot.order(ref).filter(this::fits).isPresent()) {
                snapshotAt = now;
                notifyAll();
            }
        }
    }

    private boolean fits(TrackedOrder order) {
        return order.ref().equals(ref) && order.state() == OrderState.WORKING;
    }

    Latencies events() {
        return events;
    }

    Latencies snapshots() {
        return snapshots;
    }
}
