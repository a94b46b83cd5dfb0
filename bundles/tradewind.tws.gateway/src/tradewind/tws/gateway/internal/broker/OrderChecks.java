package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.session.RequestTime;
import tradewind.tws.protocol.WireOrder;

/** What TWS and the exchange check before they take an order. */
final class OrderChecks {
    private static final List<String> TIFS = List.of("", "DAY", "GTC", "IOC", "FOK", "GTD", "OPG");

    private final Accounts accounts;

    OrderChecks(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The first thing that is wrong. */
    Optional<Refusal> refusal(Listing listing, WireOrder order) {
        String action = order.action.toUpperCase(Locale.ROOT);
        if (order.account.isEmpty() ? accounts.all().size() > 1 : accounts.find(order.account).isEmpty()) {
            return order.account.isEmpty() ? usual(435) : invalid("Invalid account code '" + order.account + "'");
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
            return usual(387);
        }
        return quantity(order).or(() -> date(listing, order)).or(() -> prices(listing, order, kind.get()));
    }

    private static Optional<Refusal> date(Listing listing, WireOrder order) {
        boolean unreadable = order.tif.equalsIgnoreCase("GTD")
                && RequestTime.parse(order.goodTillDate, listing.zone()).isEmpty();
        return unreadable ? usual(10314) : Optional.empty();
    }

    private static Optional<Refusal> quantity(WireOrder order) {
        BigDecimal quantity = order.totalQuantity;
        if (quantity == null || quantity.signum() == 0) {
            return usual(434);
        }
        if (quantity.signum() < 0) {
            return invalid("The order size cannot be negative");
        }
        return quantity.stripTrailingZeros().scale() > 0
                ? usual(10243) : Optional.empty();
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
                && (kind != OrderKind.TRAIL || onGrid(listing, order.trailStopPrice))
                && (kind.trigger() == OrderKind.Trigger.NONE || kind == OrderKind.TRAIL
                        || onGrid(listing, order.auxPrice));
        return onGrid ? Optional.empty()
                : usual(110);
    }

    private static boolean onGrid(Listing listing, @Nullable BigDecimal price) {
        return price == null || listing.increments().onGrid(price);
    }

    /** What the exchange has against an order that has come to it. @param orphaned whether its parent was cancelled */
    Optional<Refusal> atExchange(Order order, Instant now, boolean orphaned) {
        if (orphaned) {
            return Optional.of(OrderTexts.rejected("Parent order is being cancelled."));
        }
        Instant expiry = order.expiry();
        if (expiry != null && !expiry.isAfter(now)) {
            return Optional.of(OrderTexts.rejected("The good-till date lies in the past."));
        }
        boolean closed = !order.listing().calendar().isOpen(now.getEpochSecond(), !order.wire().outsideRth);
        if (closed && List.of("IOC", "FOK").contains(order.wire().tif.toUpperCase(Locale.ROOT))) {
            return Optional.of(OrderTexts.rejected("The exchange is closed."));
        }
        return order.wire().parentId != 0 ? Optional.empty() : funds(order.listing(), order.wire());
    }

    /** Whether the account can bear the order, at the prices of now. */
    Optional<Refusal> funds(Listing listing, WireOrder order) {
        Accounting account = accounts.find(order.account).orElseGet(accounts::first);
        Margin margin = Margin.of(account, listing, order);
        if (margin.initialChange() <= 0 || margin.equityAfter() >= margin.initialAfter()) {
            return Optional.empty();
        }
        return Optional.of(OrderTexts.rejected("YOUR ORDER IS NOT ACCEPTED. IN ORDER TO OBTAIN THE DESIRED POSITION "
                + "YOUR EQUITY WITH LOAN VALUE [" + money(margin.equityAfter()) + " EUR] MUST EXCEED THE INITIAL MARGIN ["
                + money(margin.initialAfter()) + " EUR]"));
    }

    private static String money(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Optional<Refusal> invalid(String cause) {
        return Optional.of(OrderTexts.invalid(cause));
    }

    private static Optional<Refusal> usual(int code) {
        return Optional.of(OrderTexts.of(code));
    }

    private static Optional<Refusal> refused(int code, String text) {
        return Optional.of(new Refusal(code, text));
    }
}
