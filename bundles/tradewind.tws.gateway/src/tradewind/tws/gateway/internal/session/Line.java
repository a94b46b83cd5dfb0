package tradewind.tws.gateway.internal.session;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The faults of one client's line. Set by any thread, heeded by the session's two threads. */
public final class Line {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean readingStopped;
    private boolean closed;
    private volatile boolean dead;
    private volatile boolean split;
    private volatile int bytesPerSecond;
    private volatile long holdNanos;

    /** Whether bytes still come from the client; while not, the socket's own buffers fill. */
    public void setReading(boolean on) {
        lock.lock();
        try {
            readingStopped = !on;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A dead line swallows everything in both directions. */
    public void setDead(boolean on) {
        dead = on;
    }

    boolean dead() {
        return dead;
    }

    /** Cuts every frame into several writes. */
    public void setSplit(boolean on) {
        split = on;
    }

    /** 0 for no limit. */
    public void setBytesPerSecond(int limit) {
        bytesPerSecond = limit;
    }

    /** How long frames are kept, to go out together; real nanoseconds, 0 for not at all. */
    public void setHoldNanos(long nanos) {
        holdNanos = nanos;
    }

    void awaitReading() throws InterruptedException {
        lock.lock();
        try {
            while (readingStopped && !closed) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits as long as frames are to be held back; called before they are collected. */
    void hold() throws InterruptedException {
        if (holdNanos > 0) {
            pause(holdNanos);
        }
    }

    void write(OutputStream out, byte[] bytes, int length) throws IOException, InterruptedException {
        if (dead) {
            return;
        }
        if (split) {
            writeSplit(out, bytes, length);
        } else if (bytesPerSecond > 0) {
            writeSlowly(out, bytes, length);
        } else {
            out.write(bytes, 0, length);
        }
    }

    /** Pieces of 1, 2, 3 ... 13 bytes, so that cuts fall into lengths, numbers and texts alike. */
    private void writeSplit(OutputStream out, byte[] bytes, int length) throws IOException, InterruptedException {
        int piece = 1;
        for (int at = 0; at < length; at += piece, piece = piece % 13 + 1) {
            out.write(bytes, at, Math.min(piece, length - at));
            if (length < 4096) {
                pause(100_000);
            }
        }
    }

    private void writeSlowly(OutputStream out, byte[] bytes, int length) throws IOException, InterruptedException {
        int at = 0;
        while (at < length) {
            int rate = bytesPerSecond;
            int piece = rate == 0 ? length - at : Math.min(length - at, Math.max(1, rate / 50));
            out.write(bytes, at, piece);
            at += piece;
            if (rate > 0) {
                pause((long) (piece * 1e9 / rate));
            }
        }
    }

    /** Sleeps unless the line is closed meanwhile. */
    private void pause(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
