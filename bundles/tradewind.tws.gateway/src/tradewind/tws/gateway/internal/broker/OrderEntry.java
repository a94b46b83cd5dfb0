package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.core.instrument.SecurityType;
import tradewind.tws.gateway.internal.broker.Scripted.Shortable;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.protocol.WireOrder;

/** Takes new orders and new terms, and hands them on to the exchange. Belongs to the clock's thread. */
final class OrderEntry {
    private static final long FIRST_PERM_ID = 900_211;

    private final Parts parts;
    private final OrderChecks checks;
    private final Accounts accounts;
    private final OrderBook book;
    private final News news;
    private final Scripted scripted;
    private final Exchange exchange;
    private final Transit transit;
    /** What the exchange will say to orders that are on their way, by permId. */
    private final Map<Long, Refusal> doomed = new HashMap<>();
    /** Changes that wait for the link. */
    private final List<Runnable> unsent = new ArrayList<>();
    private long nextPermId = FIRST_PERM_ID;

    OrderEntry(Parts parts) {
        this.parts = parts;
        accounts = parts.accounts();
        checks = new OrderChecks(accounts);
        book = parts.book();
        news = parts.news();
        scripted = parts.scripted();
        exchange = parts.exchange();
        transit = parts.transit();
    }

    long nextPermId() {
        return nextPermId;
    }

    void setNextPermId(long next) {
        nextPermId = next;
    }

    /** What an order would do; nothing is placed. */
    Optional<Margin> preview(OrderKey key, Listing listing, WireOrder wire) {
        Optional<Refusal> refusal = checks.refusal(listing, wire);
        refusal.ifPresent(r -> news.message(key, r.code(), r.text()));
        Accounting account = accounts.find(wire.account).orElseGet(accounts::first);
        return refusal.isPresent() ? Optional.empty() : Optional.of(Margin.of(account, listing, wire));
    }

    /** A new order, or new terms for one that is known by this key. @param route the exchange that the client names */
    void place(OrderKey key, Listing listing, String route, WireOrder wire) {
        Optional<Order> known = book.find(key);
        Optional<Refusal> refusal = known.isPresent() ? amendment(known.get(), listing, wire) : entry(key, listing, wire);
        if (refusal.isPresent()) {
            news.message(key, refusal.get().code(), refusal.get().text());
        } else if (known.isPresent()) {
            amend(known.get(), wire);
        } else {
            accept(key, listing, route, wire);
        }
    }

    /** What TWS itself has against a new order. */
    private Optional<Refusal> entry(OrderKey key, Listing listing, WireOrder wire) {
        if (key.orderId() < book.nextId(key.clientId())) {
            return Optional.of(OrderTexts.of(103));
        }
        return checks.refusal(listing, wire).or(() -> parentMissing(key, wire));
    }

    private Optional<Refusal> parentMissing(OrderKey key, WireOrder wire) {
        boolean missing = wire.parentId != 0 && book.find(new OrderKey(key.clientId(), wire.parentId)).isEmpty();
        return missing ? Optional.of(OrderTexts.of(10006)) : Optional.empty();
    }

    private void accept(OrderKey key, Listing listing, String route, WireOrder wire) {
        Optional<Refusal> wish = scripted.takeOrder();
        if (wish.filter(r -> r.code() != 201 && r.code() != 202).isPresent()) {
            news.message(key, wish.get().code(), wish.get().text());
            return;
        }
        Accounting account = accounts.find(wire.account).orElseGet(accounts::first);
        List<Refusal> warnings = new ArrayList<>(
                Warnings.of(listing, route, wire, account.portfolio().position(listing)));
        scripted.takeWarning().ifPresent(warnings::add);
        Order order = enter(key, listing, route, wire, account);
        wish.ifPresent(r -> doomed.put(order.permId(), r));
        warnings.forEach(w -> news.message(order, w.code(), w.text()));
        if (wire.transmit) {
            transmit(order);
        } else {
            news.changed(order);
        }
    }

    private Order enter(OrderKey key, Listing listing, String route, WireOrder wire, Accounting account) {
        OrderDefaults.apply(wire, account.code());
        book.find(new OrderKey(key.clientId(), wire.parentId)).ifPresent(parent -> OrderDefaults.join(wire, parent));
        Order order = new Order(key, nextPermId++, listing, route, wire, OrderKind.of(wire.orderType).orElseThrow());
        book.add(order);
        parts.expiries().schedule(order);
        return order;
    }

    /** An order that somebody enters in TWS by hand. */
    Order enterByHand(Listing listing, WireOrder wire) {
        Order order = enter(new OrderKey(0, 0), listing, listing.venue().exchange(), wire, accounts.first());
        transmit(order);
        return order;
    }

