package tradewind.tws.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.protocol.AccountEvent;
import tradewind.tws.protocol.AccountRequest;
import tradewind.tws.protocol.ClientHello;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.FrameReader;
import tradewind.tws.protocol.FrameWriter;
import tradewind.tws.protocol.MessageCodec;
import tradewind.tws.protocol.OrderEvent;
import tradewind.tws.protocol.OrderRequest;
import tradewind.tws.protocol.ServerHello;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.ServerVersion;
import tradewind.tws.protocol.SessionEvent;
import tradewind.tws.protocol.SessionRequest;

/**
 * The server's side of a conversation on loopback, as far as a test scripts it: it starts sessions by itself and asks
 * the test for everything else. Requests are kept, so that a test can wait for one.
 */
final class FakeServer implements AutoCloseable {
    static final long WAIT_SECONDS = 10;

    /** What to answer to a request beyond what every server does. */
    interface Script {
        List<ServerMessage> answer(ClientMessage request);
    }

    private final ServerSocket listening;
    private final int version;
    private final List<ClientMessage> seen = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<ClientMessage> arrivals = new LinkedBlockingQueue<>();
    private final FrameWriter out = new FrameWriter();
    private volatile Script script = request -> List.of();
    private volatile Script before = request -> List.of();
    private volatile Set<Class<? extends ClientMessage>> withheld = Set.of();
    private volatile boolean startsSessions = true;
    private volatile @Nullable Socket socket;
    volatile int connections;

    FakeServer(int version) throws IOException {
        this.version = version;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "fake-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    void script(Script next) {
        script = next;
    }

    /** What to answer before the usual. */
    void before(Script next) {
        before = next;
    }

    /** Requests that get no usual answer. */
    @SafeVarargs
    final void withhold(Class<? extends ClientMessage>... types) {
        withheld = Set.of(types);
    }

    /** Whether startApi is answered with accounts and an order id, and what follows with the ends of empty lists. */
    void startsSessions(boolean yes) {
        startsSessions = yes;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try (Socket client = listening.accept()) {
                connections++;
                client.setTcpNoDelay(true);
                socket = client;
                converse(client);
            } catch (IOException e) {
                socket = null;
            }
        }
    }

    private void converse(Socket client) throws IOException {
        FrameReader frames = new FrameReader(1 << 16);
        ClientHello hello = null;
        while (hello == null) {
            if (frames.fill(client.getInputStream()) < 0) {
                return;
            }
            hello = frames.nextHello();
        }
        synchronized (out) {
            out.reset();
            new ServerHello(Math.min(version, hello.max()), "20261123 10:00:00 MET").encode(out);
            flush(client.getOutputStream());
        }
        if (version < ServerVersion.MIN) {
            return;
        }
        MessageCodec<ClientMessage> codec = MessageCodec.client(Math.min(version, hello.max()));
        do {
            while (frames.next()) {
                received(codec.decode(frames));
            }
        } while (frames.fill(client.getInputStream()) >= 0);
    }

    private void received(ClientMessage request) {
        seen.add(request);
        arrivals.add(request);
        before.answer(request).forEach(this::send);
        if (startsSessions && !withheld.contains(request.getClass())) {
            usual(request).forEach(this::send);
        }
        script.answer(request).forEach(this::send);
    }

    private static List<ServerMessage> usual(ClientMessage request) {
        return switch (request) {
            case SessionRequest.StartApi r -> List.of(new SessionEvent.ManagedAccounts("DU1,"),
                    new SessionEvent.NextValidId(7));
            case OrderRequest.ReqOpenOrders r -> List.of(new OrderEvent.OpenOrderEnd());
            case OrderRequest.ReqAllOpenOrders r -> List.of(new OrderEvent.OpenOrderEnd());
            case OrderRequest.ReqExecutions r -> List.of(new OrderEvent.ExecutionDataEnd(r.requestId()));
            case AccountRequest.ReqPositions r -> List.of(new AccountEvent.PositionEnd());
            case OrderRequest.ReqCompletedOrders r -> List.of(new OrderEvent.CompletedOrdersEnd());
            default -> List.of();
        };
    }

    /** Sends to the client that is connected now. */
    void send(ServerMessage message) {
        synchronized (out) {
            MessageCodec.server(version).encode(message, out);
            flush();
        }
    }

    /** Sends a frame with this payload, whatever it holds. */
    void sendRaw(byte[] payload) {
        synchronized (out) {
            out.frame(payload, 0, payload.length);
            flush();
        }
    }

    /** A client that has gone meanwhile gets nothing. */
    private void flush() {
        Socket client = socket;
        if (client == null) {
            out.reset();
            return;
        }
        try {
            flush(client.getOutputStream());
        } catch (IOException e) {
            out.reset();
        }
    }

    private void flush(OutputStream to) throws IOException {
        out.writeTo(to);
        to.flush();
    }

    /** The next request of this type that has not been taken yet; fails if none comes in time. */
    <T extends ClientMessage> T await(Class<T> type) throws InterruptedException {
        return await(type, r -> true);
    }

    <T extends ClientMessage> T await(Class<T> type, Predicate<T> fitting) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (true) {
            ClientMessage request = arrivals.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (request == null) {
                throw new AssertionError("No " + type.getSimpleName() + " came; there were " + seen);
            }
            if (type.isInstance(request) && fitting.test(type.cast(request))) {
                return type.cast(request);
            }
        }
    }

    /** Everything that came so far. */
    List<ClientMessage> seen() {
        return seen;
    }

    /** Breaks the connection; the next attempt is accepted. */
    void drop() throws IOException {
        Socket client = socket;
        if (client != null) {
            client.close();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        drop();
    }
}
