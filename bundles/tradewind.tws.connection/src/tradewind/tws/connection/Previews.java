package tradewind.tws.connection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;
import tradewind.core.trade.MarginPreview;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.WireOrderState;

/** What-if orders that wait for their answer, by order id. On tws-dispatch; times are monotonic milliseconds. */
final class Previews {
    /** After a first answer without figures the one with figures follows at once, if it comes at all. */
    private static final long SECOND_ANSWER = 2_000;

    /** @param first an answer without figures, null if none came */
    private record Waiting(CompletableFuture<MarginPreview> future, long until, @Nullable MarginPreview first) {
    }

    private final Map<Integer, Waiting> waiting = new HashMap<>();

    /** Another question with the same id takes the place of the first, which fails. */
    void add(int orderId, CompletableFuture<MarginPreview> future, long until) {
        Waiting before = waiting.put(orderId, new Waiting(future, until, null));
        if (before != null) {
            TwsSession.fail(before.future(), new RequestFailed(0, "Asked again.", Remedy.RETRY_LATER));
        }
    }

    boolean isWaiting(int orderId) {
        return waiting.containsKey(orderId);
    }

    /**
     * An answer. With some warnings TWS answers twice: at once with the warning and without any figure, and then
     * in full.
     */
    void answered(OpenOrder m, long now) {
        Waiting w = waiting.get(m.orderId());
        if (w == null) {
            return;
        }
        MarginPreview preview = preview(m.state());
        if (preview.initialAfter() == null && preview.initialChange() == null && w.first() == null) {
            waiting.put(m.orderId(), new Waiting(w.future(), Math.min(w.until(), now + SECOND_ANSWER), preview));
        } else {
            waiting.remove(m.orderId());
            TwsSession.complete(w.future(), preview);
        }
    }

    private static MarginPreview preview(WireOrderState s) {
        String warning = s.rejectReason.isBlank() ? s.warningText : (s.rejectReason + " " + s.warningText).strip();
        return new MarginPreview(Decimals.cleanOrNull(s.initMargin.before()),
                Decimals.cleanOrNull(s.initMargin.change()), Decimals.cleanOrNull(s.initMargin.after()),
                Decimals.cleanOrNull(s.maintMargin.change()), Decimals.cleanOrNull(s.maintMargin.after()),
                Decimals.cleanOrNull(s.equityWithLoan.after()), s.marginCurrency,
                Decimals.cleanOrNull(s.commission == null ? s.maxCommission : s.commission), s.commissionCurrency,
                warning);
    }

    void failed(int orderId, RequestFailed reason) {
        Waiting w = waiting.remove(orderId);
        if (w != null) {
            TwsSession.fail(w.future(), reason);
        }
    }

    /** Lets time pass. */
    void time(long now) {
        List<Map.Entry<Integer, Waiting>> late =
                waiting.entrySet().stream().filter(e -> now >= e.getValue().until()).toList();
        for (Map.Entry<Integer, Waiting> entry : late) {
            MarginPreview first = entry.getValue().first();
            if (first == null) {
                failed(entry.getKey(), new RequestFailed(0, "The server did not answer in time.", Remedy.RETRY_LATER));
            } else {
                waiting.remove(entry.getKey());
                TwsSession.complete(entry.getValue().future(), first);
            }
        }
    }

    void ended(String reason) {
        List.copyOf(waiting.keySet()).forEach(id -> failed(id,
                new RequestFailed(0, "The connection was lost: " + reason, Remedy.RETRY_LATER)));
    }
}
