package tradewind.tws.connection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import tradewind.tws.protocol.ClientMessage;

/**
 * Messages on their way to the socket, in lanes: orders overtake control, control overtakes subscriptions, and those
 * overtake history. Within a lane the order is kept, and what was added together leaves together. A token bucket keeps
 * the pace; its last tokens are kept for orders.
 */
final class WriteQueue {
    /** Tokens that only orders may take, so that no burst of subscriptions holds up a cancellation. */
    static final int RESERVE = 5;

    /** @param urgent whether it goes although the pace is used up */
    private record Parcel(List<ClientMessage> messages, boolean urgent) {
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Lane, ArrayDeque<Parcel>> lanes = new EnumMap<>(Lane.class);
    private final TokenBucket bucket;
    private boolean closed;

    WriteQueue(TokenBucket bucket) {
        this.bucket = bucket;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new ArrayDeque<>());
        }
    }

    /** Any thread. False if the queue is closed: the message will not be sent. */
    boolean add(Lane lane, ClientMessage message) {
        return addAll(lane, List.of(message));
    }

    /** Adds messages that go out in one write, in this order. Any thread. False as in {@link #add}. */
    boolean addAll(Lane lane, List<ClientMessage> messages) {
        return add(lane, new Parcel(List.copyOf(messages), false));
    }

    private boolean add(Lane lane, Parcel parcel) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            queue(lane).addLast(parcel);
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes back what waits in a lane and fits, and sends the message before everything else in that lane, at once.
     * Any thread.
     *
     * @param dropped takes what will not be sent
     * @return false if the queue is closed
     */
    boolean overtake(Lane lane, ClientMessage message, Predicate<ClientMessage> fits, List<ClientMessage> dropped) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            takeBack(queue(lane), fits, dropped);
            queue(lane).addFirst(new Parcel(List.of(message), true));
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private static void takeBack(ArrayDeque<Parcel> parcels, Predicate<ClientMessage> fits,
            List<ClientMessage> dropped) {
        for (Iterator<Parcel> i = parcels.iterator(); i.hasNext();) {
            List<ClientMessage> messages = i.next().messages();
            if (messages.stream().allMatch(fits)) {
                dropped.addAll(messages);
                i.remove();
            }
        }
    }

    /** The server complained of the pace. */
    void slowDown(long nanos) {
        lock.lock();
        try {
            bucket.slowDown(nanos);
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            lanes.values().forEach(ArrayDeque::clear);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Blocks until something may be sent and takes all of it; empty after {@link #close}. */
    List<ClientMessage> take() throws InterruptedException {
        List<ClientMessage> batch = new ArrayList<>();
        lock.lockInterruptibly();
        try {
            while (!closed && batch.isEmpty()) {
                if (waiting() == 0) {
                    changed.await();
                } else {
                    long wait = drain(batch);
                    if (batch.isEmpty()) {
                        changed.await(wait, TimeUnit.NANOSECONDS);
                    }
                }
            }
        } finally {
            lock.unlock();
        }
        return batch;
    }

    private long drain(List<ClientMessage> batch) {
        for (Lane lane : Lane.values()) {
            int reserve = lane == Lane.ORDERS ? 0 : RESERVE;
            ArrayDeque<Parcel> parcels = queue(lane);
            while (!parcels.isEmpty()) {
                Parcel first = parcels.getFirst();
                long now = System.nanoTime();
                if (first.urgent()) {
                    bucket.spend(now, first.messages().size());
                } else if (!bucket.take(now, first.messages().size(), reserve)) {
                    return bucket.waitNanos(now, reserve);
                }
                batch.addAll(parcels.removeFirst().messages());
            }
        }
        return 0;
    }

    private int waiting() {
        return lanes.values().stream().mapToInt(ArrayDeque::size).sum();
    }

    private ArrayDeque<Parcel> queue(Lane lane) {
        ArrayDeque<Parcel> parcels = lanes.get(lane);
        if (parcels == null) {
            throw new IllegalStateException("No lane " + lane);
        }
        return parcels;
    }
}
