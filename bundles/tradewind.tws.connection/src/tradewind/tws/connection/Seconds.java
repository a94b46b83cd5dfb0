package tradewind.tws.connection;

import java.time.Instant;

/** Epoch seconds of instants that may lie beyond all seconds. */
final class Seconds {
    private Seconds() {
    }

    static long floor(Instant instant) {
        return instant.equals(Instant.MIN) ? Long.MIN_VALUE : instant.getEpochSecond();
    }

    /** {@link HistoryPlan#NOW} for {@link Instant#MAX}. */
    static long ceiling(Instant instant) {
        if (instant.equals(Instant.MAX)) {
            return HistoryPlan.NOW;
        }
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }
}
