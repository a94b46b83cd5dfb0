package tradewind.trader.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.trade.Finding;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Rule;
import tradewind.core.trade.TimeInForce;

/** Whether the terms make an order, and its prices lie on the grid. */
final class TermsRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TermsRules() {
    }

    static void check(OrderRequest request, Situation s, List<Finding> findings) {
        OrderTerms t = request.terms();
        Instrument instrument = request.instrument();
        quantity(t, instrument, findings);
        price("limit", t.limit(), t.type().limited(), instrument, findings);
        price("stop", t.stop(), t.type().stopped(), instrument, findings);
        trail(t, findings);
        Instant till = t.goodTill();
        if (t.tif() == TimeInForce.GTD && (till == null || !till.isAfter(s.now()))) {
            block(findings, "A GTD order needs an end in the future.");
        }
        OrderTerms before = s.changes();
        if (before != null && before.side() != t.side()) {
            block(findings, "A change cannot turn a purchase into a sale or back.");
        }
    }

    private static void quantity(OrderTerms t, Instrument instrument, List<Finding> findings) {
        boolean pieces = instrument.type() == SecurityType.STK || instrument.type() == SecurityType.FUT;
        if (t.quantity().signum() <= 0) {
            block(findings, "The quantity must be above 0, not " + t.quantity().toPlainString() + ".");
        } else if (pieces && t.quantity().stripTrailingZeros().scale() > 0) {
            block(findings, "The quantity must be a whole number, not " + t.quantity().toPlainString() + ".");
        }
    }

    private static void price(String name, @Nullable BigDecimal price, boolean needed, Instrument instrument,
            List<Finding> findings) {
        if (price == null) {
            if (needed) {
                block(findings, "The order needs a " + name + " price.");
            }
            return;
        }
        boolean mayBeNegative = instrument.type() == SecurityType.FUT || instrument.type() == SecurityType.CONTFUT;
        if (price.signum() <= 0 && !mayBeNegative) {
            block(findings, "The " + name + " price must be above 0.");
        } else if (!instrument.increments().onGrid(price)) {
            PriceIncrements grid = instrument.increments();
            findings.add(Finding.block(Rule.TICK, "The " + name + " price " + price.toPlainString()
                    + " is not a multiple of " + grid.at(price).toPlainString() + "; nearest are "
                    + grid.roundDown(price).toPlainString() + " and " + grid.roundUp(price).toPlainString() + "."));
        }
    }

    private static void trail(OrderTerms t, List<Finding> findings) {
        if (t.type() != OrderType.TRAIL) {
            return;
        }
        BigDecimal amount = t.trail();
        BigDecimal percent = t.trailPercent();
        if ((amount == null) == (percent == null)) {
            block(findings, "A trailing stop needs a distance, either as an amount or in per cent.");
        } else if (amount != null && amount.signum() <= 0
                || percent != null && (percent.signum() <= 0 || percent.compareTo(HUNDRED) >= 0)) {
            block(findings, "The distance of a trailing stop must be above 0 and below 100 per cent.");
        }
    }

    private static void block(List<Finding> findings, String text) {
        findings.add(Finding.block(Rule.TERMS, text));
    }
}
