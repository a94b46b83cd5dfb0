package tradewind.workbench.internal.live;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import tradewind.core.Subscription;

/**
 * Hands values from any thread to a widget on the display thread, at most 30 times a second unless told otherwise: values
 * that come faster replace each other. Ends with the widget.
 */
public final class Latest<T> implements Consumer<T>, Subscription {
    private static final int INTERVAL_MILLIS = 33;

    private final int interval;
    private final Display display;
    private final Widget owner;
    private final Consumer<T> sink;
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private volatile boolean closed;
    /** Display thread only. */
    private long lastDelivery;

    /** @param sink called on the display thread while {@code owner} lives */
    public Latest(Widget owner, Consumer<T> sink) {
        this(owner, INTERVAL_MILLIS, sink);
    }

    /** @param interval milliseconds between two deliveries at least */
    public Latest(Widget owner, int interval, Consumer<T> sink) {
        this.interval = interval;
        this.lastDelivery = System.nanoTime() - interval * 1_000_000L;
        this.display = owner.getDisplay();
        this.owner = owner;
        this.sink = sink;
    }

    @Override
    public void accept(T value) {
        if (waiting.getAndSet(value) == null) {
            OnDisplay.run(display, this::schedule);
        }
    }

    private void schedule() {
        long passed = (System.nanoTime() - lastDelivery) / 1_000_000;
        if (passed >= interval) {
            deliver();
        } else {
            display.timerExec((int) (interval - passed), this::deliver);
        }
    }

    private void deliver() {
        T value = waiting.getAndSet(null);
        if (value != null && !closed && !owner.isDisposed()) {
            lastDelivery = System.nanoTime();
            sink.accept(value);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
