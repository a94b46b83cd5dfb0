package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.TradingDay;
import tradewind.tws.gateway.internal.market.DayTotals;
import tradewind.tws.gateway.internal.market.LiveTape;
import tradewind.tws.gateway.internal.market.MarketEvent;
import tradewind.tws.gateway.internal.market.MarketEvent.Quote;
import tradewind.tws.gateway.internal.market.MarketEvent.Trade;
import tradewind.tws.gateway.internal.session.TimeText;

/** Works orders against the market: when they may work, what triggers them, how they are filled, how they end. */
final class Exchange {
    private static final String CANCELLED = "Order Canceled - reason:";

    private final LiveTape tape;
    private final OrderBook book;
    private final Portfolio portfolio;
    private final News news;
    private final List<Fill> fills = new ArrayList<>();
    private final Map<Integer, Subscription> feeds = new HashMap<>();
    private final Set<Integer> halted = new HashSet<>();
    private long lastExecution;

    Exchange(LiveTape tape, OrderBook book, Portfolio portfolio, News news) {
        this.tape = tape;
        this.book = book;
        this.portfolio = portfolio;
        this.news = news;
    }

    List<Fill> fills() {
        return List.copyOf(fills);
    }

    void setHalted(Listing listing, boolean on) {
        if (on) {
            halted.add(listing.conId());
        } else {
            halted.remove(listing.conId());
        }
    }

    /** Finds out whether an order can work, says so, and lets it. */
    void work(Order order) {
        OrderState before = order.state();
        settle(order);
        news.changed(order);
        if (before == OrderState.PENDING_SUBMIT && order.state() == OrderState.PRE_SUBMITTED && !open(order)) {
            news.message(order.key(), 399, waitingText(order));
        }
        feeds.computeIfAbsent(order.listing().conId(), id -> tape.subscribe(order.listing(), this::onEvent));
        attempt(order);
        boolean atOnce = order.wire().tif.equals("IOC") || order.wire().tif.equals("FOK");
        if (atOnce && working(order)) {
            cancel(order);
        }
    }

    private void settle(Order order) {
        order.setWhyHeld("");
        if (!order.transmitted() || !news.connected()) {
            order.setState(OrderState.PENDING_SUBMIT);
        } else if (!ready(order) || !order.triggered()) {
            order.setState(OrderState.PRE_SUBMITTED);
            order.setWhyHeld(!parentFilled(order) ? "child" : !order.triggered() ? "trigger" : "");
        } else {
            order.setState(OrderState.SUBMITTED);
        }
    }

    private boolean ready(Order order) {
        return order.transmitted() && parentFilled(order) && open(order);
    }

    private boolean parentFilled(Order order) {
        return book.parent(order).map(p -> p.state() == OrderState.FILLED).orElse(true);
    }

    private boolean open(Order order) {
        return order.listing().calendar().isOpen(now().getEpochSecond(), !order.wire().outsideRth);
    }

    private String waitingText(Order order) {
        long time = now().getEpochSecond();
        Listing listing = order.listing();
        boolean regularOnly = !order.wire().outsideRth;
        TradingDay day = listing.calendar().lastOpened(time);
        long opens = day.sessions(regularOnly).getFirst().open();
        if (opens <= time) {
            opens = listing.calendar().next(day.date()).sessions(regularOnly).getFirst().open();
        }
        return "Order Message:\n" + order.wire().action + " " + order.quantity().toPlainString() + " "
                + listing.localSymbol() + " " + order.exchange()
                + "\nWarning: Your order will not be placed at the exchange until "
                + TimeText.zoned(Instant.ofEpochSecond(opens), listing.zone());
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
        if (order.triggered() || triggered(order, totals.last(), totals)) {
            match(order, Matching.quotes(order, totals));
        }
    }

    private void onEvent(Listing listing, MarketEvent event, DayTotals totals) {
        for (Order order : book.active()) {
            if (order.listing().equals(listing) && working(order)) {
                onEvent(order, event, totals);
            }
        }
    }

