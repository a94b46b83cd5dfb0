package tradewind.tws.gateway.internal.recording;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import tradewind.tws.gateway.internal.clock.ClockedSimulator;
import tradewind.tws.gateway.internal.clock.MarketClock;
import tradewind.tws.gateway.internal.clock.RunningClock;
import tradewind.tws.gateway.internal.session.ClientSession;
import tradewind.tws.gateway.internal.session.SessionListener;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.FrameReader;
import tradewind.tws.protocol.ProtocolException;
import tradewind.tws.protocol.ServerHello;

/**
 * A server that answers from a recording: the first client gets the first recorded session, the second the second; who
 * comes after the last gets the last again. It agrees to the version of the recording only.
 */
public final class RecordingSimulator implements ClockedSimulator, SessionListener {
    private static final System.Logger LOG = System.getLogger(RecordingSimulator.class.getName());

    private final List<List<WireRecord>> sessions;
    private final MarketClock clock;
    private final ServerSocket server = new ServerSocket();
    private final Map<ClientSession, SessionReplay> replays = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private int clients;

    /** @throws IOException if the port is taken or the recording has no session */
    public RecordingSimulator(WireRecording recording, int port, double speed) throws IOException {
        sessions = recording.sessions().stream().filter(s -> version(s) > 0).toList();
        if (sessions.isEmpty()) {
            throw new IOException("The recording has no complete session");
        }
        server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        long first = recording.records().getFirst().micros();
        clock = new RunningClock(Instant.EPOCH.plus(first, ChronoUnit.MICROS), speed);
        Thread.ofPlatform().name("replay-accept-" + server.getLocalPort()).daemon().start(this::accept);
    }

    /** The version that the recorded server agreed to; 0 if the session never got so far. */
    private static int version(List<WireRecord> session) {
        for (WireRecord r : session) {
            if (r.direction() == WireTap.Direction.FROM_SERVER) {
                FrameReader frames = new FrameReader(r.bytes().length);
                frames.feed(r.bytes(), 0, r.bytes().length);
                try {
                    return frames.next() ? ServerHello.decode(frames.array(), frames.offset(), frames.length()).version()
                            : 0;
                } catch (ProtocolException e) {
                    LOG.log(Level.DEBUG, "A recorded session without a handshake", e);
                    return 0;
                }
            }
        }
        return 0;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                begin(server.accept());
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.log(Level.WARNING, "A client could not be accepted", e);
                }
            }
        }
    }

    private void begin(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        int number = Math.min(clients, sessions.size() - 1);
        List<WireRecord> records = sessions.get(number);
        clients++;
        ClientSession session = new ClientSession(clients, socket, version(records), clock, WireTap.NONE);
        replays.put(session, new SessionReplay(clock, session, version(records), conversation(records),
                () -> endedBefore(session, number)));
        session.start(this);
    }

    /** A session that another one followed was broken: the client is to come back. */
    private void endedBefore(ClientSession session, int number) {
        if (number < sessions.size() - 1) {
            session.disconnect(false);
        }
    }

    /** Without the client's opening and the server's answer to it. */
    private static List<WireRecord> conversation(List<WireRecord> records) {
        boolean opening = true;
        boolean hello = true;
        List<WireRecord> result = new java.util.ArrayList<>();
        for (WireRecord r : records) {
            if (r.direction() == WireTap.Direction.FROM_CLIENT) {
                if (!opening) {
                    result.add(r);
                }
                opening = false;
            } else if (r.direction() == WireTap.Direction.FROM_SERVER) {
                result.add(hello ? withoutFirstFrame(r) : r);
                hello = false;
            }
        }
        return result;
    }

    private static WireRecord withoutFirstFrame(WireRecord r) {
        byte[] b = r.bytes();
        int length = (b[0] & 0xff) << 24 | (b[1] & 0xff) << 16 | (b[2] & 0xff) << 8 | b[3] & 0xff;
        return new WireRecord(r.micros(), r.session(), r.direction(),
                java.util.Arrays.copyOfRange(b, 4 + length, b.length));
    }

    @Override
    public void received(ClientSession session, ClientMessage message) {
        SessionReplay replay = replays.get(session);
        if (replay != null) {
            boolean starts = message instanceof tradewind.tws.protocol.SessionRequest.StartApi;
            clock.execute(() -> {
                if (starts) {
                    replay.start();
                }
                replay.received(message);
            });
        }
    }

    @Override
    public void ended(ClientSession session) {
        SessionReplay replay = replays.remove(session);
        if (replay != null) {
            clock.execute(replay::stop);
        }
    }

    @Override
    public int port() {
        return server.getLocalPort();
    }

    @Override
    public MarketClock clock() {
        return clock;
    }

    @Override
    public void inject(String line) {
        throw new IllegalArgumentException("A recording takes no commands: \"" + line + "\"");
    }

    @Override
    public List<String> symbols() {
        return List.of();
    }

    @Override
    public void await() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Closing the listening socket", e);
        }
        replays.keySet().forEach(s -> s.disconnect(false));
        clock.close();
        ended.countDown();
    }
}
