package tradewind.tws.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;

/** Requests that wait for a session that answers. On tws-dispatch. */
final class ReadyQueue {
    private static final int NOT_CONNECTED = 504;

    private record Waiting(Runnable go, Consumer<RequestFailed> no, long until) {
    }

    private final List<Waiting> waiting = new ArrayList<>();

    /** @param until monotonic milliseconds */
    void add(Runnable go, Consumer<RequestFailed> no, long until) {
        waiting.add(new Waiting(go, no, until));
    }

    /** The session answers now. */
    void release() {
        List<Waiting> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(w -> w.go().run());
    }

    /** Turns away who has waited long enough; with {@link Long#MAX_VALUE} everybody. */
    void expire(long now, String why) {
        List<Waiting> late = waiting.stream().filter(w -> now >= w.until()).toList();
        waiting.removeAll(late);
        late.forEach(w -> w.no().accept(notConnected(why)));
    }

    static RequestFailed notConnected(String why) {
        return new RequestFailed(NOT_CONNECTED, "Not connected: " + why, Remedy.RETRY_LATER);
    }
}
