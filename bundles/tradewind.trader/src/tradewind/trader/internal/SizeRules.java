package tradewind.trader.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tradewind.core.trade.Finding;
import tradewind.core.trade.Limit;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Side;

/** How much: pieces, money, and what the position would become. */
final class SizeRules {
    private SizeRules() {
    }

    static void check(OrderRequest request, Situation s, List<Finding> findings) {
        BigDecimal quantity = request.terms().quantity();
        BigDecimal most = of(Limit.MAX_QUANTITY, request, s);
        BigDecimal usual = of(Limit.USUAL_QUANTITY, request, s);
        if (quantity.compareTo(most) > 0) {
            findings.add(Finding.block(Rule.QUANTITY, quantity.toPlainString() + " is more than the "
                    + most.toPlainString() + " allowed in one order."));
        } else if (quantity.compareTo(usual) > 0) {
            findings.add(Finding.warning(Rule.QUANTITY, quantity.toPlainString() + " is more than the usual "
                    + usual.toPlainString() + "."));
        }
        value(request, s, findings);
        position(request, s, findings);
    }

    private static void value(OrderRequest request, Situation s, List<Finding> findings) {
        Optional<BigDecimal> price = price(request.terms(), s);
        BigDecimal most = of(Limit.MAX_VALUE, request, s);
        price.map(p -> p.multiply(request.terms().quantity()).multiply(request.instrument().multiplier()).abs())
                .filter(value -> value.compareTo(most) > 0)
                .ifPresent(value -> findings.add(Finding.block(Rule.VALUE, "The order is worth "
                        + PriceRules.plain(value) + " " + request.instrument().currency() + ", more than the "
                        + most.toPlainString() + " allowed.")));
    }

    /** What a piece may cost: the dearer of limit, stop and market. */
    private static Optional<BigDecimal> price(OrderTerms t, Situation s) {
        BigDecimal limit = t.limit();
        BigDecimal stop = t.stop();
        Optional<BigDecimal> market = PriceRules.reference(s.quote());
        if (limit != null) {
            return Optional.of(t.side() == Side.SELL ? limit.max(market.orElse(limit)) : limit);
        }
        return stop != null ? Optional.of(stop.max(market.orElse(stop))) : market;
    }

    private static void position(OrderRequest request, Situation s, List<Finding> findings) {
        OrderTerms t = request.terms();
        BigDecimal working = t.side() == Side.BUY ? s.workingBuys() : s.workingSells().negate();
        BigDecimal after = s.position().add(working).add(t.signedQuantity());
        BigDecimal most = of(Limit.MAX_POSITION, request, s);
        boolean grows = after.abs().compareTo(s.position().abs()) > 0;
        if (grows && after.abs().compareTo(most) > 0) {
            findings.add(Finding.block(Rule.POSITION, "With all that works the position could become " + words(after)
                    + "; at most " + most.toPlainString() + " either way is allowed."));
        }
        boolean intoShort = t.side() == Side.SELL && after.signum() < 0 && s.position().signum() >= 0;
        boolean intoLong = t.side() == Side.BUY && after.signum() > 0 && s.position().signum() < 0;
        if ((intoShort || intoLong) && s.changes() == null) {
            findings.add(Finding.warning(Rule.WRONG_WAY, "The position would turn from " + words(s.position()) + " to "
                    + words(after) + "."));
        }
    }

    private static String words(BigDecimal position) {
        return switch (position.signum()) {
            case 0 -> "none";
            case 1 -> position.toPlainString() + " long";
            default -> position.abs().toPlainString() + " short";
        };
    }

    private static BigDecimal of(Limit limit, OrderRequest request, Situation s) {
        return s.limits().of(limit, request.instrument().symbol(),
                request.source().strategy() ? request.source().name() : "");
    }
}
