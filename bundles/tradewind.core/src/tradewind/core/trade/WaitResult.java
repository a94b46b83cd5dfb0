package tradewind.core.trade;

/**
 * How waiting for a fill ended. The order is what it was at that moment; when the time was up it lives on, and what to do
 * is for the one who waited to decide.
 */
public record WaitResult(Outcome outcome, TrackedOrder order) {
    public enum Outcome {
        FILLED,
        /** It ended without being filled to the full. */
        ENDED,
        /** The time is up; the order still lives. */
        TIMED_OUT,
        /** The time is up and nobody knows what became of it. */
        UNKNOWN
    }
}
