package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tradewind.tws.gateway.internal.listing.Listing;

/** What a fill costs, in the listing's currency, by the broker's fixed price list. */
final class Commissions {
    private Commissions() {
    }

    /** @param first whether it is the order's first fill, which alone bears the minimum of the order */
    static BigDecimal of(Listing listing, BigDecimal quantity, BigDecimal price, boolean first) {
        double size = quantity.abs().doubleValue();
        double value = size * price.doubleValue();
        double amount = switch (listing.type()) {
            case FUT -> size * 2;
            case CASH -> Math.max(value * 0.00002, first ? 2 : 0);
            default -> listing.currency().equals("USD") ? Math.max(Math.min(size * 0.005, value * 0.01), first ? 1 : 0)
                    : Math.max(value * 0.0005, first ? 3 : 0);
        };
        return BigDecimal.valueOf(amount).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
