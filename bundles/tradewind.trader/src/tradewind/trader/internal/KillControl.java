package tradewind.trader.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tradewind.core.trade.Contract;
import tradewind.core.trade.KillReport;
import tradewind.core.trade.KillSwitch;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.PositionLine;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingEvent;

/** The kill switch: block, cancel, verify, flatten if asked to, stay latched. Without a connection it cancels with the next. */
final class KillControl {
    private static final System.Logger LOG = System.getLogger(KillControl.class.getName());
    private static final long LOOK_MILLIS = 1_500;
    private static final int LOOKS = 6;

    private final Hall hall;
    private final Desk desk;
    private final Reconciler reconciler;
    /** The cancellation could not be sent yet. */
    private boolean owed;

    KillControl(Hall hall, Desk desk, Reconciler reconciler) {
        this.hall = hall;
        this.desk = desk;
        this.reconciler = reconciler;
    }

    /**
     * Any thread: when this returns, no order leaves any more, and the cancellation of all that left is on its way, also
     * if somebody holds up the trading thread.
     */
    void latch(KillSwitch kill) {
        synchronized (desk.wireLock()) {
            hall.latch.pull(kill);
        }
        hall.broker.cancelAll(hall.session.epoch());
    }

    void kill(KillSwitch kill, boolean flatten, CompletableFuture<KillReport> future) {
        try {
            hall.latch.store(kill);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The kill switch holds, but not over a restart: its file cannot be written", e);
        }
        hall.records.note("Kill switch pulled by " + kill.by() + ": " + kill.reason());
        hall.publisher.event(new TradingEvent.Killed(kill));
        List<TrackedOrder> lived = hall.book().all().stream().filter(Order::live).map(Order::snapshot).toList();
        cancelEverything();
        look(lived, flatten, LOOKS, future);
    }

    private void cancelEverything() {
        long epoch = hall.session.epoch();
        owed = !hall.session.open() || !hall.broker.cancelAll(epoch);
        desk.cancelAll(order -> true);
    }

    /** A session is there and its orders are known: what could not be cancelled before is cancelled now. */
    void ready() {
        boolean live = hall.book().all().stream().anyMatch(Order::live);
        if (hall.latch.current() != null && (owed || live)) {
            cancelEverything();
        }
    }

    /** Asks the server for its open orders until none is left or patience ends. */
    private void look(List<TrackedOrder> lived, boolean flatten, int left, CompletableFuture<KillReport> future) {
        if (hall.session.open()) {
            reconciler.askNow();
        }
        hall.loop.schedule(() -> {
            boolean done = hall.session.open() && hall.book().all().stream().noneMatch(Order::live);
            if (done || left <= 1) {
                finish(lived, flatten, done, future);
            } else {
                look(lived, flatten, left - 1, future);
            }
        }, LOOK_MILLIS);
    }

    private void finish(List<TrackedOrder> lived, boolean flatten, boolean verified,
            CompletableFuture<KillReport> future) {
        List<String> closing = flatten ? flatten() : List.of();
        List<TrackedOrder> now = lived.stream().map(o -> hall.book().byRef(o.ref()).map(Order::snapshot).orElse(o)).toList();
        List<TrackedOrder> cancelled = now.stream().filter(o -> o.state() == OrderState.CANCELLED).toList();
        List<TrackedOrder> remaining = now.stream().filter(TrackedOrder::live).toList();
        String text = cancelled.size() + (cancelled.size() == 1 ? " order cancelled" : " orders cancelled")
                + (remaining.isEmpty() ? "" : ", " + remaining.size() + " not confirmed as ended")
                + (verified ? ", the account has no open orders" : hall.session.open() ? "" : ", without a connection: the"
                        + " cancellation goes out with the next one")
                + (closing.isEmpty() ? "" : ", positions being closed: " + closing.size()) + ".";
        hall.records.note("Kill switch: " + text);
        hall.answer(future, new KillReport(cancelled, remaining, closing, verified, text));
    }

    private List<String> flatten() {
        List<String> refs = new ArrayList<>();
        for (PositionLine line : hall.positions.snapshot()) {
            if (line.quantity().signum() != 0) {
                flatten(line, refs);
            }
        }
        return refs;
    }

    private void flatten(PositionLine line, List<String> refs) {
        Contract contract = line.contract();
        refs.add(contract.displayName());
        hall.instrument(contract).whenComplete((instrument, failure) -> hall.loop.execute(() -> {
            if (instrument == null) {
                LOG.log(Level.ERROR, "The position in " + contract.displayName() + " cannot be closed", failure);
                return;
            }
            Side side = line.quantity().signum() > 0 ? Side.SELL : Side.BUY;
            OrderRequest request = OrderRequest.of(instrument, OrderTerms.market(side, line.quantity().abs()))
                    .from(OrderSource.HAND).inAccount(line.account());
            desk.flatten(request, new CompletableFuture<>());
        }));
    }

    void release(String by, String reason, CompletableFuture<Void> future) {
        try {
            hall.latch.release();
            owed = false;
            hall.records.note("Kill switch released by " + by + ": " + reason);
            hall.publisher.changed();
            hall.publisher.flush();
            Waits.done(future);
        } catch (IOException e) {
            Waits.fail(future, new java.io.UncheckedIOException(e));
        }
    }
}
