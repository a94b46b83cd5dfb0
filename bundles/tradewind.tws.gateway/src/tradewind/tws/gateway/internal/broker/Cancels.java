package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.gateway.internal.clock.MarketClock;

/** Cancels orders for those who ask. Belongs to the clock's thread. */
final class Cancels {
    private final MarketClock clock;
    private final OrderBook book;
    private final News news;
    private final Scripted scripted;
    private final Exchange exchange;
    private final Transit transit;

    Cancels(Parts parts) {
        clock = parts.tape().clock();
        book = parts.book();
        news = parts.news();
        scripted = parts.scripted();
        exchange = parts.exchange();
        transit = parts.transit();
    }

    /** As a client asks; it is told when that cannot be. */
    void cancel(OrderKey key) {
        Optional<Refusal> wish = scripted.takeCancel();
        Order order = book.find(key).orElse(null);
        if (wish.isPresent()) {
            news.message(key, wish.get().code(), wish.get().text());
        } else if (order == null) {
            news.message(key, 10147, "OrderId " + key.orderId() + " that needs to be cancelled is not found.");
        } else if (!order.state().active()) {
            news.message(order, 10148, notCancellable(order));
        } else if (order.state() == OrderState.PENDING_CANCEL) {
            news.message(order, 161, OrderTexts.of(161).text() + order.permId());
        } else {
            cancel(order);
        }
    }

    private static String notCancellable(Order order) {
        return "OrderId " + order.key().orderId() + " that needs to be cancelled cannot be cancelled, state: "
                + order.state().text() + ".";
    }

    private void cancel(Order order) {
        if (!news.connected()) {
            order.setState(OrderState.PENDING_CANCEL);
            news.kept();
            return;
        }
        if (transit.takesTime()) {
            order.setState(OrderState.PENDING_CANCEL);
            news.changed(order);
        }
        transit.send(() -> cancelArrives(order));
    }

    private void cancelArrives(Order order) {
        if (order.state() == OrderState.FILLED) {
            news.message(order, 10148, notCancellable(order));
        } else if (order.state().active() && news.connected()) {
            exchange.cancel(order, Exchange.BY_TRADER);
            scripted.takeLateFill().ifPresent(late -> fillLate(order, late));
        }
    }

    private void fillLate(Order order, Scripted.LateFill late) {
        @Nullable BigDecimal wanted = late.quantity();
        clock.at(clock.instant().plus(late.delay()),
                () -> exchange.fillLate(order, wanted == null ? order.remaining() : wanted));
    }

    /** Cancels the orders that were entered by hand. @param permId 0 for all of them */
    void cancelByHand(long permId) {
        book.active().stream().filter(o -> permId == 0 ? o.manual() : o.permId() == permId).forEach(this::cancelIfOpen);
    }

    /** Every open order, of all clients. */
    void cancelAll() {
        book.active().forEach(this::cancelIfOpen);
    }

    /** Cancelling a parent has ended its children too. */
    private void cancelIfOpen(Order order) {
        if (order.state().active() && order.state() != OrderState.PENDING_CANCEL) {
            cancel(order);
        }
    }
}
