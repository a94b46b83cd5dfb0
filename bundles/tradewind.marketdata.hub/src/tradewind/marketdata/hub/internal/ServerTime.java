package tradewind.marketdata.hub.internal;

import java.time.InstantSource;
import tradewind.core.connection.Connection;

/**
 * The server's clock and the pace at which it runs against ours: a simulated market may show 2013 and run 60 times as
 * fast. One thread.
 */
final class ServerTime {
    /** Nobody sleeps longer without another look at the server's clock, which may jump. */
    private static final long LONGEST_SLEEP = 500;
    /** The clock may stand still for a moment where it was ahead; a pace read off such a moment would be nonsense. */
    private static final long SAMPLE_EVERY = 1000;

    private final Connection connection;
    private final InstantSource local;
    private long sampledLocal;
    private long sampledServer;
    private double pace = 1;

    ServerTime(Connection connection, InstantSource local) {
        this.connection = connection;
        this.local = local;
        sampledLocal = local.millis();
        sampledServer = connection.serverClock().millis();
    }

    /** Epoch milliseconds of the server. */
    long millis() {
        long server = connection.serverClock().millis();
        long now = local.millis();
        if (now - sampledLocal >= SAMPLE_EVERY || now < sampledLocal) {
            double measured = (double) (server - sampledServer) / Math.max(1, now - sampledLocal);
            pace = Math.clamp(measured, 0.01, 10_000);
            sampledLocal = now;
            sampledServer = server;
        }
        return server;
    }

    long seconds() {
        return Math.floorDiv(millis(), 1000L);
    }

    /** Milliseconds of the local clock to sleep before looking whether the server's clock has come to {@code target}. */
    long delayUntil(long target) {
        long remaining = target - millis();
        return remaining <= 0 ? 0 : Math.clamp((long) Math.ceil(remaining / pace), 1, LONGEST_SLEEP);
    }

    /** When the local clock will show that moment, at the present pace; epoch milliseconds. */
    long localTimeOf(long target) {
        return local.millis() + Math.round((target - millis()) / pace);
    }
}
