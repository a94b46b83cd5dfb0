package tradewind.trader.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.WaitResult;
import tradewind.core.trade.WaitResult.Outcome;

/** Those who wait for the end of an order. Belongs to the trading thread; futures are completed on another. */
final class Waits {
    private final EventLoop loop;
    private final Map<String, List<CompletableFuture<WaitResult>>> waiting = new HashMap<>();

    Waits(EventLoop loop) {
        this.loop = loop;
    }

    void add(Order order, long millis, CompletableFuture<WaitResult> future) {
        waiting.computeIfAbsent(order.ref(), r -> new ArrayList<>()).add(future);
        loop.schedule(() -> expire(order, future), millis);
        changed(order.snapshot());
    }

    private void expire(Order order, CompletableFuture<WaitResult> future) {
        List<CompletableFuture<WaitResult>> all = waiting.getOrDefault(order.ref(), List.of());
        if (!all.isEmpty() && all.remove(future)) {
            boolean unknown = order.state() == OrderState.UNKNOWN;
            complete(future, new WaitResult(unknown ? Outcome.UNKNOWN : Outcome.TIMED_OUT, order.snapshot()));
        }
    }

    void changed(TrackedOrder order) {
        if (order.state().terminal()) {
            Outcome outcome = order.state() == OrderState.FILLED ? Outcome.FILLED : Outcome.ENDED;
            List<CompletableFuture<WaitResult>> all = waiting.remove(order.ref());
            if (all != null) {
                all.forEach(f -> complete(f, new WaitResult(outcome, order)));
            }
        }
    }

    /** What hangs on the future is foreign code. */
    static <T> void complete(CompletableFuture<T> future, T value) {
        Thread.startVirtualThread(() -> future.complete(value));
    }

    static void done(CompletableFuture<Void> future) {
        Thread.startVirtualThread(() -> future.complete(null));
    }

    static void fail(CompletableFuture<?> future, RuntimeException reason) {
        Thread.startVirtualThread(() -> future.completeExceptionally(reason));
    }
}
