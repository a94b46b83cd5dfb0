package tradewind.trader.internal;

import java.math.BigDecimal;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;

/** When two terms are the same, whatever the digits of their numbers. */
final class TermsComparison {
    private TermsComparison() {
    }

    /** The same side, quantity, type and prices: what a double click sends. */
    static boolean alike(OrderTerms a, OrderTerms b) {
        return a.side() == b.side() && a.type() == b.type() && a.quantity().compareTo(b.quantity()) == 0
                && same(a.limit(), b.limit()) && same(a.stop(), b.stop());
    }

    /** The same order as the server would tell it; a trailing stop moves by itself. */
    static boolean same(OrderTerms a, OrderTerms b) {
        boolean stops = a.type() == OrderType.TRAIL || same(a.stop(), b.stop());
        return a.quantity().compareTo(b.quantity()) == 0 && a.type() == b.type() && a.tif() == b.tif()
                && a.outsideRth() == b.outsideRth() && same(a.limit(), b.limit()) && stops && same(a.trail(), b.trail())
                && same(a.trailPercent(), b.trailPercent());
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
