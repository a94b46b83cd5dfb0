package tradewind.tws.connection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;
import tradewind.tws.protocol.BarColumns;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.ServerMessage;

/**
 * The requests that are open at the server. Ids are never reused and lie far above order ids. An entry ends when it is
 * closed, when an error ends it, when its deadline passes (then its cancel message is due) or with the session. On
 * tws-dispatch only; times are monotonic milliseconds.
 */
final class RequestRegistry {
    static final int FIRST_ID = 100_000_000;
    static final long NO_DEADLINE = Long.MAX_VALUE;

    private record Entry(int id, Reply reply, long deadline, @Nullable IntFunction<ClientMessage> cancel) {
    }

    private final Map<Integer, Entry> open = new HashMap<>();
    private int nextId = FIRST_ID;

    /** @param cancel makes the message that ends the request at the server, null if there is none */
    int open(Reply reply, long deadline, @Nullable IntFunction<ClientMessage> cancel) {
        int id = nextId++;
        open.put(id, new Entry(id, reply, deadline, cancel));
        return id;
    }

    /** An id for a request that is not kept here. */
    int id() {
        return nextId++;
    }

    boolean isOpen(int id) {
        return open.containsKey(id);
    }

    int size() {
        return open.size();
    }

    /** The request is finished; nothing more is passed on. */
    void close(int id) {
        open.remove(id);
    }

    /** Whether somebody waits for the message. */
    boolean message(int id, ServerMessage message) {
        Entry entry = open.get(id);
        if (entry == null) {
            return false;
        }
        entry.reply().message(message);
        return true;
    }

    void bars(int id, BarColumns bars, boolean update) {
        Entry entry = open.get(id);
        if (entry != null) {
            entry.reply().bars(bars, update);
        }
    }

    boolean error(int id, ErrorRule rule, String text) {
        Entry entry = open.get(id);
        if (entry == null) {
            return false;
        }
        if (rule.endsRequest()) {
            open.remove(id);
        }
        entry.reply().error(rule, text);
        return true;
    }

    /** Fails what got no answer in time; returns the messages that cancel it at the server. */
    List<ClientMessage> expire(long now) {
        List<Entry> late = open.values().stream().filter(e -> now >= e.deadline()).toList();
        List<ClientMessage> cancels = new ArrayList<>();
        for (Entry entry : late) {
            open.remove(entry.id());
            IntFunction<ClientMessage> cancel = entry.cancel();
            if (cancel != null) {
                cancels.add(cancel.apply(entry.id()));
            }
            entry.reply().failed(new RequestFailed(0, "The server did not answer in time.", Remedy.RETRY_LATER));
        }
        return cancels;
    }

    /** The session ended. */
    void failAll(String reason) {
        List<Entry> all = List.copyOf(open.values());
        open.clear();
        all.forEach(e -> e.reply().failed(new RequestFailed(0, "The connection was lost: " + reason,
                Remedy.RETRY_LATER)));
    }
}
