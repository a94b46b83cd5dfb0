package tradewind.tws.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tradewind.core.broker.Broker;
import tradewind.core.broker.BrokerEvent;

/** Everything a broker said, in order. */
final class RecordedBroker implements Broker.Listener {
    private final List<BrokerEvent> all = new ArrayList<>();
    private int taken;

    @Override
    public synchronized void on(BrokerEvent event) {
        all.add(event);
        notifyAll();
    }

    /** Everything so far. */
    synchronized List<BrokerEvent> all() {
        return List.copyOf(all);
    }

    /** The next event of this type behind the one that was awaited last; fails if none comes in time. */
    <T extends BrokerEvent> T await(Class<T> type) throws InterruptedException {
        return await(type, e -> true);
    }

    synchronized <T extends BrokerEvent> T await(Class<T> type, Predicate<T> fitting) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(FakeServer.WAIT_SECONDS);
        while (true) {
            while (taken < all.size()) {
                BrokerEvent event = all.get(taken++);
                if (type.isInstance(event) && fitting.test(type.cast(event))) {
                    return type.cast(event);
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("No " + type.getSimpleName() + " came; there were " + all);
            }
            wait(left);
        }
    }

    /** The names of the types of all events so far. */
    synchronized List<String> names() {
        return all.stream().map(e -> e.getClass().getSimpleName()).toList();
    }
}
