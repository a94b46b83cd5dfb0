package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.DayTotals;
import tradewind.tws.gateway.internal.market.LiveTape;
import tradewind.tws.gateway.internal.market.MarketEvent;
import tradewind.tws.gateway.internal.market.MarketEvent.Quote;
import tradewind.tws.gateway.internal.market.MarketEvent.Trade;
import tradewind.tws.gateway.internal.session.TimeText;
import tradewind.tws.protocol.WireOrder;

/**
 * Takes orders and works them against the market. While the link to the exchanges is down, orders that are there go on
 * working, but nobody hears of it before the link is back. Belongs to the clock's thread.
 */
public final class Broker {
    private final String account;
    private final LiveTape tape;
    private final Portfolio portfolio;
    private final Accounting accounting;
    private final OrderChecks checks;
    private final OrderBook book = new OrderBook();
    private final List<Fill> fills = new ArrayList<>();
    private final List<BrokerListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<Integer, Subscription> feeds = new HashMap<>();
    private final Set<Integer> halted = new HashSet<>();
    private final List<Runnable> unheard = new ArrayList<>();
    private boolean connected = true;
    private long lastPermId = 900_210;
    private long lastExecution;
    private @Nullable Refusal nextRefusal;

    /** An account with {@code deposit} of the base currency. */
    public Broker(String account, LiveTape tape, double deposit) {
        this.account = account;
        this.tape = tape;
        portfolio = new Portfolio(Accounting.BASE, deposit);
        accounting = new Accounting(portfolio, tape, deposit);
        checks = new OrderChecks(account, accounting);
    }

    public String account() {
        return account;
    }

    public Accounting accounting() {
        return accounting;
    }

