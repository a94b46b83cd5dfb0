package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.protocol.WireOrder;

/**
 * What an order would do to the account, in its base currency.
 *
 * @param commission in the listing's currency
 */
public record Margin(double initialBefore, double initialChange, double maintenanceBefore, double maintenanceChange,
        double equityBefore, double equityChange, BigDecimal commission) {

    static Margin of(Accounting accounting, Listing listing, WireOrder order) {
        BigDecimal price = order.lmtPrice;
        double at = price != null && OrderKind.of(order.orderType).map(OrderKind::limited).orElse(false)
                ? price.doubleValue() : accounting.price(listing);
        BigDecimal wanted = order.totalQuantity;
        BigDecimal size = wanted == null ? BigDecimal.ZERO : wanted;
        BigDecimal change = order.action.equalsIgnoreCase("BUY") ? size : size.negate();
        BigDecimal before = accounting.portfolio().position(listing).quantity();
        double rate = accounting.rate(listing.currency());
        BigDecimal commission = Commissions.of(listing, size, BigDecimal.valueOf(Double.isNaN(at) ? 0 : at), true);
        return new Margin(accounting.initialMargin(), change(listing, before, change, at, true) * rate,
                accounting.maintenanceMargin(), change(listing, before, change, at, false) * rate,
                accounting.netLiquidation(), -commission.doubleValue() * rate, commission);
    }

    private static double change(Listing listing, BigDecimal before, BigDecimal change, double price, boolean initial) {
        return Accounting.margin(listing, before.add(change), price, initial)
                - Accounting.margin(listing, before, price, initial);
    }

    public double initialAfter() {
        return initialBefore + initialChange;
    }

    public double maintenanceAfter() {
        return maintenanceBefore + maintenanceChange;
    }

    public double equityAfter() {
        return equityBefore + equityChange;
    }
}
