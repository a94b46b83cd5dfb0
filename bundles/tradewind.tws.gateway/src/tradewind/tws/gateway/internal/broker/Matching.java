package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.gateway.internal.market.DayTotals;
import tradewind.tws.gateway.internal.market.MarketEvent.Trade;

/**
 * What an order gets from the market, which does not feel it. A marketable order takes what is displayed at the best
 * price, a market order the rest tick by tick behind it. A resting limit is filled by trades through its price, and by
 * trades at its price after what stood there before it.
 */
final class Matching {
    private static final int LEVELS = 20;

    /** A part of an order and its price. */
    record Match(BigDecimal quantity, BigDecimal price) {
    }

    private Matching() {
    }

    /** Against the best quotes. */
    static List<Match> quotes(Order order, DayTotals t) {
        double best = order.buys() ? t.ask() : t.bid();
        double size = order.buys() ? t.askSize() : t.bidSize();
        if (Double.isNaN(best) || size <= 0 || order.sign() * (order.limit() - best) < 0) {
            queue(order, t);
            return List.of();
        }
        BigDecimal price = BigDecimal.valueOf(best);
        BigDecimal displayed = BigDecimal.valueOf(size).setScale(0, RoundingMode.DOWN).max(BigDecimal.ONE);
        if (order.kind().limited()) {
            return List.of(new Match(order.remaining().min(displayed), price));
        }
        return sweep(order, price, displayed);
    }

    private static List<Match> sweep(Order order, BigDecimal best, BigDecimal displayed) {
        List<Match> result = new ArrayList<>();
        BigDecimal left = order.remaining();
        BigDecimal price = best;
        for (int level = 1; left.signum() > 0; level++) {
            BigDecimal part = level == LEVELS ? left : left.min(displayed);
            result.add(new Match(part, price));
            left = left.subtract(part);
            BigDecimal step = order.listing().increments().at(price);
            price = order.buys() ? price.add(step) : price.subtract(step);
        }
        return result;
    }

    /** Notes what stands before a resting order once its limit is the best price of its side. */
    private static void queue(Order order, DayTotals t) {
        double best = order.buys() ? t.bid() : t.ask();
        double displayed = order.buys() ? t.bidSize() : t.askSize();
        double better = order.sign() * (order.limit() - best);
        if (Double.isNaN(order.queueAhead()) && better >= 0) {
            order.setQueueAhead(better > 0 ? 0 : displayed);
        }
    }

    /** A resting order against a trade of others. */
    static @Nullable Match trade(Order order, Trade trade) {
        BigDecimal limit = order.wire().lmtPrice;
        if (!order.kind().limited() || limit == null) {
            return null;
        }
        double through = order.sign() * (order.limit() - trade.price());
        if (through < 0 || through == 0 && Double.isNaN(order.queueAhead())) {
            return null;
        }
        double size = trade.size();
        if (through == 0) {
            double ahead = order.queueAhead();
            order.setQueueAhead(Math.max(0, ahead - size));
            size -= ahead;
        }
        BigDecimal quantity = BigDecimal.valueOf(size).setScale(0, RoundingMode.DOWN).min(order.remaining());
        return quantity.signum() > 0 ? new Match(quantity, limit) : null;
    }

    /** Whether {@code price} makes a stop or an if-touched order work. */
    static boolean triggers(Order order, double price) {
        BigDecimal stop = order.stop();
        if (stop == null || Double.isNaN(price)) {
            return false;
        }
        int direction = order.kind().trigger() == OrderKind.Trigger.ADVERSE ? order.sign() : -order.sign();
        return direction * (price - stop.doubleValue()) >= 0;
    }

    /** Moves the stop of a trailing order after the price, never back. */
    static void trail(Order order, double price) {
        BigDecimal amount = order.wire().auxPrice;
        double percent = order.wire().trailingPercent;
        double distance = Double.isNaN(percent) ? amount == null ? Double.NaN : amount.doubleValue()
                : price * percent / 100;
        if (Double.isNaN(distance) || Double.isNaN(price)) {
            return;
        }
        BigDecimal raw = BigDecimal.valueOf(price + order.sign() * distance);
        BigDecimal next = order.buys() ? order.listing().increments().roundUp(raw)
                : order.listing().increments().roundDown(raw);
        BigDecimal stop = order.stop();
        if (stop == null || order.sign() * next.compareTo(stop) < 0) {
            order.setStop(next);
        }
    }
}
