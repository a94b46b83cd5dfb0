package tradewind.tws.gateway.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.desk.Client;
import tradewind.tws.gateway.internal.desk.Floor;
import tradewind.tws.gateway.internal.recording.WireTap;
import tradewind.tws.gateway.internal.session.ClientSession;
import tradewind.tws.gateway.internal.session.SessionListener;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.SessionRequest.StartApi;

/** The listening socket and the clients behind it. Clients are known by their id, requests run on the clock's thread. */
final class Gateway implements SessionListener, Subscription {
    private static final System.Logger LOG = System.getLogger(Gateway.class.getName());
    private static final int BACKLOG = 50;

    private final Floor floor;
    private final int maxVersion;
    private final WireTap tap;
    private final int port;
    private final Map<Integer, Client> clients = new HashMap<>();
    private final List<ClientSession> sessions = new CopyOnWriteArrayList<>();
    private volatile @Nullable ServerSocket server;
    private volatile Consumer<ClientSession> onSession = s -> { };
    private volatile Runnable onFirstClient = () -> { };
    private int sessionCount;
    private volatile boolean closed;

    /** Takes the port at once. @param port 0 for any */
    Gateway(Floor floor, int port, int maxVersion, WireTap tap) throws IOException {
        this.floor = floor;
        this.maxVersion = maxVersion;
        this.tap = tap;
        ServerSocket first = listen(port);
        this.port = first.getLocalPort();
        server = first;
    }

    /** Lets clients in; before, they wait. */
    void start() {
        ServerSocket first = server;
        if (first != null) {
            accept(first);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
        return socket;
    }

    int port() {
        return port;
    }

    Floor floor() {
        return floor;
    }

    /** Hears of each new session before its first byte is read. */
    void onSession(Consumer<ClientSession> action) {
        onSession = action;
    }

    /** Runs on the clock's thread when the first client has started. */
    void onFirstClient(Runnable action) {
        onFirstClient = action;
    }

    /** Clients that have started; on the clock's thread. */
    Collection<Client> clients() {
        return List.copyOf(clients.values());
    }

    /** Every session, started or not. */
    List<ClientSession> sessions() {
        return List.copyOf(sessions);
    }

    private void accept(ServerSocket socket) {
        Thread.ofPlatform().name("gateway-accept-" + port).daemon().start(() -> {
            while (!socket.isClosed()) {
                try {
                    begin(socket.accept());
                } catch (IOException e) {
                    if (!socket.isClosed()) {
                        LOG.log(Level.WARNING, "A client could not be accepted", e);
                    }
                }
            }
        });
    }

    private void begin(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        ClientSession session = new ClientSession(++sessionCount, socket, maxVersion, floor.toldClock(), tap);
        sessions.add(session);
        onSession.accept(session);
        session.start(this);
    }

    @Override
    public void received(ClientSession session, ClientMessage message) {
        floor.clock().execute(() -> {
            if (message instanceof StartApi && !clients.containsValue(client(session))) {
                start(session);
            } else {
                Client client = client(session);
                if (client != null) {
                    client.handle(message);
                }
            }
        });
    }

    private @Nullable Client client(ClientSession session) {
        Client client = clients.get(session.clientId());
        return client != null && client.session() == session ? client : null;
    }

    private void start(ClientSession session) {
        forgetIfGone(session.clientId());
        if (clients.containsKey(session.clientId())) {
            session.error(-1, 326, "Unable to connect as the client id is already in use. Retry with a unique client id.");
            session.finish();
            return;
        }
        Client client = new Client(floor, session);
        clients.put(session.clientId(), client);
        client.greet();
        Runnable first = onFirstClient;
        onFirstClient = () -> { };
        first.run();
    }

    /** Whoever comes back at once may come before the end of the line before was noticed. */
    private void forgetIfGone(int clientId) {
        Client before = clients.get(clientId);
        if (before != null && before.session().closed()) {
            clients.remove(clientId);
            before.close();
        }
    }

    @Override
    public void ended(ClientSession session) {
        sessions.remove(session);
        floor.clock().execute(() -> {
            Client client = client(session);
            if (client != null) {
                clients.remove(session.clientId());
                client.close();
            }
        });
    }

    /** Refuses connections from now on. */
    void refuse() {
        ServerSocket socket = server;
        server = null;
        close(socket);
    }

    /** Listens again on the same port, as soon as it is free. */
    void listenAgain() {
        if (closed || server != null) {
            return;
        }
        try {
            ServerSocket socket = listen(port);
            server = socket;
            accept(socket);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Port {0} cannot be taken again yet: {1}", port, e.getMessage());
            floor.clock().at(floor.now().plusSeconds(1), this::listenAgain);
        }
    }

    private static void close(@Nullable ServerSocket socket) {
        if (socket == null) {
            return;
        }
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Closing the listening socket", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        refuse();
        sessions().forEach(s -> s.disconnect(false));
    }
}
