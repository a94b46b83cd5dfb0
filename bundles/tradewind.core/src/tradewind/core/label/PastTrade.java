package tradewind.core.label;

/**
 * A trade of a back-test, as a chart shows it.
 *
 * @param entered time of its first fill, epoch seconds UTC
 * @param left    time of its last fill, of the last bar while it is open
 * @param entry   average price
 * @param exit    average price
 * @param buys    whether it began by buying
 * @param net     money after costs
 */
public record PastTrade(long entered, long left, double entry, double exit, boolean buys, double net) {
    /** @throws IllegalArgumentException if it ends before it begins */
    public PastTrade {
        if (left < entered) {
            throw new IllegalArgumentException("A trade ends after it has begun: " + entered + ", " + left);
        }
    }
}
