package tradewind.tws.connection;

import tradewind.tws.protocol.BarColumns;
import tradewind.tws.protocol.ServerMessage;

/** What a {@link SocketLink} tells. On its reading thread, in order. */
interface LinkEvents {
    void opened(long epoch);

    /** The server agreed on a version. */
    void hello(long epoch, int version);

    void message(long epoch, ServerMessage message);

    /** @param bars a copy that may be kept; @param update whether it is the running bar of a request */
    void bars(long epoch, int requestId, BarColumns bars, boolean update);

    /** A trade told that the server's clock had moved on more than expected. */
    void clockJumped(long epoch);

    /** The end, told once, unless the link was closed from this side. */
    void lost(long epoch, String reason);
}
