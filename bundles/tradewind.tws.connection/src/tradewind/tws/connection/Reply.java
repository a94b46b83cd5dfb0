package tradewind.tws.connection;

import tradewind.core.connection.RequestFailed;
import tradewind.tws.protocol.BarColumns;
import tradewind.tws.protocol.ServerMessage;

/** Takes what the server answers to one request. On tws-dispatch. */
interface Reply {
    void message(ServerMessage message);

    /** Bars of a historical request. @param update whether it is its running bar */
    default void bars(BarColumns bars, boolean update) {
    }

    /** The server speaks of the request; it has ended if the rule says so. */
    void error(ErrorRule rule, String text);

    /** No answer in time, or the session ended. The request has ended. */
    void failed(RequestFailed reason);
}
