package tradewind.tws.gateway.internal.session;

import java.util.function.Consumer;
import tradewind.tws.protocol.FrameWriter;
import tradewind.tws.protocol.ServerMessage;

/** A client as those see it who answer it. Sending never blocks and may be done by any thread. */
public interface Peer {
    /** The server version agreed with it. */
    int version();

    int clientId();

    void send(ServerMessage message);

    /** Appends frames by hand: whole frames only. For what is too hot for {@link #send}. */
    void append(Consumer<FrameWriter> frames);

    /**
     * An error, a warning or a notice.
     *
     * @param id request or order id, -1 for none
     */
    void error(int id, int code, String text);
}
