package tradewind.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tradewind.core.connection.ConnectionProfile;
import tradewind.tws.protocol.ClientHello;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.FrameReader;
import tradewind.tws.protocol.FrameWriter;
import tradewind.tws.protocol.MessageCodec;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.ServerHello;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.ServerVersion;

/**
 * A bare server side of a session: a socket, and a thread that notes when the bytes of each order came and says what
 * {@link OrderAnswers} says. Serves one client once. It does so little that what is measured with it is the client.
 */
final class OrderServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OrderServer.class.getName());
    private static final int VERSION = ServerVersion.MAX;

    /** @param arrived when the read that brought it returned, {@link System#nanoTime} */
    record Arrival(PlaceOrder order, long arrived) {
    }

    private final ServerSocket listener;
    private final OrderAnswers answers;
    private final MessageCodec<ServerMessage> encoder = MessageCodec.server(VERSION);
    private final FrameWriter frames = new FrameWriter();
    private final List<Arrival> arrivals = new ArrayList<>();
    private Socket client = new Socket();
    private volatile boolean watching;

    /** @param keep as in {@link OrderAnswers} */
    OrderServer(boolean keep) throws IOException {
        answers = new OrderAnswers(keep);
        listener = new ServerSocket(0, 1, InetAddress.getByName(ConnectionProfile.LOOPBACK));
        Thread.ofPlatform().name("bench-server").daemon().start(this::serve);
    }

    int port() {
        return listener.getLocalPort();
    }

    /**
     * From the next message on the server looks for bytes without pause and so keeps a core busy, or waits for them. Whoever
     * waits is told late: waking a thread takes longer on a virtual machine than all that is to be measured.
     */
    void watch(boolean on) {
        watching = on;
    }

    /**
     * The n-th order, from 0; waits for it.
     *
     * @param placed ends the wait if it fails
     */
    synchronized Arrival arrival(int index, long millis, CompletableFuture<?> placed)
            throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        placed.whenComplete((order, failure) -> wake());
        while (arrivals.size() <= index) {
            long left = end - System.nanoTime();
            if (placed.isCompletedExceptionally()) {
                placed.join();
            }
            if (left <= 0) {
                throw new TimeoutException("Order " + index + " did not come to the server in " + millis + " ms");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return arrivals.get(index);
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** Says that the order works. Returns the time just before it is written. */
    synchronized long working(int orderId) throws IOException {
        PlaceOrder place = arrivals.stream().map(Arrival::order).filter(o -> o.orderId() == orderId).findFirst()
                .orElseThrow();
        return send(List.of(answers.status(place, "Submitted")));
    }

    /** Sends messages in one write. Returns the time just before it. Any thread. */
    synchronized long send(List<ServerMessage> messages) throws IOException {
        messages.forEach(m -> encoder.encode(m, frames));
        OutputStream out = client.getOutputStream();
        long now = System.nanoTime();
        frames.writeTo(out);
        return now;
    }

    private void serve() {
        try (Socket socket = listener.accept(); InputStream in = socket.getInputStream()) {
            socket.setTcpNoDelay(true);
            begin(socket);
            FrameReader reader = new FrameReader(1 << 16);
            if (shakeHands(reader, in)) {
                converse(reader, in);
            }
        } catch (IOException e) {
            // The end of the session, or of the benchmark.
            LOG.log(Level.DEBUG, "The server of the benchmark ends", e);
        }
    }

    private synchronized void begin(Socket socket) {
        client = socket;
    }

    private boolean shakeHands(FrameReader reader, InputStream in) throws IOException {
        ClientHello hello = reader.nextHello();
        while (hello == null && reader.fill(in) >= 0) {
            hello = reader.nextHello();
        }
        if (hello == null) {
            return false;
        }
        FrameWriter out = new FrameWriter(64);
        new ServerHello(VERSION, "20261123 10:00:00 UTC").encode(out);
        out.writeTo(client.getOutputStream());
        return true;
    }

    private void converse(FrameReader reader, InputStream in) throws IOException {
        MessageCodec<ClientMessage> decoder = MessageCodec.client(VERSION);
        long arrived = System.nanoTime();
        do {
            while (reader.next()) {
                take(decoder.decode(reader), arrived);
            }
            while (watching && in.available() == 0) {
                Thread.onSpinWait();
            }
            int count = reader.fill(in);
            arrived = System.nanoTime();
            if (count < 0) {
                return;
            }
        } while (true);
    }

    private void take(ClientMessage message, long arrived) throws IOException {
        if (message instanceof PlaceOrder order) {
            note(new Arrival(order, arrived));
        }
        List<ServerMessage> reply = answers.to(message);
        if (!reply.isEmpty()) {
            send(reply);
        }
    }

    private synchronized void note(Arrival arrival) {
        arrivals.add(arrival);
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        synchronized (this) {
            client.close();
        }
    }
}
