package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import tradewind.tws.gateway.internal.listing.Listing;

/**
 * A position.
 *
 * @param quantity    negative when short, 0 after it was closed
 * @param averageCost of one share or contract, with multiplier and commissions
 * @param realized    profit of the day net of commissions, in the listing's currency
 */
public record Position(Listing listing, BigDecimal quantity, double averageCost, double realized) {
    static Position none(Listing listing) {
        return new Position(listing, BigDecimal.ZERO, 0, 0);
    }

    /** After buying (or, negative, selling) {@code change} at {@code price}, which cost {@code commission}. */
    Position after(BigDecimal change, double price, double commission) {
        double unit = price * listing.multiplier().doubleValue();
        BigDecimal total = quantity.add(change);
        double before = quantity.doubleValue();
        double moved = change.doubleValue();
        if (before * moved >= 0) {
            double cost = (before * averageCost + moved * unit + commission) / total.doubleValue();
            return new Position(listing, total, cost, realized);
        }
        double closed = Math.min(Math.abs(before), Math.abs(moved));
        double share = commission * closed / Math.abs(moved);
        double gain = Math.signum(before) * closed * (unit - averageCost) - share;
        double rest = total.doubleValue();
        boolean turned = rest * before < 0;
        double cost = rest == 0 ? 0 : turned ? unit + (commission - share) / rest : averageCost;
        return new Position(listing, total, cost, realized + gain);
    }

    /** In the listing's currency. */
    public double marketValue(double price) {
        return quantity.doubleValue() * price * listing.multiplier().doubleValue();
    }

    /** Profit that selling at {@code price} would realize, in the listing's currency. */
    public double unrealized(double price) {
        return quantity.signum() == 0 ? 0 : marketValue(price) - quantity.doubleValue() * averageCost;
    }
}
