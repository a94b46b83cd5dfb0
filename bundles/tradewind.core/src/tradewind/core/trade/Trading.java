package tradewind.core.trade;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tradewind.core.Subscription;
import tradewind.core.instrument.Instrument;

/**
 * The one way to the broker, for a hand and a strategy alike. Every order passes the risk gate, is written to the journal
 * and synced before it is on the wire, and is never sent twice. All methods return at once; futures are completed on
 * threads that may be held up. Futures of orders fail with {@link OrderRefused}, those of questions to the server with
 * {@link tradewind.core.connection.RequestFailed}.
 */
public interface Trading {
    /**
     * Places an order.
     *
     * @return the order once it is handed to the socket, or once it is certain that it was not ({@code NOT_SENT})
     */
    CompletableFuture<TrackedOrder> place(OrderRequest request);

    /** {@code place} by the reference's verb. */
    default CompletableFuture<TrackedOrder> buy(Instrument instrument, BigDecimal quantity) {
        return place(OrderRequest.of(instrument, OrderTerms.market(Side.BUY, quantity)));
    }

    default CompletableFuture<TrackedOrder> buy(Instrument instrument, BigDecimal quantity, BigDecimal limit) {
        return place(OrderRequest.of(instrument, OrderTerms.limit(Side.BUY, quantity, limit)));
    }

    default CompletableFuture<TrackedOrder> sell(Instrument instrument, BigDecimal quantity) {
        return place(OrderRequest.of(instrument, OrderTerms.market(Side.SELL, quantity)));
    }

    default CompletableFuture<TrackedOrder> sell(Instrument instrument, BigDecimal quantity, BigDecimal limit) {
        return place(OrderRequest.of(instrument, OrderTerms.limit(Side.SELL, quantity, limit)));
    }

    /**
     * Places an entry with up to two exits that wait for its fill and cancel one another, in one write: all or none.
     *
     * @param exits a take-profit, a stop, or both; on the other side of the entry and of its quantity
     * @return the entry first, then the exits
     */
    CompletableFuture<List<TrackedOrder>> bracket(OrderRequest entry, List<OrderTerms> exits);

    /** Places orders of which the first to be filled cancels the others. */
    CompletableFuture<List<TrackedOrder>> oneCancelsAll(List<OrderRequest> requests);

    /**
     * Changes an order of ours that the server has acknowledged; one change at a time.
     *
     * @param confirmed as in {@link OrderRequest}
     */
    CompletableFuture<TrackedOrder> modify(String ref, OrderTerms terms, java.util.Set<Rule> confirmed);

    /**
     * Asks for the cancellation of an order of ours.
     *
     * @return once the request is handed to the socket; whether it succeeds shows in the order's state
     */
    CompletableFuture<TrackedOrder> cancel(String ref);

    /** Cancels each live order of ours that fits; returns what was asked for. */
    CompletableFuture<List<TrackedOrder>> cancelAll(Predicate<TrackedOrder> which);

    default CompletableFuture<List<TrackedOrder>> cancelAll() {
        return cancelAll(order -> true);
    }

    default CompletableFuture<List<TrackedOrder>> cancelAll(Instrument instrument) {
        return cancelAll(order -> order.contract().conId() == instrument.conId());
    }

    default CompletableFuture<List<TrackedOrder>> cancelStrategy(String name) {
        return cancelAll(order -> order.source().equals(OrderSource.strategy(name)));
    }

    /** What the gate would say now. Cheap; for showing beside a ticket. */
    CompletableFuture<Verdict> check(OrderRequest request);

    /** What the order would do to the account; asks the server and places nothing. */
    CompletableFuture<MarginPreview> preview(OrderRequest request);

    /** Waits for the end of an order; never fails, and never touches the order. */
    CompletableFuture<WaitResult> await(String ref, Duration timeout);

    /** A person has found out what became of an order that stayed unknown, and says so; logged. */
    CompletableFuture<TrackedOrder> resolve(String ref, OrderState state, String reason);

    TradingSnapshot snapshot();

    /** Tells of changes, conflated, starting with the present state; on the trading thread, which must not be held up. */
    Subscription onChange(Consumer<TradingSnapshot> listener);

    /** Tells of each event, in order; on the trading thread, which must not be held up. */
    Subscription onEvent(Consumer<TradingEvent> listener);

    /** Lets new orders through or holds them. SIM and PAPER sessions begin armed, a LIVE one never does. */
    CompletableFuture<Void> arm(boolean on);

    /**
     * Blocks new orders at once, cancels everything, verifies it, and stays latched over restarts.
     *
     * @param flatten whether positions are then closed at the market
     */
    CompletableFuture<KillReport> kill(boolean flatten, String by, String reason);

    /** Takes the latch off. @param reason in words, logged */
    CompletableFuture<Void> release(String by, String reason);

    RiskLimits limits();

    /** Sets and keeps the limits; logged. */
    CompletableFuture<Void> setLimits(RiskLimits limits);
}
