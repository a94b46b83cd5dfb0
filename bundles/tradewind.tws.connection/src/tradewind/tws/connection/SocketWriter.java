package tradewind.tws.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.FrameWriter;
import tradewind.tws.protocol.MessageCodec;

/**
 * Writes what the queue lets go, in its order, by one thread at a time: {@code tws-writer}, or for an order the thread
 * that places it, if nobody is writing just then. That spares the order the time to wake another thread. It does not
 * wait for one that writes already, and the write itself waits only if the server has stopped reading altogether.
 */
final class SocketWriter implements Runnable {
    private static final System.Logger LOG = System.getLogger(SocketWriter.class.getName());

    private final WriteQueue queue;
    private final MessageCodec<ClientMessage> codec;
    private final OutputStream out;
    private final Consumer<IOException> failed;
    private final ReentrantLock writing = new ReentrantLock();
    private final FrameWriter frames = new FrameWriter();

    /** @param failed told when the socket takes no more */
    SocketWriter(WriteQueue queue, MessageCodec<ClientMessage> codec, OutputStream out, Consumer<IOException> failed) {
        this.queue = queue;
        this.codec = codec;
        this.out = out;
        this.failed = failed;
    }

    /** Until the queue is closed. */
    @Override
    public void run() {
        try {
            while (queue.awaitReady()) {
                writing.lockInterruptibly();
                try {
                    write();
                } finally {
                    writing.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes now what may go. Any thread. @param writer null if there is none yet */
    static void writeNow(@Nullable SocketWriter writer, WriteQueue queue) {
        if (writer != null && writer.writing.tryLock()) {
            try {
                writer.write();
            } finally {
                writer.writing.unlock();
            }
        }
        // Something without a token, or added while another thread was writing.
        if (!queue.isEmpty()) {
            queue.wake();
        }
    }

    private void write() {
        for (ClientMessage message : queue.poll()) {
            encode(message);
        }
        try {
            frames.writeTo(out);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The writer ends", e);
            frames.reset();
            queue.close();
            failed.accept(e);
        }
    }

    private void encode(ClientMessage message) {
        try {
            codec.encode(message, frames);
        } catch (RuntimeException e) {
            frames.abandon();
            LOG.log(Level.ERROR, "Cannot send " + message, e);
        }
    }
}
