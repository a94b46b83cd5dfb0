package tradewind.tws.connection;

/**
 * The pace of requests for bars of a minute and more. IB has lifted its limits on these for a soft one: a server that is
 * asked for much answers slowly, and may complain in the end. So only a few requests are under way at a time, one begins
 * a moment after the other, and each complaint makes the moments longer, up to the ten seconds that the lifted limit of
 * 60 in 10 minutes comes to; answers make them shorter again. Not for several threads. Times are monotonic
 * milliseconds: a market whose clock stands still may be asked for its history all the same.
 */
final class GentlePace {
    /** Requests that wait for their answer. Those that are kept up to date are not counted. */
    static final int UNDER_WAY = 4;
    static final long CLOSEST_MILLIS = 100;
    static final long SLOWED_MILLIS = 500;
    static final long SLOWEST_MILLIS = 10_000;
    /** So many answers in a row halve the distance. */
    static final int ANSWERS = 10;

    private long distance = CLOSEST_MILLIS;
    private long freeAt = Long.MIN_VALUE;
    private int underWay;
    private int answers;

    /** Milliseconds until a request may go, 0 for now, {@link Long#MAX_VALUE} while too many are under way. */
    long waitMillis(long now) {
        if (underWay >= UNDER_WAY) {
            return Long.MAX_VALUE;
        }
        return freeAt <= now ? 0 : freeAt - now;
    }

    /** @param waits whether the request is under way until {@link #closed} */
    void sent(long now, boolean waits) {
        freeAt = now + distance;
        underWay += waits ? 1 : 0;
    }

    /** A request that was under way was answered, refused or cancelled. */
    void closed() {
        underWay = Math.max(0, underWay - 1);
    }

    /** An answer came as it should. */
    void answered() {
        if (++answers >= ANSWERS) {
            answers = 0;
            distance = Math.max(CLOSEST_MILLIS, distance / 2);
        }
    }

    /** The server was too slow to answer. */
    void slower() {
        answers = 0;
        distance = Math.clamp(2 * distance, SLOWED_MILLIS, SLOWEST_MILLIS);
    }

    /** The server complains: everything waits until then, and goes on more slowly. */
    void rest(long until) {
        slower();
        freeAt = until;
    }

    /** A new session: nothing is under way. How slow the server is holds on. */
    void sessionEnded() {
        underWay = 0;
    }
}
