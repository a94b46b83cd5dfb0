package tradewind.core.strategy;

/**
 * What a run holds and has earned, in the account or in its shadow. Money in the instrument's currency.
 *
 * @param position     pieces, below 0 for short
 * @param working      pieces that its orders may still buy, below 0 for sell
 * @param averagePrice of what opened the position, NaN without one
 * @param realized     of positions that were closed, costs included
 * @param unrealized   of what is held, at the last close, its costs included
 * @param costs        commission and slippage of all fills, already taken off
 */
public record RunBook(long position, long working, double averagePrice, double realized, double unrealized,
        double costs) {
    public static final RunBook EMPTY = new RunBook(0, 0, Double.NaN, 0, 0, 0);

    public double profit() {
        return realized + unrealized;
    }
}
