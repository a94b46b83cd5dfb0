package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.ContractRequest.ReqMarketRule;
import tradewind.tws.protocol.FrameWriter;
import tradewind.tws.protocol.MessageCodec;

@Timeout(20)
class SocketWriterTest {
    private final WriteQueue queue = new WriteQueue(new TokenBucket(1e6, 1_000, System.nanoTime()));
    private final List<IOException> failures = new ArrayList<>();

    private SocketWriter writer(OutputStream out) {
        return new SocketWriter(queue, MessageCodec.client(200), out, failures::add);
    }

    private static byte[] bytes(int... numbers) {
        FrameWriter frames = new FrameWriter();
        for (int number : numbers) {
            MessageCodec.client(200).encode(message(number), frames);
        }
        return frames.toBytes();
    }

    private static ClientMessage message(int number) {
        return new ReqMarketRule(number);
    }

    @Test
    void theThreadThatSendsWritesItself() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SocketWriter writer = writer(out);
        queue.addQuietly(Lane.ORDERS, List.of(message(1), message(2)));
        SocketWriter.writeNow(writer, queue);
        assertEquals(new String(bytes(1, 2)), out.toString());
        assertTrue(queue.isEmpty());
    }

    @Test
    void whileAnotherThreadWritesNobodyWaitsAndNothingIsLost() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        SocketWriter writer = writer(new OutputStream() {
            @Override
            public void write(int b) {
                written.write(b);
            }

            @Override
            @NonNullByDefault({})
            public void write(byte[] b, int offset, int count) {
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                synchronized (written) {
                    written.write(b, offset, count);
                    written.notifyAll();
                }
            }
        });
        Thread thread = new Thread(writer);
        queue.add(Lane.CONTROL, message(1));
        thread.start();
        begun.await();
        queue.addQuietly(Lane.ORDERS, List.of(message(2)));
        SocketWriter.writeNow(writer, queue);
        assertFalse(queue.isEmpty());
        go.countDown();
        synchronized (written) {
            while (written.size() < bytes(1, 2).length) {
                written.wait();
            }
        }
        assertEquals(new String(bytes(1, 2)), written.toString());
        queue.close();
        thread.join();
    }

    @Test
    void aBrokenSocketClosesTheQueue() {
        IOException broken = new IOException("broken pipe");
        SocketWriter writer = writer(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw broken;
            }
        });
        assertTrue(queue.addQuietly(Lane.ORDERS, List.of(message(1))));
        SocketWriter.writeNow(writer, queue);
        assertEquals(List.of(broken), failures);
        assertFalse(queue.addQuietly(Lane.ORDERS, List.of(message(2))));
    }

    @Test
    void withoutAWriterItWaits() {
        queue.addQuietly(Lane.ORDERS, List.of(message(1)));
        SocketWriter.writeNow(null, queue);
        assertFalse(queue.isEmpty());
    }
}
