package tradewind.workbench.internal.trade;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Widget;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.Verdict;
import tradewind.workbench.internal.live.OnDisplay;

/** Asks the gate about the order in the ticket: shortly after it changes, and again as the market moves. */
final class GateWatch {
    private static final int PAUSE_MILLIS = 150;
    private static final int AGAIN_MILLIS = 1000;

    private final Widget owner;
    private final Consumer<Verdict> sink;
    private @Nullable OrderRequest request;
    private int asked;

    /** @param sink told on the display thread what stands against the newest request */
    GateWatch(Widget owner, Consumer<Verdict> sink) {
        this.owner = owner;
        this.sink = sink;
        again();
    }

    /** @param next null while there is nothing to ask about */
    void watch(@Nullable OrderRequest next) {
        request = next;
        int mine = ++asked;
        owner.getDisplay().timerExec(PAUSE_MILLIS, () -> {
            if (mine == asked) {
                ask();
            }
        });
    }

    private void again() {
        owner.getDisplay().timerExec(AGAIN_MILLIS, () -> {
            if (!owner.isDisposed()) {
                ask();
                again();
            }
        });
    }

    private void ask() {
        OrderRequest now = request;
        if (now == null || owner.isDisposed()) {
            return;
        }
        TradeDesk.get().trading().ifPresent(trading -> OnDisplay.then(trading.check(now), owner, verdict -> {
            if (now == request) {
                sink.accept(verdict);
            }
        }, error -> {
            // Placing says the same again and is told; a check that failed has nothing to show.
            System.getLogger(GateWatch.class.getName()).log(System.Logger.Level.WARNING,
                    "The gate could not be asked", error);
        }));
    }
}