    private void onEvent(Order order, MarketEvent event, DayTotals totals) {
        double price = event instanceof Trade t ? t.price() : Double.NaN;
        if (!order.triggered() && !triggered(order, price, totals)) {
            return;
        }
        if (order.state() == OrderState.PRE_SUBMITTED) {
            order.setState(OrderState.SUBMITTED);
            order.setWhyHeld("");
            news.changed(order);
        }
        switch (event) {
            case Quote q -> match(order, Matching.quotes(order, totals));
            case Trade t -> {
                Matching.Match match = Matching.trade(order, t);
                match(order, match == null ? List.of() : List.of(match));
            }
        }
    }

    /** @param price of a trade, NaN for none; where there are no trades the quotes count */
    private static boolean triggered(Order order, double price, DayTotals totals) {
        double reference = order.listing().hasTrades() ? price : order.buys() ? totals.ask() : totals.bid();
        if (order.kind() == OrderKind.TRAIL) {
            Matching.trail(order, reference);
        }
        if (!Matching.triggers(order, reference)) {
            return false;
        }
        order.trigger();
        return true;
    }

    private void match(Order order, List<Matching.Match> matches) {
        boolean whole = order.wire().tif.equals("FOK");
        BigDecimal offered = matches.stream().map(Matching.Match::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole && offered.compareTo(order.remaining()) < 0) {
            return;
        }
        for (Matching.Match m : matches) {
            fill(order, m.quantity(), m.price());
        }
    }

    private void fill(Order order, BigDecimal quantity, BigDecimal price) {
        Fill fill = book(order, quantity, price);
        fills.add(fill);
        news.tell(l -> l.filled(fill));
        if (order.state() == OrderState.FILLED) {
            end(order, OrderState.FILLED);
        } else {
            news.changed(order);
        }
        afterFill(order, quantity);
    }

    private Fill book(Order order, BigDecimal quantity, BigDecimal price) {
        Listing listing = order.listing();
        BigDecimal commission = Commissions.of(listing, quantity, price, order.filled().signum() == 0);
        BigDecimal change = order.buys() ? quantity : quantity.negate();
        boolean closes = portfolio.position(listing).quantity().signum() * change.signum() < 0;
        double realized = portfolio.book(listing, change, price.doubleValue(), commission.doubleValue());
        order.setState(OrderState.SUBMITTED);
        order.fill(quantity, price);
        return new Fill(executionId(), order, now(), order.buys(), quantity, price, order.filled(),
                order.averagePrice(), commission, closes ? BigDecimal.valueOf(realized) : null);
    }

    private String executionId() {
        lastExecution++;
        return String.format("%08x.%08x.01.01", now().getEpochSecond() & 0xffffffffL, lastExecution);
    }

    private void afterFill(Order order, BigDecimal quantity) {
        for (Order rival : book.rivals(order)) {
            if (order.state() == OrderState.FILLED || order.wire().ocaType == 1) {
                cancel(rival);
            } else {
                rival.setQuantity(rival.quantity().subtract(quantity).max(rival.filled()));
                news.changed(rival);
            }
        }
        if (order.state() == OrderState.FILLED) {
            book.children(order).stream().filter(c -> c.state().active()).forEach(this::work);
        }
    }

    /** Ends an order that is still active, and with it those that hang on it. */
    void cancel(Order order) {
        if (order.state().active()) {
            end(order, OrderState.CANCELLED);
            news.message(order.key(), 202, CANCELLED);
            book.children(order).forEach(this::cancel);
        }
    }

    void end(Order order, OrderState state) {
        order.setState(state);
        order.setWhyHeld("");
        order.complete(TimeText.zoned(now(), order.listing().zone()));
        news.changed(order);
        boolean idle = book.active().stream().noneMatch(o -> o.listing().equals(order.listing()));
        @Nullable Subscription feed = idle ? feeds.remove(order.listing().conId()) : null;
        if (feed != null) {
            feed.close();
        }
    }

    private Instant now() {
        return tape.clock().instant();
    }
}
