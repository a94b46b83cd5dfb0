package tradewind.strategy.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.forecast.Subject;
import tradewind.core.forecast.TickGrid;
import tradewind.core.strategy.AiGate;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.RunMark;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.RunStatus;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyFactory;
import tradewind.core.strategy.StrategyForecast;
import tradewind.core.strategy.StrategyForecasts;
import tradewind.core.strategy.StrategyRun;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Trading;

/**
 * A strategy that follows a feed, on its own thread: what the hub and trading tell is put into a queue and dealt with one
 * after the other. The same engine as in a back-test; only the bars and the desk are others.
 */
final class LiveRun implements StrategyRun, MatchDesk.Listener {
    private static final System.Logger LOG = System.getLogger(LiveRun.class.getName());
    /** A bar that closed longer ago, in bars, is history: its signals are late. */
    private static final int FRESH_BARS = 2;
    private static final int GRACE_SECONDS = 10;
    private static final int STALE_BARS = 3;
    private static final Duration MODEL_PATIENCE = Duration.ofSeconds(1);

    private final RunRequest request;
    private final Trading trading;
    private final MarketFeed feed;
    private final InstantSource clock;
    private final FillModel fills;
    private final Supplier<Optional<StrategyForecasts>> forecasts;
    private final boolean asksModels;
    private final StrategyFactory factory;
    private final DecisionLog log;
    private final Engine engine;
    private final TradingDesk desk;
    private final Shadow shadow;
    private final SlippageNotes notes;
    private final MarkBook marks;
    private final RunReport report;
    private final BarTape tape;
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final List<Consumer<RunStatus>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> readers = new CopyOnWriteArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Thread thread;
    /** When the strategy was called that has not come back yet, 0 if none was; nanoseconds. */
    private volatile long calledAt;
    private volatile boolean over;
    private volatile RunStatus status;
    private BarSeries series;
    /** By a person, and not for what it did. */
    private boolean stopped;
    private String banner = "";
    private volatile Supplier<String> veto = () -> "";

    /** @param forecasts empty where no price models are served. @param slippage told what orders cost */
    LiveRun(RunRequest request, StrategyFactory factory, Trading trading, MarketFeed feed, InstantSource clock,
            FillModel fills, Supplier<Optional<StrategyForecasts>> forecasts, SlippageNotes.Sink slippage) {
        this.request = request;
        this.factory = factory;
        this.trading = trading;
        this.feed = feed;
        this.clock = clock;
        this.fills = fills;
        this.forecasts = forecasts;
        asksModels = request.settings().gate().mode() != AiGate.Mode.OFF
                || factory.descriptor().needs().contains(StrategyDescriptor.Need.FORECASTS);
        ParameterValues values = ParameterValues.of(factory.descriptor().parameters(),
                request.settings().parameters());
        CostTruth costs = new CostTruth(fills, TickGrid.of(request.instrument().increments()));
        series = BarSeries.empty(request.feed().barSize());
        tape = new BarTape(series);
        marks = new MarkBook(request.settings(), request.feed().barSize().seconds());
        log = request.log().map(f -> DecisionLog.into(f, this::decided)).orElseGet(() -> new DecisionLog(null,
                this::decided));
        String symbol = subject(series).ticker();
        notes = new SlippageNotes(request.settings().strategy(), symbol, slippage);
        desk = new TradingDesk(trading, request.instrument(), request.settings(), costs,
                () -> feed.snapshot().quote(), queue::add, notes, this);
        engine = engine(desk, costs, values, new DecisionLines(log, request.settings(), values.values(), symbol,
                request.feed().barSize()), request.armed());
        shadow = new Shadow(listener -> new ShadowDesk(costs, request.settings(), request.instrument(),
                () -> feed.snapshot().quote(), this::now, notes, listener),
                at -> engine(at, costs, values, null, request.armed() || request.shadow()), marks);
        report = new RunReport(engine, desk, shadow, marks, log, tape);
        status = new RunStatus(RunStatus.State.WARMING_UP, request.armed(), 0, 0, 0, 0, "", 0, "", "", "Starting");
        thread = new Thread(this::work, "strategy-" + factory.descriptor().id());
        thread.setDaemon(true);
    }