    /** Until closed. */
    public Subscription listen(BrokerListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The lowest id that a client may give to a new order. */
    public int nextId(int clientId) {
        return book.nextId(clientId);
    }

    public void restartIds(int first) {
        book.restartIds(first);
    }

    /** The next new order is rejected. */
    public void refuseNext(int code, String text) {
        nextRefusal = new Refusal(code, text);
    }

    public List<Order> openOrders() {
        return book.active();
    }

    public List<Order> completedOrders() {
        return book.all().stream().filter(o -> !o.state().active()).toList();
    }

    public List<Fill> fills() {
        return List.copyOf(fills);
    }

    /** What an order would do; nothing is placed. */
    public Optional<Margin> preview(OrderKey key, Listing listing, WireOrder wire) {
        Optional<Refusal> refusal = checks.refusal(listing, wire);
        refusal.ifPresent(r -> message(key, r.code(), r.text()));
        return refusal.isPresent() ? Optional.empty() : Optional.of(Margin.of(accounting, listing, wire));
    }

    /** A new order, or new terms for one that is known by this key. */
    public void place(OrderKey key, Listing listing, String exchange, WireOrder wire) {
        Optional<Order> known = book.find(key);
        if (known.isPresent()) {
            amend(known.get(), listing, wire);
        } else if (key.orderId() < book.nextId(key.clientId())) {
            message(key, 103, "Duplicate order id");
        } else {
            checks.refusal(listing, wire).or(() -> parentMissing(key, wire)).ifPresentOrElse(
                    r -> message(key, r.code(), r.text()), () -> accept(key, listing, exchange, wire));
        }
    }

    private Optional<Refusal> parentMissing(OrderKey key, WireOrder wire) {
        boolean missing = wire.parentId != 0 && book.find(new OrderKey(key.clientId(), wire.parentId)).isEmpty();
        return missing ? Optional.of(new Refusal(10006, "Missing parent order")) : Optional.empty();
    }

    private void accept(OrderKey key, Listing listing, String exchange, WireOrder wire) {
        Order order = new Order(key, ++lastPermId, listing, exchange, wire, OrderKind.of(wire.orderType).orElseThrow());
        book.add(order);
        Optional<Refusal> refusal = Optional.ofNullable(nextRefusal).or(() -> checks.funds(listing, wire));
        nextRefusal = null;
        if (refusal.isPresent()) {
            end(order, OrderState.INACTIVE);
            message(key, refusal.get().code(), refusal.get().text());
            return;
        }
        expireLater(order);
        if (wire.transmit) {
            transmit(order);
        } else {
            emit(l -> l.changed(order));
        }
    }

    /** Hands an order on, and with it its parent and what else hangs on that. */
    private void transmit(Order order) {
        Order top = book.parent(order).orElse(order);
        List<Order> family = new ArrayList<>(List.of(top));
        family.addAll(book.children(top));
        for (Order member : family) {
            if (!member.transmitted() && member.state().active()) {
                member.transmit();
                work(member);
            }
        }
    }

    private void amend(Order order, Listing listing, WireOrder wire) {
        String problem = order.state() == OrderState.FILLED ? "Cannot modify a filled order."
                : order.state().active() ? "" : "Cannot modify a cancelled order.";
        if (!problem.isEmpty()) {
            message(order.key(), 104, problem);
            return;
        }
        if (!listing.equals(order.listing()) || !wire.action.equalsIgnoreCase(order.wire().action)) {
            message(order.key(), 105, "Order being modified does not match original order.");
            return;
        }
        Optional<Refusal> refusal = checks.refusal(listing, wire);
        if (refusal.isPresent()) {
            message(order.key(), refusal.get().code(), refusal.get().text());
            return;
        }
        order.amend(wire, OrderKind.of(wire.orderType).orElseThrow());
        if (order.remaining().signum() == 0) {
            end(order, OrderState.FILLED);
        } else if (order.transmitted()) {
            work(order);
        } else if (wire.transmit) {
            transmit(order);
        } else {
            emit(l -> l.changed(order));
        }
    }

    /** Finds out whether an order can work, says so, and lets it. */
    private void work(Order order) {
        OrderState before = order.state();
        settle(order);
        emit(l -> l.changed(order));
        if (before == OrderState.PENDING_SUBMIT && order.state() == OrderState.PRE_SUBMITTED && !open(order)) {
            message(order.key(), 399, waitingText(order));
        }
        feeds.computeIfAbsent(order.listing().conId(), id -> tape.subscribe(order.listing(), this::onEvent));
        if (order.state() != OrderState.PENDING_SUBMIT) {
            attempt(order);
        }
        boolean now = order.wire().tif.equals("IOC") || order.wire().tif.equals("FOK");
        if (now && order.state().active() && ready(order)) {
            cancelled(order, "Order Canceled - reason:");
        }
    }

    private void settle(Order order) {
        order.setWhyHeld("");
        if (!order.transmitted() || !connected) {
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
        boolean regularOnly = !order.wire().outsideRth;
        return order.listing().calendar().isOpen(now().getEpochSecond(), regularOnly);
    }

    private String waitingText(Order order) {
        long time = now().getEpochSecond();
        Listing listing = order.listing();
        var day = listing.calendar().lastOpened(time);
        boolean regularOnly = !order.wire().outsideRth;
        long opens = day.sessions(regularOnly).getFirst().open();
        if (opens <= time) {
            opens = listing.calendar().next(day.date()).sessions(regularOnly).getFirst().open();
        }
        return "Order Message:\n" + order.wire().action + " " + order.quantity().toPlainString() + " "
                + listing.localSymbol() + " " + order.exchange()
                + "\nWarning: Your order will not be placed at the exchange until "
                + TimeText.zoned(Instant.ofEpochSecond(opens), listing.zone());
    }

    private void attempt(Order order) {
        DayTotals totals = tape.totals(order.listing());
        if (!working(order)) {
            return;
        }
        if (order.triggered() || triggered(order, totals.last(), totals)) {
            match(order, Matching.quotes(order, totals));
        }
    }

    /** Whether an order that went out is where the market can reach it. */
    private boolean working(Order order) {
        return order.state().active() && order.state() != OrderState.PENDING_SUBMIT && ready(order)
                && !halted.contains(order.listing().conId());
    }

    private void onEvent(Listing listing, MarketEvent event, DayTotals totals) {
        for (Order order : book.active()) {
            if (order.listing().equals(listing) && working(order)) {
                onEvent(order, event, totals);
            }
        }
    }

    private void onEvent(Order order, MarketEvent event, DayTotals totals) {
        double price = event instanceof Trade t ? t.price() : order.listing().hasTrades() ? Double.NaN : totals.bid();
        if (!order.triggered() && !triggered(order, price, totals)) {
            return;
        }
        if (order.state() == OrderState.PRE_SUBMITTED) {
            order.setState(OrderState.SUBMITTED);
            order.setWhyHeld("");
            emit(l -> l.changed(order));
        }
        switch (event) {
            case Quote q -> match(order, Matching.quotes(order, totals));
            case Trade t -> {
                Matching.Match match = Matching.trade(order, t);
                match(order, match == null ? List.of() : List.of(match));
            }
        }
    }

    private boolean triggered(Order order, double price, DayTotals totals) {
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
        boolean first = order.filled().signum() == 0;
        BigDecimal before = portfolio.position(order.listing()).quantity();
        BigDecimal commission = Commissions.of(order.listing(), quantity, price, first);
        BigDecimal change = order.buys() ? quantity : quantity.negate();
        double realized = portfolio.book(order.listing(), change, price.doubleValue(), commission.doubleValue());
        order.setState(OrderState.SUBMITTED);
        order.fill(quantity, price);
        boolean closes = before.signum() * change.signum() < 0;
        Fill fill = new Fill(executionId(), order, now(), order.buys(), quantity, price, order.filled(),
                order.averagePrice(), commission, closes ? BigDecimal.valueOf(realized) : null);
        fills.add(fill);
        emit(l -> l.filled(fill));
        if (order.state() == OrderState.FILLED) {
            end(order, OrderState.FILLED);
        } else {
            emit(l -> l.changed(order));
        }
        afterFill(order, quantity);
    }

    private void afterFill(Order order, BigDecimal quantity) {
        for (Order rival : book.rivals(order)) {
            if (order.state() == OrderState.FILLED || order.wire().ocaType == 1) {
                cancelled(rival, "Order Canceled - reason:");
            } else {
                rival.setQuantity(rival.quantity().subtract(quantity).max(rival.filled()));
                emit(l -> l.changed(rival));
            }
        }
        if (order.state() == OrderState.FILLED) {
            book.children(order).stream().filter(c -> c.state().active()).forEach(this::work);
        }
    }

    private String executionId() {
        lastExecution++;
        return String.format("%08x.%08x.01.01", now().getEpochSecond() & 0xffffffffL, lastExecution);
    }

    /** As a client asks; it is told when that cannot be. */
    public void cancel(OrderKey key) {
        Order order = book.find(key).orElse(null);
        if (order == null) {
            message(key, 10147, "OrderId " + key.orderId() + " that needs to be cancelled is not found.");
        } else if (!order.state().active()) {
            message(key, 10148, "OrderId " + key.orderId() + " that needs to be cancelled cannot be cancelled, state: "
                    + order.state().text() + ".");
        } else if (order.state() == OrderState.PENDING_CANCEL) {
            message(key, 161, "Cancel attempted when order is not in a cancellable state.  Order permId =" + order.permId());
        } else if (!connected) {
            order.setState(OrderState.PENDING_CANCEL);
        } else {
            cancelled(order, "Order Canceled - reason:");
        }
    }

    /** Every open order, of all clients. */
    public void cancelAll() {
        for (Order order : book.active()) {
            if (order.state().active() && order.state() != OrderState.PENDING_CANCEL) {
                cancel(order.key());
            }
        }
    }

    private void cancelled(Order order, String text) {
        if (!order.state().active()) {
            return;
        }
        end(order, OrderState.CANCELLED);
        message(order.key(), 202, text);
        book.children(order).forEach(c -> cancelled(c, text));
    }

    private void end(Order order, OrderState state) {
        order.setState(state);
        order.setWhyHeld("");
        order.complete(TimeText.zoned(now(), order.listing().zone()));
        emit(l -> l.changed(order));
        boolean idle = book.active().stream().noneMatch(o -> o.listing().equals(order.listing()));
        Subscription feed = idle ? feeds.remove(order.listing().conId()) : null;
        if (feed != null) {
            feed.close();
        }
    }

    private void expireLater(Order order) {
        OrderExpiry.of(order, now()).ifPresent(time -> tape.clock().at(time, () -> {
            if (OrderExpiry.of(order, now().minusMillis(1)).filter(now()::equals).isPresent()) {
                cancelled(order, "Order Canceled - reason:");
            }
        }));
    }

    public void setHalted(Listing listing, boolean on) {
        if (on) {
            halted.add(listing.conId());
        } else {
            halted.remove(listing.conId());
        }
    }

    /** The link to the exchanges goes down or comes back. */
    public void setConnected(boolean on) {
        connected = on;
        if (!on) {
            return;
        }
        List<Runnable> news = List.copyOf(unheard);
        unheard.clear();
        news.forEach(Runnable::run);
        for (Order order : book.active()) {
            if (order.state() == OrderState.PENDING_CANCEL) {
                cancelled(order, "Order Canceled - reason:");
            } else if (order.state() == OrderState.PENDING_SUBMIT && order.transmitted()) {
                work(order);
            }
        }
    }

    private Instant now() {
        return tape.clock().instant();
    }

    private void message(OrderKey key, int code, String text) {
        listeners.forEach(l -> l.message(key, code, text));
    }

    private void emit(Consumer<BrokerListener> news) {
        if (connected) {
            listeners.forEach(news);
        } else {
            unheard.add(() -> listeners.forEach(news));
        }
    }
}
