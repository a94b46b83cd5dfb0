package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.gateway.internal.market.DayTotals;
import tradewind.tws.gateway.internal.market.MarketEvent.Trade;

/**
 * Who trades with whom, at which price, by price and then by time. The market does not feel the orders of this gateway,
 * but what one of them takes the next one does not get, and they trade with one another.
 */
final class Matching {
    /**
     * A part of an order and its price.
     *
     * @param counter the order of this gateway on the other side; null for the market
     */
    record Match(Order order, BigDecimal quantity, BigDecimal price, @Nullable Order counter) {
    }

    /** What stands at a price on the other side. */
    private record Offer(BigDecimal quantity, @Nullable Order counter) {
    }

    private Matching() {
    }

    /**
     * What an order can take now. A limit takes what is displayed at the best price, a market order also what is tick
     * by tick behind it; both take resting orders of this gateway on the way.
     *
     * @param resting the working limit orders of the other side as the exchange serves them
     */
    static List<Match> take(Order order, Liquidity market, List<Order> resting) {
        List<Match> result = new ArrayList<>();
        BigDecimal left = order.remaining();
        for (Map.Entry<BigDecimal, List<Order>> level : levels(order, market, resting).entrySet()) {
            BigDecimal price = level.getKey();
            if (order.sign() * (order.limit() - price.doubleValue()) < 0) {
                break;
            }
            for (Offer offer : offers(order, market, price, level.getValue())) {
                BigDecimal part = left.min(offer.quantity());
                if (part.signum() > 0) {
                    result.add(new Match(order, part, price, offer.counter()));
                    left = left.subtract(part);
                }
            }
        }
        return result;
    }

    /** The prices of the other side, best first, with the orders that rest there. */
    private static Map<BigDecimal, List<Order>> levels(Order order, Liquidity market, List<Order> resting) {
        Comparator<BigDecimal> upwards = Comparator.naturalOrder();
        Map<BigDecimal, List<Order>> levels = new TreeMap<>(order.buys() ? upwards : upwards.reversed());
        if (market.offers(order.buys())) {
            BigDecimal price = market.best(order.buys());
            for (int i = 0; i < (order.kind().limited() ? 1 : Liquidity.LEVELS); i++) {
                levels.put(price, new ArrayList<>());
                BigDecimal step = order.listing().increments().at(price);
                price = order.buys() ? price.add(step) : price.subtract(step);
            }
        }
        for (Order other : resting) {
            BigDecimal limit = other.wire().lmtPrice;
            if (limit != null) {
                levels.computeIfAbsent(limit, p -> new ArrayList<>()).add(other);
            }
        }
        return levels;
    }

    /** The queue at a price: the market's size that came before an order, that order, and so on. */
    private static List<Offer> offers(Order order, Liquidity market, BigDecimal price, List<Order> resting) {
        List<Offer> offers = new ArrayList<>();
        BigDecimal displayed = reachable(order, market, price) ? market.left(order.buys(), price) : BigDecimal.ZERO;
        BigDecimal passed = BigDecimal.ZERO;
        for (Order other : resting) {
            BigDecimal ahead = Double.isNaN(other.queueAhead()) ? displayed
                    : displayed.min(BigDecimal.valueOf(other.queueAhead()).setScale(0, RoundingMode.UP));
            BigDecimal part = BigDecimal.ZERO.max(ahead.subtract(passed));
            offers.add(new Offer(part, null));
            offers.add(new Offer(other.remaining(), other));
            passed = passed.add(part);
        }
        offers.add(new Offer(displayed.subtract(passed), null));
        return offers;
    }

    private static boolean reachable(Order order, Liquidity market, BigDecimal price) {
        if (!market.offers(order.buys())) {
            return false;
        }
        int beyond = order.sign() * price.compareTo(market.best(order.buys()));
        return order.kind().limited() ? beyond == 0 : beyond >= 0;
    }

    /** Notes what stands before a resting order once its limit is the best price of its side. */
    static void queue(Order order, DayTotals t) {
        double best = order.buys() ? t.bid() : t.ask();
        double displayed = order.buys() ? t.bidSize() : t.askSize();
        double better = order.sign() * (order.limit() - best);
        if (order.kind().limited() && Double.isNaN(order.queueAhead()) && better >= 0) {
            order.setQueueAhead(better > 0 ? 0 : displayed);
        }
    }

    /**
     * What resting orders get of a trade of others: those through whose limit it goes, then those at whose limit it is,
     * after the market's size that stood before them. All together get no more than was traded.
     *
     * @param resting the working limit orders as the exchange serves them
     */
    static List<Match> trade(List<Order> resting, Trade trade) {
        List<Match> result = new ArrayList<>();
        double left = trade.size();
        double passed = 0;
        for (Order order : resting) {
            double through = order.sign() * (order.limit() - trade.price());
            if (through < 0 || through == 0 && Double.isNaN(order.queueAhead())) {
                continue;
            }
            double wait = through > 0 ? 0 : Math.min(left, Math.max(0, order.queueAhead() - passed));
            passed += wait;
            left -= wait;
            BigDecimal part = BigDecimal.valueOf(left).setScale(0, RoundingMode.DOWN).min(order.remaining());
            BigDecimal limit = order.wire().lmtPrice;
            if (limit != null && part.signum() > 0) {
                result.add(new Match(order, part, limit, null));
                left -= part.doubleValue();
            }
        }
        advance(resting, trade.price(), passed + left);
        return result;
    }

    /** The market's size before the orders at a price has become smaller. */
    static void advance(List<Order> resting, double price, double size) {
        for (Order order : resting) {
            if (order.limit() == price && !Double.isNaN(order.queueAhead())) {
                order.setQueueAhead(Math.max(0, order.queueAhead() - size));
            }
        }
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

    /** Moves the stop of a trailing order after the price, never back; false if it stays. */
    static boolean trail(Order order, double price) {
        BigDecimal amount = order.wire().auxPrice;
        double percent = order.wire().trailingPercent;
        double distance = Double.isNaN(percent) ? amount == null ? Double.NaN : amount.doubleValue()
                : price * percent / 100;
        if (Double.isNaN(distance) || Double.isNaN(price)) {
            return false;
        }
        BigDecimal raw = BigDecimal.valueOf(price + order.sign() * distance);
        BigDecimal next = order.buys() ? order.listing().increments().roundUp(raw)
                : order.listing().increments().roundDown(raw);
        BigDecimal stop = order.stop();
        if (stop != null && order.sign() * next.compareTo(stop) >= 0) {
            return false;
        }
        order.setStop(next);
        return true;
    }
}
