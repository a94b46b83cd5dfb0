package tradewind.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tradewind.core.Subscription;
import tradewind.core.connection.AccountKind;
import tradewind.core.trade.Rule;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.TradingSnapshot.Readiness;

/** Trading over a connection, for the time of one command. */
final class Desk implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private final Trading trading;
    private final Session session;
    private final int clientId;

    private Desk(Services services, CommonOptions options, Trading trading) throws InterruptedException {
        this.trading = trading;
        clientId = options.clientId;
        session = new Session(services, options.connectionProfile());
    }

    /**
     * Connects and waits until orders can be placed.
     *
     * @throws CommandFailed with {@link ExitCode#NO_CONNECTION} and the reason
     */
    static Desk ready(Services services, CommonOptions options) throws InterruptedException {
        return ready(services, options, PATIENCE);
    }

    static Desk ready(Services services, CommonOptions options, Duration patience) throws InterruptedException {
        Desk desk = connected(services, options, patience);
        TradingSnapshot last = desk.trading.snapshot();
        if (last.readiness() != Readiness.READY) {
            desk.close();
            throw new CommandFailed(ExitCode.NO_CONNECTION, "Trading is not ready: " + last.text());
        }
        return desk;
    }

    /** Connects, waits so long for orders to be possible, and goes on in any case. */
    static Desk connected(Services services, CommonOptions options, Duration patience) throws InterruptedException {
        // Found first, so that it hears of the session from its beginning.
        Desk desk = new Desk(services, options, services.get(Trading.class));
        boolean waited = false;
        try {
            desk.until(s -> s.readiness() == Readiness.READY, patience);
            waited = true;
        } finally {
            if (!waited) {
                desk.close();
            }
        }
        return desk;
    }

    Trading trading() {
        return trading;
    }

    Session session() {
        return session;
    }

    /** What trading is like as soon as it fits, or when the time is up. */
    TradingSnapshot until(Predicate<TradingSnapshot> fits, Duration limit) throws InterruptedException {
        CompletableFuture<TradingSnapshot> reached = new CompletableFuture<>();
        try (Subscription ignored = trading.onChange(s -> {
            if (fits.test(s)) {
                reached.complete(s);
            }
        })) {
            return Await.result(reached.completeOnTimeout(TradingSnapshot.EMPTY, limit.toMillis(),
                    TimeUnit.MILLISECONDS).thenApply(s -> s == TradingSnapshot.EMPTY ? trading.snapshot() : s),
                    limit.plus(PATIENCE), "Waiting for trading");
        }
    }

    /** The order as soon as it fits, or as it is when the time is up. */
    TrackedOrder until(TrackedOrder order, Predicate<TrackedOrder> fits, Duration limit) throws InterruptedException {
        return until(s -> s.order(order.ref()).filter(fits).isPresent(), limit).order(order.ref()).orElse(order);
    }

    /**
     * Lets orders through where a person must ask for it.
     *
     * @throws CommandFailed in a live session if nobody asked
     */
    void arm(boolean asked) throws InterruptedException {
        if (asked) {
            Await.result(trading.arm(true), PATIENCE, "Arming");
        } else if (trading.snapshot().kind() == AccountKind.LIVE) {
            throw Refusal.of(Rule.DISARMED, "This session is LIVE; give --arm to let the order through.");
        }
    }

    /**
     * The order with this ref, or with this id if the ref is a number.
     *
     * @throws CommandFailed if there is none, or more than one with the id and none of this client's
     */
    TrackedOrder order(String refOrId) {
        List<TrackedOrder> found = trading.snapshot().orders().stream()
                .filter(o -> o.ref().equals(refOrId) || Integer.toString(o.orderId()).equals(refOrId)).toList();
        List<TrackedOrder> own = found.stream().filter(o -> o.clientId() == clientId).toList();
        List<TrackedOrder> candidates = own.isEmpty() ? found : own;
        if (candidates.size() > 1) {
            throw new CommandFailed(ExitCode.NOT_FOUND, "Several orders are called " + refOrId + "; name one by its ref: "
                    + candidates.stream().map(TrackedOrder::ref).collect(Collectors.joining(", ")));
        }
        if (candidates.isEmpty()) {
            throw new CommandFailed(ExitCode.NOT_FOUND, "There is no order " + refOrId);
        }
        return candidates.getFirst();
    }

    @Override
    public void close() {
        session.close();
    }
}
