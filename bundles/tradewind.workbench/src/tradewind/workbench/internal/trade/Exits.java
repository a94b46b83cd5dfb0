package tradewind.workbench.internal.trade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;
import tradewind.workbench.internal.text.Numbers;

/** The orders that close a position again: a take-profit and a stop. */
final class Exits {
    private Exits() {
    }

    /**
     * The exits of an entry.
     *
     * @param target     a price, or a distance that begins with a sign: {@code +5}, {@code +0.5%}; empty for none
     * @param protection the same for the stop, whichever sign it has
     * @param reference  the price that distances are reckoned from
     * @throws IllegalArgumentException with a sentence for the person
     */
    static List<OrderTerms> of(OrderTerms entry, String target, String protection, BigDecimal reference,
            PriceIncrements grid) {
        List<OrderTerms> exits = new ArrayList<>();
        if (!target.isBlank()) {
            exits.add(exit(entry, OrderType.LIMIT, price(entry.side(), target, 1, reference, grid)));
        }
        if (!protection.isBlank()) {
            exits.add(exit(entry, OrderType.STOP, price(entry.side(), protection, -1, reference, grid)));
        }
        return List.copyOf(exits);
    }

    /** An exit must outlast its entry, so it does not take over IOC. */
    private static OrderTerms exit(OrderTerms entry, OrderType type, BigDecimal price) {
        TimeInForce tif = entry.tif() == TimeInForce.IOC ? TimeInForce.DAY : entry.tif();
        boolean limit = type == OrderType.LIMIT;
        return new OrderTerms(entry.side().opposite(), entry.quantity(), type, limit ? price : null,
                limit ? null : price, null, null, tif, tif == TimeInForce.GTD ? entry.goodTill() : null,
                entry.outsideRth());
    }

    /** @param direction 1 towards profit, -1 towards loss */
    private static BigDecimal price(Side entry, String text, int direction, BigDecimal reference,
            PriceIncrements grid) {
        String plain = text.strip();
        boolean relative = plain.startsWith("+") || plain.startsWith("-") || plain.startsWith("\u2212");
        boolean percent = plain.endsWith("%");
        BigDecimal number = Numbers.parse(percent ? plain.substring(0, plain.length() - 1) : plain);
        if (!relative && !percent) {
            return PriceSteps.snap(entry.opposite(), number, grid);
        }
        if (reference.signum() == 0) {
            throw new IllegalArgumentException("A distance needs a price to be reckoned from, and none is known.");
        }
        BigDecimal distance = percent ? reference.multiply(number.abs()).divide(new BigDecimal(100), MathContext.DECIMAL64)
                : number.abs();
        BigDecimal signed = distance.multiply(BigDecimal.valueOf((long) entry.sign() * direction));
        return PriceSteps.snap(entry.opposite(), reference.add(signed), grid);
    }
}
