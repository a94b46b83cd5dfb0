package tradewind.core.connection;

/**
 * A message of the server in its own words and ours.
 *
 * @param time      epoch milliseconds of receipt
 * @param code      TWS's number
 * @param text      TWS's text
 * @param advice    what it means and what to do, empty if TWS's text says it all
 * @param requestId request or order it speaks of, -1 if none
 */
public record Notice(long time, Severity severity, int code, String text, String advice, int requestId) {
    public enum Severity {
        INFO, WARNING, ERROR
    }
}
