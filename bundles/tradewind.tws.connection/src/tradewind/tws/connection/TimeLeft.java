package tradewind.tws.connection;

/** Guesses how long something in pages still takes, from how long it took so far. Times are monotonic milliseconds. */
final class TimeLeft {
    private static final long WORTH_TELLING = 10_000;
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private final long since;

    TimeLeft(long since) {
        this.since = since;
    }

    /**
     * For example {@code ", at most 12 min to go"}; empty while nothing can be said and near the end. At most, because
     * history may begin later than the server says.
     */
    String text(int done, int total, long now) {
        if (done == 0) {
            return "";
        }
        long left = (long) ((now - since) / (double) done * Math.max(0, total - done));
        return left < WORTH_TELLING ? "" : ", at most " + spelled(left) + " to go";
    }

    private static String spelled(long millis) {
        if (millis >= HOUR) {
            return millis / HOUR + " h " + Math.ceilDiv(millis % HOUR, MINUTE) + " min";
        }
        return millis >= 2 * MINUTE ? Math.ceilDiv(millis, MINUTE) + " min" : Math.ceilDiv(millis, 1000) + " s";
    }
}
