package tradewind.core.strategy;

/**
 * A position from its opening to its closing.
 *
 * @param entered  time of its first fill, epoch seconds UTC
 * @param left     of its last fill; 0 while it is open
 * @param pieces   most that was held, below 0 for short
 * @param entry    average price
 * @param exit     average price, of the last close while it is open
 * @param gross    money before costs
 * @param costs    commission and slippage
 * @param grossBp  gross in basis points of the money at entry
 * @param netBp    after costs
 */
public record Trade(long entered, long left, long pieces, double entry, double exit, double gross, double costs,
        double grossBp, double netBp) {
    public boolean open() {
        return left == 0;
    }

    public double net() {
        return gross - costs;
    }
}
