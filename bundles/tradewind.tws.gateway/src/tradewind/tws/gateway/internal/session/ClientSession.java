package tradewind.tws.gateway.internal.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.gateway.internal.recording.WireTap;
import tradewind.tws.gateway.internal.recording.WireTap.Direction;
import tradewind.tws.protocol.BadFrameException;
import tradewind.tws.protocol.ClientHello;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.FrameReader;
import tradewind.tws.protocol.FrameWriter;
import tradewind.tws.protocol.MessageCodec;
import tradewind.tws.protocol.ProtocolException;
import tradewind.tws.protocol.ServerHello;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.ServerVersion;
import tradewind.tws.protocol.SessionEvent.ErrorMessage;
import tradewind.tws.protocol.SessionRequest.StartApi;

/** One client: its socket, a thread that reads and a thread that writes. */
public final class ClientSession implements Peer {
    private static final System.Logger LOG = System.getLogger(ClientSession.class.getName());
    private static final int NOT_STARTED = -1;

    private final int number;
    private final Socket socket;
    private final int maxVersion;
    private final InstantSource clock;
    private final WireTap tap;
    private final Outbound outbound = new Outbound();
    private final Line line = new Line();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable MessageCodec<ServerMessage> encoder;
    private volatile int version;
    private volatile int clientId = NOT_STARTED;
    private volatile String options = "";

    /**
     * @param number     tells sessions apart, in the log and in a recording
     * @param maxVersion highest server version that is agreed to
     * @param clock      what the gateway says the time is
     */
    public ClientSession(int number, Socket socket, int maxVersion, InstantSource clock, WireTap tap) {
        this.number = number;
        this.socket = socket;
        this.maxVersion = maxVersion;
        this.clock = clock;
        this.tap = tap;
    }

    /** Starts both threads. */
    public void start(SessionListener listener) {
        tap.bytes(number, Direction.OPENED, new byte[0], 0, 0);
        Thread.ofPlatform().name("gateway-reader-" + number).daemon().start(() -> read(listener));
        Thread.ofPlatform().name("gateway-writer-" + number).daemon().start(this::write);
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public int clientId() {
        return clientId;
    }

    /** The faults of its line. */
    public Line line() {
        return line;
    }

    /** Whether the client asked to be slowed down rather than refused. */
    public boolean wantsPacing() {
        return options.contains("PACEAPI");
    }

    @Override
    public void send(ServerMessage message) {
        append(out -> encode(message, out));
    }

    private void encode(ServerMessage message, FrameWriter out) {
        MessageCodec<ServerMessage> codec = encoder;
        if (codec != null) {
            codec.encode(message, out);
        }
    }

    @Override
    public void append(Consumer<FrameWriter> frames) {
        if (!outbound.append(frames) && outbound.overflowed()) {
            LOG.log(Level.WARNING, "Client {0} does not read; it is disconnected", clientId);
            disconnect(false);
        }
    }

    @Override
    public void error(int id, int code, String text) {
        send(new ErrorMessage(id, code, text, "", clock.millis()));
    }

    /** Blocks until fewer than {@code bytes} wait to be sent; false if the client is gone. */
    public boolean awaitRoom(int bytes) throws InterruptedException {
        return outbound.awaitRoom(bytes);
    }

    /** Sends what waits, then closes the socket. */
    public void finish() {
        outbound.finish();
    }

    /** Closes the socket now. @param reset by a TCP reset */
    public void disconnect(boolean reset) {
        try {
            if (reset) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Closing the socket of client " + clientId, e);
        }
        outbound.finish();
        line.close();
    }

    /** Whether this side has closed the line. */
    public boolean closed() {
        return socket.isClosed();
    }

    private void write() {
        try (OutputStream out = socket.getOutputStream()) {
            FrameWriter frames = outbound.take();
            while (frames != null) {
                // Noted first: who has received something may rely on its being in the recording.
                tap.bytes(number, Direction.FROM_SERVER, frames.array(), 0, frames.length());
                line.write(out, frames.array(), frames.length());
                line.hold();
                frames = outbound.take();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Client " + clientId + " is gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect(false);
        }
    }

    private void read(SessionListener listener) {
        try (InputStream in = socket.getInputStream()) {
            FrameReader frames = new FrameReader(1 << 16);
            if (shakeHands(in, frames)) {
                serve(in, frames, listener);
            }
        } catch (ProtocolException e) {
            LOG.log(Level.WARNING, "Session {0}: {1}", number, e.getMessage());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Client " + clientId + " is gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect(false);
            if (ended.compareAndSet(false, true)) {
                tap.bytes(number, Direction.CLOSED, new byte[0], 0, 0);
                listener.ended(this);
            }
        }
    }

    private boolean shakeHands(InputStream in, FrameReader frames) throws IOException, InterruptedException {
        ClientHello hello = frames.nextHello();
        while (hello == null) {
            line.awaitReading();
            if (frames.fill(in) < 0) {
                return false;
            }
            hello = frames.nextHello();
        }
        byte[] opening = hello.toBytes();
        tap.bytes(number, Direction.FROM_CLIENT, opening, 0, opening.length);
        int agreed = Math.min(hello.max(), maxVersion);
        options = hello.options();
        ServerHello answer = new ServerHello(agreed, TimeText.connection(clock.instant()));
        if (!ServerVersion.isSupported(agreed)) {
            // A client this old is told the version all the same, so that it can say why it goes.
            LOG.log(Level.WARNING, "Session {0}: a client of version {1} is too old", number, hello.max());
            FrameWriter out = new FrameWriter(64);
            answer.encode(out);
            out.writeTo(socket.getOutputStream());
            return false;
        }
        version = agreed;
        encoder = MessageCodec.server(agreed);
        outbound.append(answer::encode);
        return true;
    }

    private void serve(InputStream in, FrameReader frames, SessionListener listener)
            throws IOException, InterruptedException {
        MessageCodec<ClientMessage> decoder = MessageCodec.client(version);
        do {
            while (frames.next()) {
                if (!line.dead()) {
                    frame(frames, decoder, listener);
                }
            }
            line.awaitReading();
        } while (frames.fill(in) >= 0);
    }

    private void frame(FrameReader frames, MessageCodec<ClientMessage> decoder, SessionListener listener) {
        tap.bytes(number, Direction.FROM_CLIENT, frames.array(), frames.offset() - 4, frames.length() + 4);
        try {
            ClientMessage message = decoder.decode(frames);
            if (message instanceof StartApi start && clientId == NOT_STARTED) {
                clientId = Math.max(0, start.clientId());
                listener.received(this, message);
            } else if (clientId != NOT_STARTED) {
                listener.received(this, message);
            }
        } catch (BadFrameException e) {
            error(-1, 320, "Error reading request. " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return "client " + clientId + " (session " + number + ", version " + version + ")";
    }
}