    private Engine engine(Desk at, CostTruth costs, ParameterValues values, @Nullable DecisionLines lines,
            boolean armed) {
        RiskBox box = new RiskBox(request.settings().sandbox(), subject(series).ticker(), request.instrument().zone(),
                fills.multiplier());
        return new Engine(factory.create(values), factory.warmUp(values), request.settings(), new Ledger(fills.multiplier()), box,
                new EntryGate(request.settings().gate(), costs), at, lines, armed);
    }

    /** The market's time, epoch seconds. */
    private long now() {
        return clock.instant().getEpochSecond();
    }

    private Subject subject(BarSeries bars) {
        return Subject.of(request.instrument(), bars, request.feed().regularOnly());
    }

    /** @param reason why its orders must not leave now, a sentence; empty if they may; asked often */
    void obey(Supplier<String> reason) {
        veto = reason;
    }

    /** Begins. Called once. */
    void start() {
        subscriptions.add(feed.onConfirmed(bars -> queue.add(() -> confirmed(bars))));
        subscriptions.add(feed.onSnapshot(snapshot -> {
            if (shadow.waits()) {
                queue.add(() -> { });
            }
        }));
        subscriptions.add(trading.onEvent(event -> queue.add(() -> desk.on(event))));
        queue.add(this::begin);
        thread.start();
    }

    private void begin() {
        desk.resume();
        engine.resume();
        BarSeries known = feed.snapshot().series().authoritative();
        if (!known.isEmpty()) {
            confirmed(known);
        }
    }

