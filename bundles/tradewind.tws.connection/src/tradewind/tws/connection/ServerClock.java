package tradewind.tws.connection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The server's clock, estimated: the newest time the server has told, carried on with the local clock at the pace at
 * which the server's was seen to run. That pace is 1 for IB; an embedded gateway may run its market faster or hold it,
 * in any year. Within one session it never goes backwards. A clock that is at hand in this program can be followed
 * instead, to the millisecond. Any thread may read and report.
 */
final class ServerClock implements InstantSource {
    /** Paces this close to 1 are 1: what is left is the jitter of the network. */
    private static final double REAL_TIME_BAND = 0.05;
    /** Two samples closer together say nothing about the pace; coarse samples must lie further apart. */
    private static final long MIN_SPAN_NANOS = 900_000_000L;
    private static final long SPAN_FOR_PRECISION = 10;
    /** The server is another one, or begins its market anew, when it is so much behind. */
    private static final long NEW_WORLD_MILLIS = 60_000;
    private static final long PACE_CHANGED_MILLIS = 2_000;
    private static final double NANOS_PER_MILLI = 1e6;

    /** Server time is {@code max(floor, server + (now - local) * pace)}. */
    private record Anchor(long local, double server, double pace, long floor) {
        long at(long now) {
            return Math.max(floor, (long) (server + (now - local) / NANOS_PER_MILLI * pace));
        }
    }

    private final InstantSource localClock;
    private final LongSupplier nanos;
    private volatile Anchor anchor;
    /** The server's clock itself, where it can be read. */
    private volatile @Nullable InstantSource exact;
    private boolean known;
    private long sampleLocal;
    private double sampleServer;
    private boolean sampled;

    /** @param nanos monotonic, nanoseconds */
    ServerClock(InstantSource localClock, LongSupplier nanos) {
        this.localClock = localClock;
        this.nanos = nanos;
        this.anchor = new Anchor(nanos.getAsLong(), localClock.millis(), 1, Long.MIN_VALUE);
    }

    /** Epoch milliseconds. */
    @Override
    public long millis() {
        return millisAt(nanos.getAsLong());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    /** Epoch milliseconds at a reading of the monotonic clock. */
    long millisAt(long now) {
        InstantSource known = exact;
        return known == null ? anchor.at(now) : known.millis();
    }

    /** The time is read from here from now on, whatever moment is asked for. */
    void follow(InstantSource clock) {
        exact = clock;
    }

    /** Seconds of the server's clock in one second; 1 where it need not be known. */
    double pace() {
        return exact != null ? 1 : anchor.pace();
    }

    /** Server minus local, milliseconds; 0 while the server has told nothing. */
    synchronized long skewMillis() {
        return known && exact == null ? millis() - localClock.millis() : 0;
    }

    /** A session with another server begins: nothing is known. */
    synchronized void forget() {
        exact = null;
        anchor = new Anchor(nanos.getAsLong(), localClock.millis(), 1, Long.MIN_VALUE);
        known = false;
        sampled = false;
    }

    /** A new session with the same server: its clock may have been set, but time goes on. */
    synchronized void newSession() {
        sampled = false;
    }

    /**
     * The server told its time.
     *
     * @param server    epoch milliseconds
     * @param precision how far off that may be, milliseconds
     * @param local     monotonic reading at which it was that time, as well as can be told
     */
    synchronized void told(long server, long precision, long local) {
        Anchor before = anchor;
        boolean elsewhere = !known || !sampled && server < before.at(local) - NEW_WORLD_MILLIS;
        double pace = elsewhere ? 1 : before.pace();
        long span = local - sampleLocal;
        boolean telling = span >= MIN_SPAN_NANOS + precision * SPAN_FOR_PRECISION * (long) NANOS_PER_MILLI;
        if (sampled && telling) {
            double band = Math.max(REAL_TIME_BAND, 1.5 * precision * NANOS_PER_MILLI / span);
            pace = snapped((server - sampleServer) * NANOS_PER_MILLI / span, band);
        }
        if (!sampled || telling) {
            sampleLocal = local;
            sampleServer = server;
            sampled = true;
        }
        // What was read up to this moment must not be taken back.
        long floor = elsewhere ? Long.MIN_VALUE : before.at(nanos.getAsLong());
        anchor = new Anchor(local, server, pace, floor);
        known = true;
    }

    /**
     * Something happened at the server at this time: its clock cannot be behind it. True when that moved the clock by
     * more than two seconds, a sign that its pace has changed.
     */
    boolean atLeast(long server, long local) {
        return exact == null && server > anchor.at(local) && moveUp(server, local);
    }

    private synchronized boolean moveUp(long server, long local) {
        Anchor before = anchor;
        long estimate = before.at(local);
        if (!known || server <= estimate) {
            return false;
        }
        anchor = new Anchor(local, server, before.pace(), before.at(nanos.getAsLong()));
        return server - estimate > PACE_CHANGED_MILLIS;
    }

    private static double snapped(double pace, double band) {
        return Math.abs(pace - 1) < band ? 1 : Math.max(0, pace);
    }
}
