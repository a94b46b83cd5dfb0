package tradewind.trader.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.Subscription;
import tradewind.core.broker.Broker;
import tradewind.core.connection.Connection;
import tradewind.core.connection.Instruments;
import tradewind.core.connection.Quotes;
import tradewind.core.connection.RequestFailed;
import tradewind.core.connection.RequestFailed.Remedy;
import tradewind.core.data.DataFolder;
import tradewind.core.trade.KillReport;
import tradewind.core.trade.KillSwitch;
import tradewind.core.trade.MarginPreview;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.RiskLimits;
import tradewind.core.trade.Rule;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingEvent;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.Verdict;
import tradewind.core.trade.WaitResult;

/** The service: takes every call to the trading thread, and puts the parts together. */
@Component
public final class Trader implements Trading {
    private final EventLoop loop;
    private final Hall hall;
    private final Desk desk;
    private final KillControl kills;
    private final LimitsFile limitsFile;
    private final Subscription listening;
    private volatile RiskLimits limits = RiskLimits.STANDARD;
    private @Nullable TradingThread thread;

    @Activate
    public Trader(@Reference Connection connection, @Reference Broker broker, @Reference Quotes quotes,
            @Reference Instruments instruments) {
        this(new TradingThread(), connection, broker, quotes, instruments, DataFolder.current().root().resolve("trading"));
    }

    private Trader(TradingThread thread, Connection connection, Broker broker, Quotes quotes, Instruments instruments,
            Path folder) {
        this(thread, connection, broker, quotes, instruments, new Journals(folder),
                new KillLatch(new SettingsFile(folder.resolve("kill.properties"))),
                new LimitsFile(new SettingsFile(folder.resolve("limits.properties"))));
        this.thread = thread;
    }

    Trader(EventLoop loop, Connection connection, Broker broker, Quotes quotes, Instruments instruments,
            Records.JournalOpener journals, KillLatch latch, LimitsFile limitsFile) {
        this.loop = loop;
        this.limitsFile = limitsFile;
        hall = new Hall(loop, connection, broker, new QuoteBoard(quotes, loop), instruments,
                new Records(loop, journals), latch);
        Fills fills = new Fills(hall);
        Reconciler reconciler = new Reconciler(hall, fills);
        desk = new Desk(hall, reconciler);
        kills = new KillControl(hall, desk, reconciler);
        Intake intake = new Intake(hall, fills, reconciler, kills::ready, desk::withoutRelatives);
        loop.execute(this::readLimits);
        listening = broker.listen(event -> loop.execute(() -> intake.on(event)));
    }

    private void readLimits() {
        try {
            limits = limitsFile.read();
            hall.limits(limits);
        } catch (IOException | IllegalArgumentException e) {
            hall.limitsFailed("The risk limits cannot be used: " + e.getMessage());
        }
        hall.publisher.changed();
    }

    @Deactivate
    void close() {
        listening.close();
        loop.execute(() -> {
            hall.quotes.close();
            hall.records.close();
        });
        TradingThread own = thread;
        if (own != null) {
            own.close();
        }
    }

    @Override
    public CompletableFuture<TrackedOrder> place(OrderRequest request) {
        return this.<List<TrackedOrder>>ask(f -> desk.place(List.of(request), f)).thenApply(List::getFirst);
    }

    @Override
    public CompletableFuture<List<TrackedOrder>> bracket(OrderRequest entry, List<OrderTerms> exits) {
        return ask(f -> desk.bracket(entry, exits, f));
    }

    @Override
    public CompletableFuture<List<TrackedOrder>> oneCancelsAll(List<OrderRequest> requests) {
        if (requests.size() < 2) {
            throw new IllegalArgumentException("A group has two orders at least");
        }
        String group = java.util.UUID.randomUUID().toString();
        return ask(f -> desk.place(requests.stream().map(r -> r.inGroup(group)).toList(), f));
    }

    @Override
    public CompletableFuture<TrackedOrder> modify(String ref, OrderTerms terms, Set<Rule> confirmed) {
        return ask(f -> desk.modify(ref, terms, confirmed, f));
    }

    @Override
    public CompletableFuture<TrackedOrder> cancel(String ref) {
        return ask(f -> desk.cancel(ref, f));
    }

    @Override
    public CompletableFuture<List<TrackedOrder>> cancelAll(Predicate<TrackedOrder> which) {
        return ask(f -> hall.answer(f, desk.cancelAll(which)));
    }

    @Override
    public CompletableFuture<Verdict> check(OrderRequest request) {
        return ask(f -> Waits.complete(f, desk.check(request)));
    }

    @Override
    public CompletableFuture<MarginPreview> preview(OrderRequest request) {
        return ask(f -> desk.preview(request, f));
    }

    @Override
    public CompletableFuture<WaitResult> await(String ref, Duration timeout) {
        return ask(f -> hall.book().byRef(ref).ifPresentOrElse(order -> hall.waits.add(order, timeout.toMillis(), f),
                () -> Waits.fail(f, new RequestFailed(0, "There is no order " + ref + ".", Remedy.CHANGE_REQUEST))));
    }

    @Override
    public CompletableFuture<TrackedOrder> resolve(String ref, OrderState state, String reason) {
        return ask(f -> desk.resolve(ref, state, reason, f));
    }

    @Override
    public TradingSnapshot snapshot() {
        return hall.publisher.latest();
    }

    @Override
    public Subscription onChange(Consumer<TradingSnapshot> listener) {
        return hall.publisher.onChange(listener);
    }

    @Override
    public Subscription onEvent(Consumer<TradingEvent> listener) {
        return hall.publisher.onEvent(listener);
    }

    @Override
    public CompletableFuture<Void> arm(boolean on) {
        return ask(f -> {
            hall.session.arm(on);
            hall.records.note(on ? "Trading armed" : "Trading disarmed");
            hall.publisher.changed();
            hall.publisher.flush();
            Waits.done(f);
        });
    }

    @Override
    public CompletableFuture<KillReport> kill(boolean flatten, String by, String reason) {
        KillSwitch kill = new KillSwitch(loop.clock().instant(), by, reason);
        kills.latch(kill);
        return ask(f -> kills.kill(kill, flatten, f));
    }

    @Override
    public CompletableFuture<Void> release(String by, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Releasing the kill switch needs a reason");
        }
        return ask(f -> kills.release(by, reason, f));
    }

    @Override
    public RiskLimits limits() {
        return limits;
    }

    @Override
    public CompletableFuture<Void> setLimits(RiskLimits next) {
        return ask(f -> {
            try {
                limitsFile.write(next);
                limits = next;
                hall.limits(next);
                hall.records.note("Risk limits set: " + next);
                hall.publisher.changed();
                hall.publisher.flush();
                Waits.done(f);
            } catch (IOException e) {
                Waits.fail(f, new java.io.UncheckedIOException(e));
            }
        });
    }

    /** Runs on the trading thread; what fails there fails the future. */
    private <T> CompletableFuture<T> ask(Consumer<CompletableFuture<T>> action) {
        CompletableFuture<T> future = new CompletableFuture<>();
        loop.execute(() -> {
            try {
                action.accept(future);
            } catch (RuntimeException e) {
                Waits.fail(future, e);
            }
        });
        return future;
    }
}
