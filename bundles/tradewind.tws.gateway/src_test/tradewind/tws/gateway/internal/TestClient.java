package tradewind.tws.gateway.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tradewind.tws.protocol.ClientHello;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.FrameReader;
import tradewind.tws.protocol.FrameWriter;
import tradewind.tws.protocol.MessageCodec;
import tradewind.tws.protocol.ServerHello;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.SessionEvent.ErrorMessage;
import tradewind.tws.protocol.SessionEvent.NextValidId;
import tradewind.tws.protocol.SessionRequest.StartApi;

/** A client on a real socket that keeps every message. */
public final class TestClient implements AutoCloseable {
    private static final long DEADLINE_NANOS = 10_000_000_000L;

    private final Socket socket;
    private final FrameReader frames = new FrameReader(1 << 16);
    private final List<ServerMessage> received = new ArrayList<>();
    private final MessageCodec<ClientMessage> encoder;
    private final ServerHello hello;
    private int taken;
    private boolean ended;

    /** Connects and shakes hands; the session is not started. */
    public TestClient(int port, ClientHello opening) throws Exception {
        socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
        socket.getOutputStream().write(opening.toBytes());
        while (!frames.next()) {
            if (frames.fill(socket.getInputStream()) < 0) {
                throw new IOException("closed during the handshake");
            }
        }
        hello = ServerHello.decode(frames.array(), frames.offset(), frames.length());
        encoder = MessageCodec.client(hello.version());
        Thread.ofPlatform().daemon().start(this::read);
    }

    /** Connects at the highest version and starts as this client. */
    public static TestClient started(int port, int clientId) throws Exception {
        TestClient client = new TestClient(port, ClientHello.standard());
        client.send(new StartApi(clientId, ""));
        client.await(NextValidId.class);
        return client;
    }

    public int version() {
        return hello.version();
    }

    private void read() {
        MessageCodec<ServerMessage> decoder = MessageCodec.server(hello.version());
        try {
            do {
                while (frames.next()) {
                    keep(decoder.decode(frames));
                }
            } while (frames.fill(socket.getInputStream()) >= 0);
        } catch (Exception e) {
            // The end of the connection is what the tests ask for below.
        }
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    private synchronized void keep(ServerMessage message) {
        received.add(message);
        notifyAll();
    }

    public void send(ClientMessage message) throws IOException {
        FrameWriter out = new FrameWriter(256);
        encoder.encode(message, out);
        out.writeTo(socket.getOutputStream());
    }

    /** The next message of this kind that was not taken yet; those before it are passed over. */
    public <T extends ServerMessage> T await(Class<T> type) throws InterruptedException {
        return await(type, m -> true);
    }

    public synchronized <T extends ServerMessage> T await(Class<T> type, Predicate<T> wanted)
            throws InterruptedException {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (true) {
            while (taken < received.size()) {
                ServerMessage next = received.get(taken++);
                if (type.isInstance(next) && wanted.test(type.cast(next))) {
                    return type.cast(next);
                }
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0 || ended) {
                throw new AssertionError("no " + type.getSimpleName() + (ended ? " before the end" : " in time")
                        + "; received " + tail());
            }
            wait(left);
        }
    }

    private List<ServerMessage> tail() {
        return List.copyOf(received.subList(Math.max(0, received.size() - 10), received.size()));
    }

    public ErrorMessage awaitError(int code) throws InterruptedException {
        return await(ErrorMessage.class, e -> e.code() == code);
    }

    public synchronized <T extends ServerMessage> List<T> all(Class<T> type) {
        return received.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Waits until the other side has closed the connection. */
    public synchronized boolean awaitEnd() throws InterruptedException {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (!ended && System.nanoTime() < deadline) {
            wait(100);
        }
        return ended;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
