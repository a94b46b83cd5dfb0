package tradewind.core.bar;

/** Where the numbers of a bar come from. */
public enum BarSource {
    /** Built here from streamed ticks. */
    TICKS,
    /** Streamed by the server as an update of historical data. */
    LIVE_HISTORY,
    /** Answered by the server to a historical request. */
    HISTORY,
    /** Read from a file. */
    IMPORT,
    /** Computed from smaller bars. */
    AGGREGATE
}
