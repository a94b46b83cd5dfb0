package tradewind.tws.connection;

import java.util.function.Consumer;
import tradewind.core.Subscription;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionStatus;

/** The state of the connection as everybody may see it. Written on tws-dispatch. */
final class StatusBoard {
    private static final long INTERVAL_MILLIS = 1_000;
    /** The skew is told in steps, so that its jitter does not make every status a new one; milliseconds. */
    private static final double SKEW_STEP = 20;

    private final SessionMachine machine;
    private final MessageRouter router;
    private final ClockSampler sampler;
    private final ServerClock clock;
    private final LineBudget lines;
    private final Listeners<ConnectionStatus> listeners = new Listeners<>();
    private volatile ConnectionStatus status =
            ConnectionStatus.disconnected(ConnectionProfile.SIMULATOR, "Not connected");
    private long publishedAt;

    StatusBoard(SessionMachine machine, MessageRouter router, ClockSampler sampler, ServerClock clock,
            LineBudget lines) {
        this.machine = machine;
        this.router = router;
        this.sampler = sampler;
        this.clock = clock;
        this.lines = lines;
    }

    /** Any thread. */
    ConnectionStatus status() {
        return status;
    }

    /** Any thread. The present status is not told. */
    Subscription add(Consumer<ConnectionStatus> listener) {
        return listeners.add(listener);
    }

    /** Whether it is long since the last look. @param now monotonic milliseconds */
    boolean due(long now) {
        return now - publishedAt >= INTERVAL_MILLIS;
    }

    /** @param ignored frames that nobody understood since the start */
    void publish(long now, long ignored) {
        publishedAt = now;
        ConnectionStatus next = new ConnectionStatus(machine.state(),
                Stakes.of(machine.profile(), machine.accounts()), machine.epoch(), machine.text(),
                machine.serverVersion(), machine.accounts(), router.farms(), sampler.pingMillis(),
                Math.round(clock.skewMillis() / SKEW_STEP) * (long) SKEW_STEP, lines.used(), lines.allowed(), ignored);
        if (!next.equals(status)) {
            status = next;
            listeners.tell(next);
        }
    }
}
