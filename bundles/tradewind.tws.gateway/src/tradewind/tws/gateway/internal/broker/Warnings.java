package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tradewind.core.instrument.SecurityType;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.TradingDay;
import tradewind.tws.gateway.internal.session.TimeText;
import tradewind.tws.protocol.WireOrder;

/** What TWS remarks about orders that it takes all the same. */
final class Warnings {
    private static final BigDecimal ROUND_LOT_OF_CURRENCY = BigDecimal.valueOf(20_000);

    private Warnings() {
    }

    /** @param order as the client sent it, before anything was filled in */
    static List<Refusal> of(Listing listing, String route, WireOrder order, Position position) {
        List<Refusal> result = new ArrayList<>();
        if (order.tif.isBlank()) {
            result.add(OrderTexts.of(10349));
        }
        if (order.outsideRth && ignoresHours(order)) {
            result.add(OrderTexts.of(2109));
        }
        BigDecimal quantity = order.totalQuantity;
        boolean buys = order.action.equalsIgnoreCase("BUY");
        if (quantity != null && position.quantity().signum() == (buys ? -1 : 1)
                && quantity.compareTo(position.quantity().abs()) > 0) {
            result.add(OrderTexts.of(2137));
        }
        if (quantity != null && listing.type() == SecurityType.CASH && quantity.compareTo(ROUND_LOT_OF_CURRENCY) < 0) {
            result.add(new Refusal(399, head(listing, route, order) + "\nWarning: Your order size is below the "
                    + listing.symbol() + " 20000 IdealPro minimum and will be routed as an odd lot order."));
        }
        return result;
    }

    /** Market orders, and those that become one, work in regular hours only. */
    static boolean ignoresHours(WireOrder order) {
        return OrderKind.of(order.orderType).filter(k -> k == OrderKind.MARKET || k == OrderKind.MARKET_IF_TOUCHED)
                .isPresent();
    }

    private static String head(Listing listing, String route, WireOrder order) {
        BigDecimal quantity = order.totalQuantity;
        return "Order Message:\n" + order.action.toUpperCase(Locale.ROOT) + " "
                + (quantity == null ? "0" : quantity.toPlainString()) + " " + listing.localSymbol() + " " + route;
    }

    /** The text of an order that comes before its market opens. */
    static String waiting(Order order, Instant now) {
        long time = now.getEpochSecond();
        Listing listing = order.listing();
        boolean regularOnly = !order.wire().outsideRth;
        TradingDay day = listing.calendar().lastOpened(time);
        long opens = day.sessions(regularOnly).getFirst().open();
        if (opens <= time) {
            opens = listing.calendar().next(day.date()).sessions(regularOnly).getFirst().open();
        }
        return head(listing, order.exchange(), order.wire())
                + "\nWarning: Your order will not be placed at the exchange until "
                + TimeText.zoned(Instant.ofEpochSecond(opens), listing.zone());
    }
}
