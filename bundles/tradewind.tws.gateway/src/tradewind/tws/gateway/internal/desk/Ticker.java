package tradewind.tws.gateway.internal.desk;

import java.time.Instant;
import java.util.function.LongConsumer;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.clock.MarketClock;

/** Calls back at each multiple of a step of market time, with that time in epoch milliseconds. */
final class Ticker implements Subscription {
    private final MarketClock clock;
    private final long step;
    private final LongConsumer action;
    private volatile boolean closed;

    /** @param step milliseconds */
    Ticker(MarketClock clock, long step, LongConsumer action) {
        this.clock = clock;
        this.step = step;
        this.action = action;
        arm(Math.floorDiv(clock.millis(), step) * step + step);
    }

    private void arm(long time) {
        clock.at(Instant.ofEpochMilli(time), () -> {
            if (!closed) {
                action.accept(time);
                arm(time + step);
            }
        });
    }

    @Override
    public void close() {
        closed = true;
    }
}
