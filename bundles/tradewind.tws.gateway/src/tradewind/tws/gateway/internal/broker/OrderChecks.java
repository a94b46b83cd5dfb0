package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.protocol.WireOrder;

/** What TWS and the exchange check before they take an order. */
final class OrderChecks {
    private static final String INVALID = "Error validating request.-'bC' : cause - ";
    private static final List<String> TIFS = List.of("", "DAY", "GTC", "IOC", "FOK", "GTD", "OPG");

    private final String account;
    private final Accounting accounting;

    OrderChecks(String account, Accounting accounting) {
        this.account = account;
        this.accounting = accounting;
    }

    /** The first thing that is wrong. */
    Optional<Refusal> refusal(Listing listing, WireOrder order) {
        String action = order.action.toUpperCase(Locale.ROOT);
        if (!order.account.isEmpty() && !order.account.equals(account)) {
            return invalid("Invalid account code '" + order.account + "'");
        }
        if (!action.equals("BUY") && !action.equals("SELL") && !action.equals("SSHORT")) {
            return invalid("Invalid order action '" + order.action + "'");
        }
        if (!listing.hasQuotes()) {
            return refused(203, "The security " + listing.symbol() + " is not available or allowed for this account");
        }
        if (!TIFS.contains(order.tif.toUpperCase(Locale.ROOT))) {
            return invalid("Invalid time in force '" + order.tif + "'");
        }
        Optional<OrderKind> kind = OrderKind.of(order.orderType);
        if (kind.isEmpty()) {
            return refused(387, "Unsupported order type for this exchange and security type.");
        }
        return quantity(order).or(() -> prices(listing, order, kind.get()));
    }

    private static Optional<Refusal> quantity(WireOrder order) {
        BigDecimal quantity = order.totalQuantity;
        if (quantity == null || quantity.signum() == 0) {
            return refused(434, "The order size cannot be zero.");
        }
        if (quantity.signum() < 0) {
            return invalid("The order size cannot be negative");
        }
        return quantity.stripTrailingZeros().scale() > 0
                ? refused(10243, "Fractional-sized order cannot be placed via API. Please use desktop version to place "
                        + "this order.")
                : Optional.empty();
    }

    private static Optional<Refusal> prices(Listing listing, WireOrder order, OrderKind kind) {
        if (kind.limited() && order.lmtPrice == null) {
            return invalid("A limit price is needed");
        }
        if (kind.trigger() != OrderKind.Trigger.NONE && kind != OrderKind.TRAIL && order.auxPrice == null) {
            return invalid("A stop price is needed");
        }
        if (kind == OrderKind.TRAIL && order.auxPrice == null && Double.isNaN(order.trailingPercent)) {
            return invalid("A trailing amount or percentage is needed");
        }
        boolean onGrid = (!kind.limited() || onGrid(listing, order.lmtPrice))
                && (kind.trigger() == OrderKind.Trigger.NONE || kind == OrderKind.TRAIL
                        || onGrid(listing, order.auxPrice));
        return onGrid ? Optional.empty()
                : refused(110, "The price does not conform to the minimum price variation for this contract.");
    }

    private static boolean onGrid(Listing listing, @Nullable BigDecimal price) {
        return price == null || listing.increments().onGrid(price);
    }

    /** Whether the account can bear the order, at the prices of now. */
    Optional<Refusal> funds(Listing listing, WireOrder order) {
        Margin margin = Margin.of(accounting, listing, order);
        if (margin.initialChange() <= 0 || margin.equityAfter() >= margin.initialAfter()) {
            return Optional.empty();
        }
        return refused(201, "Order rejected - reason:YOUR ORDER IS NOT ACCEPTED. IN ORDER TO OBTAIN THE DESIRED POSITION "
                + "YOUR EQUITY WITH LOAN VALUE [" + money(margin.equityAfter()) + " EUR] MUST EXCEED THE INITIAL MARGIN ["
                + money(margin.initialAfter()) + " EUR]");
    }

    private static String money(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Optional<Refusal> invalid(String cause) {
        return refused(321, INVALID + cause);
    }

    private static Optional<Refusal> refused(int code, String text) {
        return Optional.of(new Refusal(code, text));
    }
}
