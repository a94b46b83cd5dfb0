package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.broker.Matching.Match;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.DayTotals;
import tradewind.tws.gateway.internal.market.LiveTape;
import tradewind.tws.gateway.internal.market.MarketEvent;
import tradewind.tws.gateway.internal.market.MarketEvent.Quote;
import tradewind.tws.gateway.internal.market.MarketEvent.Trade;

/** Works orders: when they may work, what triggers them, how they are filled, how they end. */
final class Exchange {
    static final String BY_TRADER = "Cancelled by Trader";
    static final String BY_SYSTEM = "Cancelled by System";
    static final String EXPIRED = "Cancelled by System: expired";
    private static final String CANCELLED = "Order Canceled - reason:";

    private final LiveTape tape;
    private final OrderBook book;
    private final Executions executions;
    private final News news;
    private final Map<Integer, Subscription> feeds = new HashMap<>();
    private final Map<Integer, Liquidity> liquidity = new HashMap<>();
    private final Map<Integer, LocalDate> days = new HashMap<>();
    private final Set<Integer> halted = new HashSet<>();
    private final Set<Long> held = new HashSet<>();

    Exchange(LiveTape tape, OrderBook book, Executions executions, News news) {
        this.tape = tape;
        this.book = book;
        this.executions = executions;
        this.news = news;
    }

    void setHalted(Listing listing, boolean on) {
        if (on) {
            halted.add(listing.conId());
        } else {
            halted.remove(listing.conId());
        }
    }

    /** Keeps an order waiting for shares to be borrowed, or lets it go. */
    void setHeld(Order order, boolean on) {
        if (on) {
            held.add(order.permId());
        } else {
            held.remove(order.permId());
        }
    }

    boolean held(Order order) {
        return held.contains(order.permId());
    }

    /** Finds out whether an order can work, says so, and lets it. */
    void work(Order order) {
        OrderState before = order.state();
        book.queue(order);
        settle(order);
        beginTrail(order);
        news.changed(order);
        if (before == OrderState.PENDING_SUBMIT && order.state() == OrderState.PRE_SUBMITTED && !open(order)) {
            news.message(order, 399, Warnings.waiting(order, now()));
        }
        feeds.computeIfAbsent(order.listing().conId(), id -> tape.subscribe(order.listing(), this::onEvent));
        attempt(order);
        if (atOnce(order) && order.state().active() && ready(order)) {
            cancel(order, BY_SYSTEM);
        }
    }

    /** So that the first thing that is told of an order has its stop. */
    private void beginTrail(Order order) {
        if (order.kind() == OrderKind.TRAIL && order.stop() == null) {
            DayTotals totals = tape.totals(order.listing());
            Matching.trail(order, reference(order, totals.last(), totals));
        }
    }

    private static boolean atOnce(Order order) {
        String tif = order.wire().tif.toUpperCase(Locale.ROOT);
        return tif.equals("IOC") || tif.equals("FOK");
    }

    private void settle(Order order) {
        order.setWhyHeld("");
        boolean underway = order.state() == OrderState.PENDING_SUBMIT && !news.connected();
        if (!order.transmitted() || underway) {
            order.setState(OrderState.PENDING_SUBMIT);
        } else if (!ready(order) || !order.triggered()) {
            order.setState(OrderState.PRE_SUBMITTED);
            order.setWhyHeld(held(order) ? "locate" : !parentFilled(order) ? "child" : !order.triggered() ? "trigger" : "");
        } else {
            order.setState(OrderState.SUBMITTED);
        }
    }

    private boolean ready(Order order) {
        return order.transmitted() && parentFilled(order) && open(order) && !held(order);
    }

    private boolean parentFilled(Order order) {
        return book.parent(order).map(p -> p.state() == OrderState.FILLED).orElse(true);
    }

    private boolean open(Order order) {
        return order.listing().calendar().isOpen(now().getEpochSecond(), !order.wire().outsideRth);
    }

    /** Whether an order is where the market can reach it. */
    private boolean working(Order order) {
        return order.state().active() && order.state() != OrderState.PENDING_SUBMIT && ready(order)
                && !halted.contains(order.listing().conId());
    }

