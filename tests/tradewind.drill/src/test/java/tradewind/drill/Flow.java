package tradewind.drill;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tradewind.core.instrument.Instrument;
import tradewind.core.quote.Quote;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Trading;

/** Places, changes and cancels orders at random, near the market, until the process ends. */
final class Flow implements Runnable {
    private static final int MANY = 30;
    /** Three of these together stay below the pace of the session, so that its other messages have their turn. */
    private static final int LONGEST_PAUSE_MILLIS = 180;
    private static final BigDecimal LARGE = BigDecimal.valueOf(20);
    private static final Set<Rule> ALL = EnumSet.allOf(Rule.class);

    private final Trading trading;
    private final Instrument instrument;
    private final Random random;
    private final java.util.function.Supplier<Quote> quote;

    Flow(Trading trading, Instrument instrument, java.util.function.Supplier<Quote> quote, long seed) {
        this.trading = trading;
        this.instrument = instrument;
        this.quote = quote;
        random = new Random(seed);
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                step().get(10, TimeUnit.SECONDS);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            } catch (ExecutionException e) {
                // The gate refuses some of what is asked at random, such as the change of an order that has just ended.
                refused(e);
            } catch (InterruptedException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void refused(ExecutionException e) {
        if (!(e.getCause() instanceof tradewind.core.trade.OrderRefused)) {
            System.err.println("flow: " + e.getCause());
        }
    }

    private Future<?> step() {
        List<TrackedOrder> live = trading.snapshot().liveOrders().stream().filter(o -> o.state().acknowledged()).toList();
        int dice = live.isEmpty() ? random.nextInt(60) : live.size() > MANY ? 99 : random.nextInt(100);
        if (dice < 40) {
            return trading.place(request(OrderTerms.limit(side(), quantity(), price(10))));
        } else if (dice < 50) {
            return trading.place(request(OrderTerms.market(side(), quantity())));
        } else if (dice < 60) {
            return bracket();
        }
        TrackedOrder one = live.get(random.nextInt(live.size()));
        if (dice < 80 && one.terms().limit() != null) {
            return trading.modify(one.ref(), one.terms().withLimit(price(10)), ALL);
        }
        return trading.cancel(one.ref());
    }

    private Future<?> bracket() {
        OrderTerms entry = OrderTerms.limit(Side.BUY, quantity(), price(3));
        BigDecimal limit = entry.limit();
        BigDecimal away = step(limit).multiply(BigDecimal.valueOf(20));
        return trading.bracket(request(entry), List.of(
                OrderTerms.limit(Side.SELL, entry.quantity(), limit.add(away)),
                OrderTerms.stop(Side.SELL, entry.quantity(), limit.subtract(away))));
    }

    private OrderRequest request(OrderTerms terms) {
        return OrderRequest.of(instrument, terms).confirming(ALL);
    }

    private BigDecimal quantity() {
        return BigDecimal.valueOf(1 + random.nextInt(5));
    }

    /** Back towards nothing when much is held. */
    private Side side() {
        BigDecimal held = trading.snapshot().positions().stream()
                .filter(p -> p.contract().conId() == instrument.conId()).map(p -> p.quantity())
                .findFirst().orElse(BigDecimal.ZERO);
        if (held.abs().compareTo(LARGE) > 0) {
            return held.signum() > 0 ? Side.SELL : Side.BUY;
        }
        return random.nextBoolean() ? Side.BUY : Side.SELL;
    }

    /** At most so many steps from the middle of the market, on either side. */
    private BigDecimal price(int steps) {
        BigDecimal middle = BigDecimal.valueOf(quote.get().mid());
        return instrument.increments().roundDown(
                middle.add(step(middle).multiply(BigDecimal.valueOf(random.nextInt(2 * steps + 1) - steps))));
    }

    private BigDecimal step(BigDecimal price) {
        return instrument.increments().at(price);
    }
}
