package tradewind.tws.gateway.internal.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.LiveTape;
import tradewind.tws.protocol.WireOrder;

/**
 * Takes the orders of the paper account. While the link to the exchanges is down, orders that are there go on working,
 * but nobody hears of it before the link is back. Belongs to the clock's thread.
 */
public final class Broker {
    private static final long FIRST_PERM_ID = 900_211;

    private final String account;
    private final LiveTape tape;
    private final Accounting accounting;
    private final OrderChecks checks;
    private final OrderBook book = new OrderBook();
    private final News news = new News();
    private final Exchange exchange;
    private long nextPermId = FIRST_PERM_ID;
    private @Nullable Refusal nextRefusal;

    /** An account with {@code deposit} of the base currency. */
    public Broker(String account, LiveTape tape, double deposit) {
        this.account = account;
        this.tape = tape;
        Portfolio portfolio = new Portfolio(Accounting.BASE, deposit);
        accounting = new Accounting(portfolio, tape, deposit);
        checks = new OrderChecks(account, accounting);
        exchange = new Exchange(tape, book, portfolio, news);
    }

    public String account() {
        return account;
    }

    public Accounting accounting() {
        return accounting;
    }

    /** Until closed. */
    public Subscription listen(BrokerListener listener) {
        return news.listen(listener);
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
        return exchange.fills();
    }

    /** What an order would do; nothing is placed. */
    public Optional<Margin> preview(OrderKey key, Listing listing, WireOrder wire) {
        Optional<Refusal> refusal = checks.refusal(listing, wire);
        refusal.ifPresent(r -> news.message(key, r.code(), r.text()));
        return refusal.isPresent() ? Optional.empty() : Optional.of(Margin.of(accounting, listing, wire));
    }

    /** A new order, or new terms for one that is known by this key. @param route the exchange that the client names */
    public void place(OrderKey key, Listing listing, String route, WireOrder wire) {
        Optional<Order> known = book.find(key);
        if (known.isPresent()) {
            amend(known.get(), listing, wire);
        } else if (key.orderId() < book.nextId(key.clientId())) {
            news.message(key, 103, "Duplicate order id");
        } else {
            checks.refusal(listing, wire).or(() -> parentMissing(key, wire)).ifPresentOrElse(
                    r -> news.message(key, r.code(), r.text()), () -> accept(key, listing, route, wire));
        }
    }

    private Optional<Refusal> parentMissing(OrderKey key, WireOrder wire) {
        boolean missing = wire.parentId != 0 && book.find(new OrderKey(key.clientId(), wire.parentId)).isEmpty();
        return missing ? Optional.of(new Refusal(10006, "Missing parent order")) : Optional.empty();
    }

    private void accept(OrderKey key, Listing listing, String route, WireOrder wire) {
        OrderDefaults.apply(wire, account);
        Order order = new Order(key, nextPermId++, listing, route, wire, OrderKind.of(wire.orderType).orElseThrow());
        book.add(order);
        Optional<Refusal> refusal = Optional.ofNullable(nextRefusal).or(() -> checks.funds(listing, wire));
        nextRefusal = null;
        if (refusal.isPresent()) {
            exchange.end(order, OrderState.INACTIVE);
            news.message(key, refusal.get().code(), refusal.get().text());
            return;
        }
        expireLater(order);
        if (wire.transmit) {
            transmit(order);
        } else {
            news.changed(order);
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
                exchange.work(member);
            }
        }
    }

    private void amend(Order order, Listing listing, WireOrder wire) {
        Optional<Refusal> refusal = amendment(order, listing, wire);
        if (refusal.isPresent()) {
            news.message(order.key(), refusal.get().code(), refusal.get().text());
            return;
        }
        OrderDefaults.apply(wire, account);
        order.amend(wire, OrderKind.of(wire.orderType).orElseThrow());
        if (order.remaining().signum() == 0) {
            exchange.end(order, OrderState.FILLED);
        } else if (order.transmitted()) {
            exchange.work(order);
        } else if (wire.transmit) {
            transmit(order);
        } else {
            news.changed(order);
        }
    }

    private Optional<Refusal> amendment(Order order, Listing listing, WireOrder wire) {
        if (!order.state().active()) {
            String state = order.state() == OrderState.FILLED ? "filled" : "cancelled";
            return Optional.of(new Refusal(104, "Cannot modify a " + state + " order."));
        }
        if (!listing.equals(order.listing()) || !wire.action.equalsIgnoreCase(order.wire().action)) {
            return Optional.of(new Refusal(105, "Order being modified does not match original order."));
        }
        return checks.refusal(listing, wire);
    }

    /** As a client asks; it is told when that cannot be. */
    public void cancel(OrderKey key) {
        Order order = book.find(key).orElse(null);
        if (order == null) {
            news.message(key, 10147, "OrderId " + key.orderId() + " that needs to be cancelled is not found.");
        } else if (!order.state().active()) {
            news.message(key, 10148, "OrderId " + key.orderId() + " that needs to be cancelled cannot be cancelled, "
                    + "state: " + order.state().text() + ".");
        } else if (order.state() == OrderState.PENDING_CANCEL) {
            news.message(key, 161, "Cancel attempted when order is not in a cancellable state.  Order permId ="
                    + order.permId());
        } else if (news.connected()) {
            exchange.cancel(order);
        } else {
            order.setState(OrderState.PENDING_CANCEL);
        }
    }

    /** Every open order, of all clients. */
    public void cancelAll() {
        for (Order order : book.active()) {
            // Cancelling a parent has ended its children too.
            if (order.state().active() && order.state() != OrderState.PENDING_CANCEL) {
                cancel(order.key());
            }
        }
    }

    private void expireLater(Order order) {
        Instant now = tape.clock().instant();
        OrderExpiry.of(order, now).ifPresent(time -> tape.clock().at(time, () -> {
            // The terms may have changed meanwhile, and with them the end.
            if (OrderExpiry.of(order, time.minusMillis(1)).filter(time::equals).isPresent()) {
                exchange.cancel(order);
            }
        }));
    }

    public void setHalted(Listing listing, boolean on) {
        exchange.setHalted(listing, on);
    }

    /** The link to the exchanges goes down or comes back. */
    public void setConnected(boolean on) {
        news.setConnected(on);
        if (!on) {
            return;
        }
        for (Order order : book.active()) {
            if (order.state() == OrderState.PENDING_CANCEL) {
                exchange.cancel(order);
            } else if (order.state() == OrderState.PENDING_SUBMIT && order.transmitted()) {
                exchange.work(order);
            }
        }
    }
}
