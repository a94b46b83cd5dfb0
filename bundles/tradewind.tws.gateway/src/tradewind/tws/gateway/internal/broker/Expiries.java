package tradewind.tws.gateway.internal.broker;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.clock.MarketClock;

/** Ends orders when their time is over. */
final class Expiries {
    private final MarketClock clock;
    private final Consumer<Order> end;
    private final Map<Long, Subscription> pending = new HashMap<>();

    Expiries(MarketClock clock, Consumer<Order> end) {
        this.clock = clock;
        this.end = end;
    }

    /** Takes the order's terms as they are now. */
    void schedule(Order order) {
        order.setExpiry(OrderExpiry.of(order, clock.instant()).orElse(null));
        resume(order);
    }

    /** Waits for the expiry that the order has. */
    void resume(Order order) {
        @Nullable Subscription old = pending.remove(order.permId());
        if (old != null) {
            old.close();
        }
        @Nullable Instant time = order.expiry();
        if (time != null) {
            pending.put(order.permId(), clock.at(time, () -> {
                pending.remove(order.permId());
                end.accept(order);
            }));
        }
    }
}