    /** What the strategy would have earned on the bars at hand, whatever models would have said then. */
    private void banner(BarSeries known) {
        calledAt = 0;
        try {
            Backtest past = new Backtest(factory, subject(known), request.settings().withGate(AiGate.OFF), fills,
                    null);
            banner = Playing.of(past, () -> over).result(1, "").banner();
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "The costs cannot be told from the bars at hand: " + e.getMessage());
        }
    }

    private void work() {
        try {
            while (!over) {
                Runnable next = queue.poll(1, TimeUnit.SECONDS);
                hold();
                calledAt = System.nanoTime();
                if (next == null) {
                    checkAge();
                } else {
                    next.run();
                }
                engine.settle();
                shadow.look(feed.snapshot().quote());
                calledAt = 0;
                publish();
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "A run was interrupted", e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The run of " + request.settings().strategy() + " failed", e);
            engine.fail("the host failed: " + e);
            publish();
        } finally {
            end();
        }
    }

    /** The session may have become one on which its orders must not leave. */
    private void hold() {
        if (engine.armed() && !veto.get().isEmpty()) {
            LOG.log(Level.WARNING, "Orders of " + request.settings().strategy() + " are held: " + veto.get());
            engine.arm(false);
        }
    }

    private void confirmed(BarSeries bars) {
        int from = series.isEmpty() ? 0 : bars.indexAtOrBefore(series.time(series.size() - 1)) + 1;
        if (from >= bars.size() || engine.ended()) {
            return;
        }
        series = series.merge(bars.slice(from, bars.size()));
        tape.extend(series);
        if (banner.isEmpty() && engine.warm(tape.left())) {
            banner(series);
        }
        while (tape.left() > 0 && !engine.ended()) {
            tape.advance();
            play();
        }
        checkAge();
    }

    private void play() {
        int i = tape.size() - 1;
        int length = tape.barSize().seconds();
        long age = now() - tape.time(i) - length;
        boolean fresh = age <= (long) FRESH_BARS * length + GRACE_SECONDS;
        desk.price(tape.close(i));
        notes.decision(tape.time(i) + length, tape.close(i));
        if (fresh && asksModels) {
            ask(tape.time(i));
        }
        calledAt = System.nanoTime();
        engine.onBar(tape, fresh);
        calledAt = System.nanoTime();
        shadow.onBar(tape, fresh);
    }

    /** A slow model is not the strategy's fault, so the watch does not look meanwhile. */
    private void ask(long bar) {
        calledAt = 0;
        Optional<StrategyForecast> answer = forecasts.get()
                .flatMap(source -> source.after(request.instrument(), request.feed(), bar, MODEL_PATIENCE));
        calledAt = System.nanoTime();
        answer.ifPresent(forecast -> {
            engine.forecast(forecast);
            shadow.forecast(forecast);
        });
    }

    private void checkAge() {
        if (!series.isEmpty()) {
            long now = now();
            long due = series.time(series.size() - 1) + (1L + STALE_BARS) * series.barSize().seconds() + GRACE_SECONDS;
            boolean stale = now > due && openAt(now - series.barSize().seconds() * (long) STALE_BARS);
            engine.stale(stale);
            shadow.stale(stale);
        }
    }

    private boolean openAt(long time) {
        return request.instrument().hours(request.feed().regularOnly()).sessionAt(time).isPresent();
    }

    @Override
    public void filled(long time, long pieces, double price, double cost) {
        engine.filled(time, pieces, price, cost);
    }

    @Override
    public void expired() {
        engine.refused();
    }

    private void decided(String line) {
        marks.line(line);
        readers.forEach(r -> r.accept(line));
    }

    private void publish() {
        if (!over) {
            status = report.status(stopped, banner);
            listeners.forEach(l -> l.accept(status));
            over = engine.ended();
        }
    }

    private void end() {
        over = true;
        subscriptions.forEach(Subscription::close);
        feed.close();
        notes.close();
        log.close();
    }

    @Override
    public RunRequest request() {
        return request;
    }

    @Override
    public RunStatus status() {
        return status;
    }

    @Override
    public Subscription onChange(Consumer<RunStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Subscription onDecision(Consumer<String> listener) {
        readers.add(listener);
        return () -> readers.remove(listener);
    }

    @Override
    public List<RunMark> marks() {
        return marks.all();
    }

    @Override
    public void arm(boolean on) {
        String objection = on ? veto.get() : "";
        if (!objection.isEmpty()) {
            throw new IllegalStateException(objection);
        }
        queue.add(() -> {
            engine.arm(on);
            if (on) {
                shadow.arm();
            }
        });
    }

    @Override
    public void kill() {
        queue.add(() -> finish(true));
    }

    @Override
    public void close() {
        queue.add(() -> finish(false));
    }

    /** What it runs is about to be uninstalled: it stops as by a person, and its end names what it holds. */
    void leave(String why) {
        queue.add(() -> {
            stopped = true;
            long held = engine.ledger().position();
            engine.fail(held == 0 ? why : why + "; it still holds " + held + " " + request.instrument().symbol());
        });
    }

    StrategyFactory factory() {
        return factory;
    }

    private void finish(boolean flatten) {
        stopped = true;
        shadow.finish(flatten, now());
        if (flatten) {
            engine.close("killed by a person", now());
        } else {
            engine.fail("stopped by a person");
        }
    }

    /** Looks whether the strategy answers; another thread's business. */
    void watch(Duration patience) {
        long since = calledAt;
        if (!over && since != 0 && System.nanoTime() - since > patience.toNanos()) {
            abandon(patience);
        }
    }

    /** Its thread is lost, and the engine's state with it: only what everybody can see is acted upon. */
    private void abandon(Duration patience) {
        over = true;
        RunStatus last = status;
        String why = "it did not answer for " + patience.toMillis() + " ms";
        LOG.log(Level.ERROR, "The strategy " + request.settings().strategy() + " is stopped: " + why);
        status = last.ending(RunStatus.State.FAILED, "Stopped: " + why);
        OrderSource source = OrderSource.strategy(request.settings().strategy());
        trading.cancelAll(o -> o.source().equals(source) && o.contract().conId() == request.instrument().conId()
                && enters(o, last.position()));
        subscriptions.forEach(Subscription::close);
        feed.close();
        Guarded.abandon(thread);
        listeners.forEach(l -> l.accept(status));
    }

    private static boolean enters(TrackedOrder order, long position) {
        return order.terms().side().sign() != -Long.signum(position);
    }

    boolean over() {
        return over;
    }

    /** Waits until its thread has ended, but no longer than that. */
    void join(Duration limit) throws InterruptedException {
        thread.join(limit.toMillis());
    }

    /** Whether the run is of this strategy on this instrument. */
    boolean is(String strategy, int conId) {
        return request.settings().strategy().equals(strategy) && request.instrument().conId() == conId;
    }
}