    /** Gives an order that was entered by hand an id by which client 0 can name it. */
    void bind(Order order) {
        if (order.unbound()) {
            book.bind(order);
            news.kept();
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
                if (transit.takesTime()) {
                    news.changed(member);
                }
                transit.send(() -> arrive(member));
            }
        }
    }

    /** The exchange sees an order for the first time. */
    void arrive(Order order) {
        if (order.state() != OrderState.PENDING_SUBMIT || !news.connected()) {
            if (order.state() == OrderState.PENDING_SUBMIT) {
                news.changed(order);
            }
            return;
        }
        Optional<Refusal> refusal = Optional.ofNullable(doomed.remove(order.permId()))
                .or(() -> checks.atExchange(order, parts.tape().clock().instant(), parentEnded(order)))
                .or(() -> shorts(order));
        if (refusal.isPresent()) {
            exchange.reject(order, refusal.get());
        } else {
            exchange.work(order);
        }
    }

    private boolean parentEnded(Order order) {
        return book.parent(order).map(Order::state).filter(s -> !s.active() && s != OrderState.FILLED).isPresent();
    }

    private Optional<Refusal> shorts(Order order) {
        Listing listing = order.listing();
        BigDecimal owned = accounts.of(order).portfolio().position(listing).quantity();
        boolean child = order.wire().parentId != 0;
        if (order.buys() || child || listing.type() != SecurityType.STK || order.quantity().compareTo(owned) <= 0) {
            return Optional.empty();
        }
        if (scripted.shortable(listing) == Shortable.LOCATE) {
            exchange.setHeld(order, true);
            news.message(order, 404, OrderTexts.of(404).text());
        }
        return scripted.shortable(listing) == Shortable.NONE
                ? Optional.of(OrderTexts.rejected("Contract is not available for short sale.")) : Optional.empty();
    }

    /** Whether shares can be borrowed; orders that waited for them go on. */
    void setShortable(Listing listing, Shortable how) {
        scripted.setShortable(listing, how);
        for (Order order : book.active()) {
            if (how == Shortable.FREE && order.listing().equals(listing) && exchange.held(order)) {
                exchange.setHeld(order, false);
                exchange.work(order);
            }
        }
    }

    private Optional<Refusal> amendment(Order order, Listing listing, WireOrder wire) {
        if (!order.state().active() || order.state() == OrderState.PENDING_CANCEL) {
            return Optional.of(tooLate(order));
        }
        if (!listing.equals(order.listing()) || !wire.action.equalsIgnoreCase(order.wire().action)
                || wire.parentId != 0 && wire.parentId != order.wire().parentId) {
            return Optional.of(OrderTexts.of(105));
        }
        return checks.refusal(listing, wire);
    }

    private static Refusal tooLate(Order order) {
        String state = order.state() == OrderState.FILLED ? "filled" : "cancelled";
        return new Refusal(104, "Cannot modify a " + state + " order.");
    }

    private void amend(Order order, WireOrder wire) {
        OrderDefaults.apply(wire, order.wire().account);
        if (order.transmitted()) {
            transit.send(() -> change(order, wire));
        } else {
            order.amend(wire, OrderKind.of(wire.orderType).orElseThrow());
            parts.expiries().schedule(order);
            if (wire.transmit) {
                transmit(order);
            } else {
                news.changed(order);
            }
        }
    }

    /** The link is back: what has waited for it goes on. */
    void connected() {
        book.active().stream().filter(o -> o.state() == OrderState.PENDING_SUBMIT && o.transmitted()).forEach(this::arrive);
        List<Runnable> changes = List.copyOf(unsent);
        unsent.clear();
        changes.forEach(Runnable::run);
    }

    /** New terms arrive at the exchange. When they are refused the order works on as it was. */
    private void change(Order order, WireOrder wire) {
        if (!news.connected()) {
            unsent.add(() -> change(order, wire));
            return;
        }
        Optional<Refusal> refusal = !order.state().active() ? Optional.of(tooLate(order))
                : scripted.takeChange().or(() -> checks.funds(order.listing(), wire));
        if (refusal.isPresent()) {
            news.message(order, refusal.get().code(), refusal.get().text());
            return;
        }
        order.amend(wire, OrderKind.of(wire.orderType).orElseThrow());
        parts.expiries().schedule(order);
        if (order.remaining().signum() == 0) {
            exchange.end(order, OrderState.FILLED, "Filled Size: " + order.filled().toPlainString());
        } else if (order.state() == OrderState.PENDING_CANCEL) {
            news.changed(order);
        } else {
            exchange.work(order);
        }
    }
}
