package tradewind.core.strategy;

import java.time.Instant;

/**
 * What an order of a strategy cost on its way, in the account and in the shadow that was given the same order. Costs are
 * above 0, gains below; NaN where nothing was filled. Prices only: commissions stand in the legs.
 *
 * @param decided  close of the bar that the order was decided on
 * @param pieces   above 0 to buy
 * @param decision close of that bar, the price that the decision was made at
 * @param arrival  middle of bid and ask when the order left, NaN if they were not known
 */
public record SlippageEntry(Instant decided, String strategy, String symbol, long pieces, double decision, double arrival,
        OrderLeg account, OrderLeg shadow) {
    private static final double BP = 1e4;

    public boolean open() {
        return account.open() || shadow.open();
    }

    /** What a piece cost more than at the decision, in price. */
    public double shortfall(OrderLeg leg) {
        return Long.signum(pieces) * (leg.price() - decision);
    }

    /** The same in basis points of the price at the decision. */
    public double shortfallBp(OrderLeg leg) {
        return BP * shortfall(leg) / decision;
    }

    /** The part of it that the market had moved before the order left, in basis points. */
    public double delayBp() {
        return BP * Long.signum(pieces) * (arrival - decision) / decision;
    }

    /** What the account paid more than the shadow, in price. */
    public double accountLessShadow() {
        return Long.signum(pieces) * (account.price() - shadow.price());
    }

    /** The same in basis points of the price at the decision. */
    public double accountLessShadowBp() {
        return BP * accountLessShadow() / decision;
    }
}