    private void attempt(Order order) {
        if (!working(order)) {
            return;
        }
        DayTotals totals = tape.totals(order.listing());
        shown(order.listing(), totals);
        if (order.triggered() || triggered(order, totals.last(), totals)) {
            activate(order);
            take(order, totals);
        }
    }

    private Liquidity shown(Listing listing, DayTotals totals) {
        Liquidity shown = liquidity.computeIfAbsent(listing.conId(), id -> new Liquidity());
        shown.show(totals);
        return shown;
    }

    private void onEvent(Listing listing, MarketEvent event, DayTotals totals) {
        shown(listing, totals);
        enterDay(listing);
        double price = event instanceof Trade t ? t.price() : Double.NaN;
        Set<Order> fresh = new HashSet<>();
        for (Order order : book.served(listing)) {
            if (working(order) && !order.triggered() && triggered(order, price, totals)) {
                fresh.add(order);
            }
            if (working(order) && order.triggered()) {
                activate(order);
            }
        }
        switch (event) {
            case Quote q -> book.served(listing).forEach(order -> {
                if (working(order) && order.triggered()) {
                    take(order, totals);
                }
            });
            // What this trade has triggered comes too late for it.
            case Trade t -> execute(Matching.trade(resting(listing).stream().filter(o -> !fresh.contains(o)).toList(), t),
                    false);
        }
    }

    /** What stood before an order yesterday is gone this morning. */
    private void enterDay(Listing listing) {
        LocalDate day = listing.calendar().lastOpened(now().getEpochSecond()).date();
        LocalDate before = days.put(listing.conId(), day);
        if (before != null && !before.equals(day)) {
            book.served(listing).forEach(order -> order.setQueueAhead(Double.NaN));
        }
    }

    private void activate(Order order) {
        if (order.state() == OrderState.PRE_SUBMITTED) {
            order.setState(OrderState.SUBMITTED);
            order.setWhyHeld("");
            news.changed(order);
        }
    }

    /** @param price of a trade, NaN for none; where there are no trades the quotes count */
    private boolean triggered(Order order, double price, DayTotals totals) {
        double reference = reference(order, price, totals);
        if (order.kind() == OrderKind.TRAIL && Matching.trail(order, reference)) {
            news.changed(order);
        }
        if (!Matching.triggers(order, reference)) {
            return false;
        }
        order.trigger();
        order.setPriority(0);
        book.queue(order);
        return true;
    }

    private static double reference(Order order, double price, DayTotals totals) {
        return order.listing().hasTrades() ? price : order.buys() ? totals.ask() : totals.bid();
    }

    private List<Order> resting(Listing listing) {
        return book.served(listing).stream().filter(o -> o.kind().limited() && o.triggered() && working(o)
                && !atOnce(o)).toList();
    }

