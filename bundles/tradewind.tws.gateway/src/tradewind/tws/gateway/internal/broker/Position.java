package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.time.LocalDate;
import tradewind.tws.gateway.internal.listing.Listing;

/**
 * A position.
 *
 * @param quantity    negative when short, 0 after it was closed
 * @param averageCost of one share or contract, with multiplier and commissions
 * @param realized    profit of the day net of commissions, in the listing's currency
 * @param morning     what the day began with
 */
public record Position(Listing listing, BigDecimal quantity, double averageCost, double realized, Morning morning) {
    /**
     * The position at the beginning of a trading day.
     *
     * @param flow money that trades have brought since, net of commissions; negative when it was spent
     */
    record Morning(LocalDate day, BigDecimal quantity, double averageCost, double flow) {
        static final Morning NONE = new Morning(LocalDate.EPOCH, BigDecimal.ZERO, 0, 0);

        Morning plus(double money) {
            return new Morning(day, quantity, averageCost, flow + money);
        }
    }

    static Position none(Listing listing) {
        return new Position(listing, BigDecimal.ZERO, 0, 0, Morning.NONE);
    }

    /** The position on a trading day: on a new one the profit of the day begins at 0. */
    Position on(LocalDate day) {
        return day.equals(morning.day()) ? this
                : new Position(listing, quantity, averageCost, 0, new Morning(day, quantity, averageCost, 0));
    }

    /** The position as it was in the morning of its day. */
    Position inTheMorning() {
        return new Position(listing, morning.quantity(), morning.averageCost(), 0,
                new Morning(morning.day(), morning.quantity(), morning.averageCost(), 0));
    }

    /** After buying (or, negative, selling) {@code change} at {@code price}, which cost {@code commission}. */
    Position after(BigDecimal change, double price, double commission) {
        if (change.signum() == 0) {
            return new Position(listing, quantity, averageCost, realized - commission, morning.plus(-commission));
        }
        double unit = price * listing.multiplier().doubleValue();
        BigDecimal total = quantity.add(change);
        double before = quantity.doubleValue();
        double moved = change.doubleValue();
        Morning since = morning.plus(-moved * unit - commission);
        if (before * moved >= 0) {
            double cost = (before * averageCost + moved * unit + commission) / total.doubleValue();
            return new Position(listing, total, cost, realized, since);
        }
        double closed = Math.min(Math.abs(before), Math.abs(moved));
        double share = commission * closed / Math.abs(moved);
        double gain = Math.signum(before) * closed * (unit - averageCost) - share;
        double rest = total.doubleValue();
        boolean turned = rest * before < 0;
        double cost = rest == 0 ? 0 : turned ? unit + (commission - share) / rest : averageCost;
        return new Position(listing, total, cost, realized + gain, since);
    }

    /** In the listing's currency. */
    public double marketValue(double price) {
        return quantity.doubleValue() * price * listing.multiplier().doubleValue();
    }

    /** Profit that selling at {@code price} would realize, in the listing's currency. */
    public double unrealized(double price) {
        return quantity.signum() == 0 ? 0 : marketValue(price) - quantity.doubleValue() * averageCost;
    }

    /** Profit since the close of the day before: the change of the value, and the money that trades have brought. */
    double daily(double price, double previousClose) {
        double held = morning.quantity().signum() == 0 ? 0
                : morning.quantity().doubleValue() * previousClose * listing.multiplier().doubleValue();
        return (quantity.signum() == 0 ? 0 : marketValue(price)) - held + morning.flow();
    }
}
