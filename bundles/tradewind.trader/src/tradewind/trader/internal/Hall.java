package tradewind.trader.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.broker.Broker;
import tradewind.core.connection.Connection;
import tradewind.core.connection.Instruments;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.SecurityType;
import tradewind.core.quote.Quote;
import tradewind.core.trade.Contract;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingEvent;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.TradingSnapshot.Readiness;

/**
 * What the parts of trading share: orders, positions, the session, the latch, the limits, and what follows from them
 * together. Belongs to the trading thread, but for the latch.
 */
final class Hall {
    final EventLoop loop;
    final Connection connection;
    final Broker broker;
    final QuoteBoard quotes;
    final Records records;
    final KillLatch latch;
    final SessionState session = new SessionState();
    final PositionBook positions = new PositionBook();
    final Sent sent = new Sent();
    final Waits waits;
    final Publisher publisher;
    private final Instruments instruments;
    private final Map<Integer, Instrument> known = new HashMap<>();
    private RiskLimits limits;
    private String limitsFailure = "";

    Hall(EventLoop loop, Connection connection, Broker broker, QuoteBoard quotes, Instruments instruments,
            Records records, KillLatch latch) {
        this.loop = loop;
        this.connection = connection;
        this.broker = broker;
        this.quotes = quotes;
        this.instruments = instruments;
        this.records = records;
        this.latch = latch;
        limits = RiskLimits.STANDARD;
        waits = new Waits(loop);
        publisher = new Publisher(loop, this::snapshot);
    }

    OrderBook book() {
        return records.book();
    }

    RiskLimits limits() {
        return limits;
    }

    void limits(RiskLimits next) {
        limits = next;
        limitsFailure = "";
    }

    /** Limits that cannot be read are not replaced by others: nothing is sent. */
    void limitsFailed(String why) {
        limitsFailure = why;
    }

    /** Files what an order has become, tells of it, and writes it if it is ours. */
    void changed(Order order) {
        book().index(order);
        TrackedOrder now = order.snapshot();
        if (!order.foreign()) {
            records.after(new JournalEntry.Change(now));
        }
        waits.changed(now);
        publisher.event(new TradingEvent.OrderChanged(now));
        if (now.state() == OrderState.REJECTED && now.ended() != null) {
            publisher.event(new TradingEvent.Rejected(now));
        } else if (now.state() == OrderState.UNKNOWN) {
            publisher.event(new TradingEvent.Lost(now));
        }
    }

    /** The time that orders are told with: the server's, like that of its executions. */
    Instant now() {
        return connection.serverClock().instant();
    }

    /** The time that passes evenly: for what came before what, and how long ago. */
    Instant tick() {
        return loop.clock().instant();
    }

    /** Answers; what the answer speaks of is in the snapshot by then. */
    <T> void answer(CompletableFuture<T> future, T value) {
        publisher.flush();
        Waits.complete(future, value);
    }

    /** Why nothing can be sent, empty if it can. */
    String obstacle() {
        if (session.readiness() != Readiness.READY) {
            return session.text();
        }
        return records.failure().isEmpty() ? limitsFailure : records.failure();
    }

    /** @param changing the order that the request would change, null for a new one */
    Situation situation(OrderRequest request, @Nullable Order changing) {
        String account = Accounts.choose(request.account(), session.accounts());
        int conId = request.instrument().conId();
        String strategy = request.source().strategy() ? request.source().name() : "";
        Instant now = now();
        Exposure exposure = Exposure.of(book(), account, conId, changing);
        BigDecimal seconds = limits.of(tradewind.core.trade.Limit.DUPLICATE_SECONDS, request.instrument().symbol(), "");
        String obstacle = obstacle();
        Readiness readiness = obstacle.isEmpty() || session.readiness() != Readiness.READY ? session.readiness()
                : Readiness.OFFLINE;
        Quote quote = quotes.quote(request.instrument());
        return new Situation(now, readiness, obstacle, session.profile().kind(), session.armed(), latch.current(),
                account, quote, positions.quantity(account, conId), exposure.buys(), exposure.sells(),
                exposure.unknown(), sent.count(tick(), ""), strategy.isEmpty() ? 0 : sent.count(tick(), strategy),
                sent.duplicate(tick(), conId, request.terms(), seconds),
                changing == null ? null : changing.snapshot().terms(), limits);
    }

    void remember(Instrument instrument) {
        known.put(instrument.conId(), instrument);
    }

    /** The instrument of an order, asked of the server if it was not seen in this run. */
    CompletableFuture<Instrument> instrument(Contract contract) {
        Instrument present = known.get(contract.conId());
        if (present != null) {
            return CompletableFuture.completedFuture(present);
        }
        SecurityType type;
        try {
            type = SecurityType.valueOf(contract.type());
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(new RequestFailed(0, "Orders in " + contract.type()
                    + " cannot be changed here: " + e.getMessage(), Remedy.CHANGE_REQUEST));
        }
        String exchange = contract.exchange().isEmpty() ? "SMART" : contract.exchange();
        return instruments.find(new ContractQuery(contract.conId(), "", type, exchange, "", contract.currency(), "", ""))
                .thenApply(found -> found.stream().findFirst().orElseThrow(() -> new RequestFailed(200,
                        "The instrument of the order was not found.", Remedy.CHANGE_REQUEST)));
    }

    private TradingSnapshot snapshot(long version) {
        String obstacle = obstacle();
        return new TradingSnapshot(version, session.readiness(), obstacle.isEmpty() ? session.text() : obstacle,
                session.profile().kind(), session.accounts(), Accounts.choose("", session.accounts()),
                session.armed(), latch.current(), book().snapshots(), book().executions(), positions.snapshot(),
                session.figures(), session.profit());
    }
}