    private void take(Order order, DayTotals totals) {
        List<Order> others = resting(order.listing()).stream().filter(o -> o.buys() != order.buys()).toList();
        List<Match> matches = Matching.take(order, shown(order.listing(), totals), others);
        BigDecimal offered = matches.stream().map(Match::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (matches.isEmpty()) {
            Matching.queue(order, totals);
        }
        if (!order.wire().tif.equalsIgnoreCase("FOK") || offered.compareTo(order.remaining()) >= 0) {
            execute(matches, true);
        }
    }

    /** @param taken whether the orders take what the market displays; otherwise a trade of others comes to them */
    private void execute(List<Match> matches, boolean taken) {
        for (Match m : matches) {
            Order order = m.order();
            Order counter = m.counter();
            BigDecimal part = m.quantity().min(order.remaining());
            if (!order.state().active() || part.signum() == 0 || counter != null && !counter.state().active()) {
                continue;
            }
            if (counter != null) {
                cross(order, counter, part.min(counter.remaining()), m.price());
            } else {
                if (taken) {
                    takeDisplayed(order, part, m.price());
                }
                report(fill(order, part, m.price(), !taken));
            }
        }
    }

    private void takeDisplayed(Order order, BigDecimal quantity, BigDecimal price) {
        Liquidity market = liquidity.computeIfAbsent(order.listing().conId(), id -> new Liquidity());
        market.take(order.buys(), price, quantity);
        List<Order> others = resting(order.listing()).stream().filter(o -> o.buys() != order.buys()).toList();
        Matching.advance(others, price.doubleValue(), quantity.doubleValue());
    }

    /** Two orders of this gateway trade with each other. Both are booked before anybody hears of it. */
    private void cross(Order order, Order resting, BigDecimal quantity, BigDecimal price) {
        if (quantity.signum() > 0) {
            Fill passive = fill(resting, quantity, price, true);
            Fill active = fill(order, quantity, price, false);
            report(passive);
            report(active);
        }
    }

    private Fill fill(Order order, BigDecimal quantity, BigDecimal price, boolean added) {
        if (order.state().active() && order.state() != OrderState.PENDING_CANCEL) {
            order.setState(OrderState.SUBMITTED);
        }
        Fill fill = executions.book(order, quantity, price, added);
        if (order.state() == OrderState.FILLED) {
            finish(order, "Filled Size: " + order.filled().toPlainString());
        }
        return fill;
    }

    private void report(Fill fill) {
        Order order = fill.order();
        news.tell(l -> l.filled(fill));
        news.changed(order);
        closeFeed(order.listing());
        afterFill(order, fill.quantity());
    }

    private void afterFill(Order order, BigDecimal quantity) {
        for (Order rival : book.rivals(order)) {
            if (order.state() == OrderState.FILLED || order.wire().ocaType == 1) {
                cancel(rival, BY_SYSTEM);
            } else {
                reduce(rival, quantity);
            }
        }
        if (order.state() == OrderState.FILLED) {
            book.children(order).stream().filter(c -> c.state().active()).forEach(this::work);
        }
    }

    private void reduce(Order rival, BigDecimal quantity) {
        if (rival.remaining().compareTo(quantity) <= 0) {
            cancel(rival, BY_SYSTEM);
        } else {
            rival.setQuantity(rival.quantity().subtract(quantity));
            news.changed(rival);
        }
    }

    /** An execution of an order that was cancelled already, which the exchange tells late. */
    void fillLate(Order order, BigDecimal wanted) {
        BigDecimal part = wanted.min(order.remaining());
        double last = tape.totals(order.listing()).last();
        BigDecimal limit = order.wire().lmtPrice;
        BigDecimal price = order.kind().limited() && limit != null ? limit : BigDecimal.valueOf(last);
        if (part.signum() > 0 && Double.isFinite(last)) {
            report(fill(order, part, price, true));
        }
    }

    /** Ends an order that is still active, and with it those that hang on it. */
    void cancel(Order order, String how) {
        if (order.state().active()) {
            end(order, OrderState.CANCELLED, how);
            news.message(order, 202, CANCELLED);
            book.children(order).forEach(child -> cancel(child, how));
        }
    }

    /** The exchange does not take an order. */
    void reject(Order order, Refusal refusal) {
        end(order, refusal.code() == 202 ? OrderState.CANCELLED : OrderState.INACTIVE, BY_SYSTEM);
        news.message(order, refusal.code(), refusal.text());
        book.children(order).forEach(child -> cancel(child, BY_SYSTEM));
    }

    void end(Order order, OrderState state, String how) {
        order.setState(state);
        finish(order, how);
        news.changed(order);
        closeFeed(order.listing());
    }

    /** Before anybody hears of it, so that what is kept on the disk is whole. */
    private void finish(Order order, String how) {
        order.setWhyHeld("");
        order.complete(now(), how);
        held.remove(order.permId());
        book.ended(order);
    }

    private void closeFeed(Listing listing) {
        @Nullable Subscription feed = book.idle(listing) ? feeds.remove(listing.conId()) : null;
        if (feed != null) {
            feed.close();
        }
    }

    private Instant now() {
        return tape.clock().instant();
    }
}
