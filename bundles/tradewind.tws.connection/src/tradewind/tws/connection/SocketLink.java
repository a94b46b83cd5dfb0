package tradewind.tws.connection;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.protocol.BadFrameException;
import tradewind.tws.protocol.ClientHello;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.FrameReader;
import tradewind.tws.protocol.MessageCodec;
import tradewind.tws.protocol.ServerHello;
import tradewind.tws.protocol.ServerMessageDecoder;
import tradewind.tws.protocol.ServerVersion;

/**
 * One socket with its two threads: {@code tws-reader} decodes frames where they lie and passes them on,
 * {@code tws-writer} sends what its queue lets go, see {@link SocketWriter}. Used once.
 */
final class SocketLink {
    private static final System.Logger LOG = System.getLogger(SocketLink.class.getName());
    private static final int CONNECT_MILLIS = 5_000;
    private static final int BUFFER = 1 << 20;
    private static final int BROKEN_IN_A_ROW = 3;

    private final long epoch;
    private final String host;
    private final int port;
    private final LinkEvents events;
    private final TickPump pump;
    private final ServerClock clock;
    private final Dispatch dispatch;
    private final WriteQueue outbox;
    private final Thread reader;
    private final Socket socket = new Socket();
    private volatile boolean closed;
    private volatile long lastReceived;
    private volatile long ignored;
    private volatile String connectionTime = "";
    private volatile @Nullable SocketWriter writer;

    SocketLink(long epoch, String host, int port, LinkEvents events, TickPump pump, ServerClock clock,
            Dispatch dispatch) {
        this.epoch = epoch;
        this.host = host;
        this.port = port;
        this.events = events;
        this.pump = pump;
        this.clock = clock;
        this.dispatch = dispatch;
        this.outbox = new WriteQueue(
                new TokenBucket(TokenBucket.MESSAGES_PER_SECOND, TokenBucket.BURST, System.nanoTime()));
        this.reader = Dispatch.daemon(this::read, "tws-reader");
        this.lastReceived = dispatch.now();
    }

    /** @param previous ends before this one reads its first byte, so that ticks have one source at a time */
    void start(@Nullable SocketLink previous) {
        this.previous = previous;
        reader.start();
    }

    private @Nullable SocketLink previous;

    /** Any thread. False if the message will not be sent, because the link is closed. */
    boolean send(Lane lane, ClientMessage message) {
        return outbox.add(lane, message);
    }

    /** As {@link #send}, for messages that must follow each other in one write and are urgent. */
    boolean sendNow(Lane lane, List<ClientMessage> messages) {
        boolean taken = outbox.addQuietly(lane, messages);
        SocketWriter.writeNow(writer, outbox);
        return taken;
    }

    /** As {@link WriteQueue#overtake}, and urgent. */
    boolean overtake(Lane lane, ClientMessage message, Predicate<ClientMessage> fits, List<ClientMessage> dropped) {
        boolean taken = outbox.overtake(lane, message, fits, dropped);
        SocketWriter.writeNow(writer, outbox);
        return taken;
    }

    /** The server's words for the time at which the conversation began, empty before it told. */
    String connectionTime() {
        return connectionTime;
    }

    void slowDown() {
        outbox.slowDown(System.nanoTime());
    }

    /** When bytes came last, monotonic milliseconds. */
    long lastReceived() {
        return lastReceived;
    }

    /** Frames with an unknown number or a broken body. */
    long ignored() {
        return ignored;
    }

    /** Ends both threads; nothing is told of it. */
    void close() {
        closed = true;
        outbox.close();
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Closing the socket", e);
        }
    }

    private void read() {
        try {
            awaitPrevious();
            // Both must be set before connecting to take effect on the window and on small frames.
            socket.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            events.opened(epoch);
            converse(socket.getInputStream());
        } catch (IOException e) {
            lost(Reasons.of(e, host, port));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The reader failed", e);
            lost("Reading failed: " + e);
        } finally {
            close();
        }
    }

    private void awaitPrevious() throws InterruptedException {
        SocketLink before = previous;
        previous = null;
        if (before != null) {
            before.reader.join();
        }
    }

    private void lost(String reason) {
        if (!closed) {
            events.lost(epoch, reason);
        }
    }

    private void converse(InputStream in) throws IOException {
        socket.getOutputStream().write(ClientHello.standard().toBytes());
        FrameReader frames = new FrameReader(BUFFER);
        while (!frames.next()) {
            fill(frames, in);
        }
        ServerHello hello = ServerHello.decode(frames.array(), frames.offset(), frames.length());
        int version = hello.version();
        connectionTime = hello.time();
        if (ServerVersion.isSupported(version)) {
            SocketWriter ready =
                    new SocketWriter(outbox, MessageCodec.client(version), socket.getOutputStream(), this::close);
            writer = ready;
            Dispatch.daemon(ready, "tws-writer").start();
        }
        events.hello(epoch, version);
        if (ServerVersion.isSupported(version)) {
            stream(frames, in, version);
        }
    }

    private void stream(FrameReader frames, InputStream in, int version) throws IOException {
        LinkDecoder handler = new LinkDecoder(epoch, events, pump);
        ServerMessageDecoder decoder = new ServerMessageDecoder(version, handler);
        pump.newSession();
        int broken = 0;
        while (!closed) {
            boolean any = false;
            while (frames.next()) {
                any = true;
                broken = decoded(decoder, frames) ? 0 : broken + 1;
                if (broken == BROKEN_IN_A_ROW) {
                    throw new IOException("Three messages in a row could not be read.");
                }
            }
            if (any) {
                // A listener must not see a trade that lies in the clock's future.
                noteTime(handler);
                pump.publish();
            }
            ignored = handler.unknown() + decoder.counters().badFrames();
            long now = fill(frames, in);
            pump.receivedAt(clock.millisAt(now));
        }
    }

    private boolean decoded(ServerMessageDecoder decoder, FrameReader frames) {
        try {
            decoder.decode(frames);
            return true;
        } catch (BadFrameException e) {
            LOG.log(Level.WARNING, "A message of {0} bytes was dropped: {1}", frames.length(), e.getMessage());
            return false;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A message of " + frames.length() + " bytes was dropped", e);
            return false;
        }
    }

    private void noteTime(LinkDecoder handler) {
        if (clock.atLeast(handler.newestTime(), dispatch.nanos())) {
            events.clockJumped(epoch);
        }
    }

    private long fill(FrameReader frames, InputStream in) throws IOException {
        if (frames.fill(in) < 0) {
            throw new EOFException(Reasons.HUNG_UP);
        }
        long now = dispatch.nanos();
        lastReceived = now / 1_000_000;
        return now;
    }

    /** The reader must notice: shutting down the input makes it meet the end of the stream. */
    private void close(IOException cause) {
        try {
            if (!socket.isClosed()) {
                socket.shutdownInput();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Shutting down after " + cause.getMessage(), e);
        }
    }
}
