package tradewind.tws.connection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tradewind.tws.protocol.ClientMessage;

/**
 * Messages on their way to the socket, in lanes: orders overtake control, control overtakes subscriptions, and those
 * overtake history. Within a lane the order is kept. A token bucket keeps the pace.
 */
final class WriteQueue {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Lane, ArrayDeque<ClientMessage>> lanes = new EnumMap<>(Lane.class);
    private final TokenBucket bucket;
    private boolean closed;

    WriteQueue(TokenBucket bucket) {
        this.bucket = bucket;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new ArrayDeque<>());
        }
    }

    /** Any thread. What comes after {@link #close} is dropped. */
    void add(Lane lane, ClientMessage message) {
        lock.lock();
        try {
            if (!closed) {
                queue(lane).addLast(message);
                changed.signal();
            }
        } finally {
            lock.unlock();
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
            ArrayDeque<ClientMessage> messages = queue(lane);
            while (!messages.isEmpty()) {
                if (!bucket.take(System.nanoTime())) {
                    return bucket.waitNanos(System.nanoTime());
                }
                batch.add(messages.removeFirst());
            }
        }
        return 0;
    }

    private int waiting() {
        return lanes.values().stream().mapToInt(ArrayDeque::size).sum();
    }

    private ArrayDeque<ClientMessage> queue(Lane lane) {
        ArrayDeque<ClientMessage> messages = lanes.get(lane);
        if (messages == null) {
            throw new IllegalStateException("No lane " + lane);
        }
        return messages;
    }
}
