package tradewind.core.strategy;

/**
 * What became of an order at one place, the account or the shadow.
 *
 * @param filled pieces, without sign
 * @param price  average of the fills, NaN without any
 * @param costs  commission and slippage, in the instrument's currency
 */
public record OrderLeg(State state, long filled, double price, double costs) {
    /** How far it has come. */
    public enum State {
        /** No order was given there. */
        NONE, WORKING, FILLED,
        /** It ended with some of it unfilled. */
        ENDED, REFUSED
    }

    public static final OrderLeg NONE = new OrderLeg(State.NONE, 0, Double.NaN, 0);

    public boolean open() {
        return state == State.WORKING;
    }

    /** With a fill more. @param pieces without sign */
    public OrderLeg filled(long pieces, double at, double cost) {
        long all = filled + pieces;
        double before = filled == 0 ? 0 : price * filled;
        return new OrderLeg(state, all, all == 0 ? Double.NaN : (before + at * pieces) / all, costs + cost);
    }

    public OrderLeg in(State other) {
        return new OrderLeg(other, filled, price, costs);
    }
}
