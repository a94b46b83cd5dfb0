package tradewind.trader.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.quote.Quote;
import tradewind.core.trade.Finding;
import tradewind.core.trade.Limit;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Side;

/**
 * The collar. A limit that gives money away (a purchase above the market, a sale below it) is refused beyond the hard
 * collar and asked about beyond the soft one; a limit that waits on the other side costs nothing and is only asked about
 * when it is far away, because take-profits are. The limit of a stop-limit order is measured from its stop.
 */
final class PriceRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PriceRules() {
    }

    static void check(OrderRequest request, Situation s, List<Finding> findings) {
        OrderTerms t = request.terms();
        Optional<BigDecimal> market = reference(s.quote());
        BigDecimal stop = t.stop();
        BigDecimal limit = t.limit();
        if (t.type().stopped() && stop != null) {
            market.ifPresent(m -> stop(request, s, stop, m, findings));
        }
        if (t.type().limited() && limit != null) {
            Optional<BigDecimal> from = t.type() == OrderType.STOP_LIMIT ? Optional.ofNullable(stop) : market;
            from.filter(r -> r.signum() > 0).ifPresentOrElse(r -> limit(request, s, limit, r, findings),
                    () -> findings.add(Finding.warning(Rule.COLLAR,
                            "No price of " + symbol(request) + " is known to compare the limit with.")));
        }
    }

    /** What the market is: the middle of bid and ask, else the last trade, else yesterday's close. */
    static Optional<BigDecimal> reference(Quote q) {
        double value = q.bid() > 0 && q.ask() > 0 ? q.mid() : Double.isFinite(q.last()) ? q.last() : q.previousClose();
        return Double.isFinite(value) && value != 0
                ? Optional.of(BigDecimal.valueOf(value).round(MathContext.DECIMAL64)) : Optional.empty();
    }

    private static void limit(OrderRequest request, Situation s, BigDecimal limit, BigDecimal market,
            List<Finding> findings) {
        BigDecimal away = limit.subtract(market).multiply(BigDecimal.valueOf(request.terms().side().sign()));
        BigDecimal percent = percent(away.abs(), market);
        String text = request.terms().side() + " at " + limit.toPlainString() + " is " + percent.toPlainString()
                + " % " + (limit.compareTo(market) > 0 ? "above" : "below") + " the market (" + plain(market) + ")";
        BigDecimal hard = of(Limit.HARD_COLLAR_PERCENT, request, s);
        if (away.signum() > 0 && percent.compareTo(hard) > 0) {
            findings.add(Finding.block(Rule.COLLAR, text + "; the collar is " + hard.toPlainString() + " %."));
        } else if (away.signum() > 0 && beyondSoft(request, s, limit, away, percent)) {
            findings.add(Finding.warning(Rule.COLLAR, text + "."));
        } else if (percent.compareTo(hard) > 0) {
            findings.add(Finding.warning(Rule.COLLAR, text + ": it will wait."));
        }
    }

    private static boolean beyondSoft(OrderRequest request, Situation s, BigDecimal limit, BigDecimal away,
            BigDecimal percent) {
        BigDecimal steps = request.instrument().increments().at(limit)
                .multiply(of(Limit.SOFT_COLLAR_TICKS, request, s));
        return percent.compareTo(of(Limit.SOFT_COLLAR_PERCENT, request, s)) > 0 && away.compareTo(steps) > 0;
    }

    private static void stop(OrderRequest request, Situation s, BigDecimal stop, BigDecimal market,
            List<Finding> findings) {
        boolean buys = request.terms().side() == Side.BUY;
        boolean atOnce = buys ? stop.compareTo(market) <= 0 : stop.compareTo(market) >= 0;
        BigDecimal percent = percent(stop.subtract(market).abs(), market);
        if (atOnce) {
            findings.add(Finding.warning(Rule.COLLAR, "The stop " + stop.toPlainString()
                    + " lies on the wrong side of the market (" + plain(market) + "): it will be triggered at once."));
        } else if (percent.compareTo(of(Limit.HARD_COLLAR_PERCENT, request, s)) > 0) {
            findings.add(Finding.warning(Rule.COLLAR, "The stop " + stop.toPlainString() + " is "
                    + percent.toPlainString() + " % away from the market (" + plain(market) + ")."));
        }
    }

    private static BigDecimal percent(BigDecimal distance, BigDecimal market) {
        return distance.multiply(HUNDRED).divide(market.abs(), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal of(Limit limit, OrderRequest request, Situation s) {
        return s.limits().of(limit, symbol(request), request.source().strategy() ? request.source().name() : "");
    }

    private static String symbol(OrderRequest request) {
        return request.instrument().symbol();
    }

    static String plain(@Nullable BigDecimal value) {
        return value == null ? "—" : value.setScale(Math.min(value.scale(), 6), RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString();
    }
}
