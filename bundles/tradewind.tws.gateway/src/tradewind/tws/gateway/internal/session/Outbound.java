package tradewind.tws.gateway.internal.session;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.protocol.FrameWriter;

/**
 * Frames on their way to one client. Any thread appends, the writer thread takes everything that has come at once, so
 * that what is sent together leaves in one write. A client that does not read is not waited for: above
 * {@link #LIMIT} bytes nothing more is taken and {@link #overflowed} is true.
 */
final class Outbound {
    /** Bytes that may wait for a client. */
    static final int LIMIT = 64 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition taken = lock.newCondition();
    private FrameWriter pending = new FrameWriter(1 << 16);
    private FrameWriter spare = new FrameWriter(1 << 16);
    private boolean overflowed;
    private boolean finished;

    /** Appends whole frames; false if they were dropped because the client is gone or too slow. */
    boolean append(Consumer<FrameWriter> frames) {
        lock.lock();
        try {
            if (finished || overflowed) {
                return false;
            }
            boolean wasEmpty = pending.length() == 0;
            frames.accept(pending);
            overflowed = pending.length() > LIMIT;
            if (wasEmpty && pending.length() > 0) {
                filled.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Blocks until fewer than {@code bytes} wait; false if the client is gone. */
    boolean awaitRoom(int bytes) throws InterruptedException {
        lock.lock();
        try {
            while (!finished && pending.length() >= bytes) {
                taken.await();
            }
            return !finished;
        } finally {
            lock.unlock();
        }
    }

    /** Blocks until there is something; null once finished and empty. What was taken before is free for reuse. */
    @Nullable
    FrameWriter take() throws InterruptedException {
        lock.lock();
        try {
            while (pending.length() == 0 && !finished) {
                filled.await();
            }
            if (pending.length() == 0) {
                return null;
            }
            FrameWriter full = pending;
            spare.reset();
            pending = spare;
            spare = full;
            taken.signalAll();
            return full;
        } finally {
            lock.unlock();
        }
    }

    boolean overflowed() {
        lock.lock();
        try {
            return overflowed;
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more; what waits is still to be sent. */
    void finish() {
        lock.lock();
        try {
            finished = true;
            filled.signalAll();
            taken.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
