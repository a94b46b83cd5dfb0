package tradewind.tws.gateway.internal.broker;

import java.time.Duration;
import java.time.Instant;
import tradewind.tws.gateway.internal.clock.MarketClock;

/** The way from the gateway to the exchange. What is sent takes its time; nothing overtakes what was sent before. */
final class Transit {
    private final MarketClock clock;
    private Duration latency = Duration.ZERO;
    private Instant lastArrival = Instant.EPOCH;
    private int underway;

    Transit(MarketClock clock) {
        this.clock = clock;
    }

    void setLatency(Duration time) {
        latency = time;
    }

    /** Whether what is sent now arrives later. */
    boolean takesTime() {
        return !latency.isZero() || underway > 0;
    }

    /** Runs {@code arrival} when it is there; at once if there is no way to go. */
    void send(Runnable arrival) {
        if (!takesTime()) {
            arrival.run();
            return;
        }
        Instant due = clock.instant().plus(latency);
        lastArrival = due.isAfter(lastArrival) ? due : lastArrival;
        underway++;
        clock.at(lastArrival, () -> {
            underway--;
            arrival.run();
        });
    }
}
