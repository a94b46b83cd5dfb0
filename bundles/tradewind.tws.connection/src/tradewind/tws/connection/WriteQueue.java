package tradewind.tws.connection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
    private static final long NOTHING = -1;

    /** @param urgent whether it goes although the pace is used up */
    private record Parcel(List<ClientMessage> messages, boolean urgent) {
        private Parcel {
            messages = List.copyOf(messages);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private static final Lane[] LANES = Lane.values();
    private final List<ArrayDeque<Parcel>> lanes = new ArrayList<>();
    private int waiting;
    private final TokenBucket bucket;
    private boolean closed;

    WriteQueue(TokenBucket bucket) {
        this.bucket = bucket;
        for (int i = 0; i < LANES.length; i++) {
            lanes.add(new ArrayDeque<>());
        }
    }

    /** Any thread. False if the queue is closed: the message will not be sent. */
    boolean add(Lane lane, ClientMessage message) {
        if (!addQuietly(lane, List.of(message))) {
            return false;
        }
        wake();
        return true;
    }

    /**
     * Adds messages that go out in one write, in this order, and leaves it to the caller to {@link #poll} or
     * {@link #wake}. Any thread. False as in {@link #add}.
     */
    boolean addQuietly(Lane lane, List<ClientMessage> messages) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            queue(lane).addLast(new Parcel(messages, false));
            waiting++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Has the thread in {@link #awaitReady} look again. */
    void wake() {
        lock.lock();
        try {
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes back what waits in a lane and fits, and puts the message before everything else in that lane, to go at once;
     * the caller is to {@link #poll} or {@link #wake}. Any thread.
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
            waiting++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void takeBack(ArrayDeque<Parcel> parcels, Predicate<ClientMessage> fits,
            List<ClientMessage> dropped) {
        for (Iterator<Parcel> i = parcels.iterator(); i.hasNext();) {
            List<ClientMessage> messages = i.next().messages();
            if (messages.stream().allMatch(fits)) {
                dropped.addAll(messages);
                i.remove();
                waiting--;
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
            lanes.forEach(ArrayDeque::clear);
            waiting = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Blocks until something may be sent. False once it is closed. */
    boolean awaitReady() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed) {
                long wait = waitNanos(System.nanoTime());
                if (wait == 0) {
                    return true;
                }
                if (wait == NOTHING) {
                    changed.await();
                } else {
                    changed.await(wait, TimeUnit.NANOSECONDS);
                }
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Until the first that waits may go; what has less urgency may then need to wait longer. */
    private long waitNanos(long now) {
        for (Lane lane : LANES) {
            Parcel first = queue(lane).peekFirst();
            if (first != null) {
                return first.urgent() ? 0 : bucket.waitNanos(now, reserve(lane));
            }
        }
        return NOTHING;
    }

    /** Takes everything that may be sent now, perhaps nothing. Any thread. */
    List<ClientMessage> poll() {
        List<ClientMessage> batch = new ArrayList<>();
        lock.lock();
        try {
            for (Lane lane : LANES) {
                if (!drain(lane, batch)) {
                    break;
                }
            }
        } finally {
            lock.unlock();
        }
        return batch;
    }

    /** False if something must wait in this lane, and so in all lanes behind it. */
    private boolean drain(Lane lane, List<ClientMessage> batch) {
        ArrayDeque<Parcel> parcels = queue(lane);
        while (!parcels.isEmpty()) {
            Parcel first = parcels.getFirst();
            long now = System.nanoTime();
            if (first.urgent()) {
                bucket.spend(now, first.messages().size());
            } else if (!bucket.take(now, first.messages().size(), reserve(lane))) {
                return false;
            }
            batch.addAll(parcels.removeFirst().messages());
            waiting--;
        }
        return true;
    }

    private static int reserve(Lane lane) {
        return lane == Lane.ORDERS ? 0 : RESERVE;
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return waiting == 0;
        } finally {
            lock.unlock();
        }
    }

    private ArrayDeque<Parcel> queue(Lane lane) {
        return lanes.get(lane.ordinal());
    }
}
