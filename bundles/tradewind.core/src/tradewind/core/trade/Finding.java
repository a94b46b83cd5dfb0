package tradewind.core.trade;

/**
 * What the gate has to say about an order.
 *
 * @param text one plain sentence with the figures
 */
public record Finding(Rule rule, Severity severity, String text) {
    public enum Severity {
        /** A person may confirm it. */
        WARNING,
        /** The order does not leave. */
        BLOCK
    }

    public static Finding block(Rule rule, String text) {
        return new Finding(rule, Severity.BLOCK, text);
    }

    public static Finding warning(Rule rule, String text) {
        return new Finding(rule, Severity.WARNING, text);
    }

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }
}
