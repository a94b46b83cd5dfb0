package tradewind.workbench.internal.backtest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.data.AtomicFile;
import tradewind.core.strategy.PortfolioResult;
import tradewind.core.strategy.Strategies;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.SweepRequest;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.trade.Alerts;

/**
 * The back-tests of this program as its views share them: what is installed, what is under way, what came of the last one and
 * of the last sweep. One runs at a time. Any thread may call; nothing blocks. Listeners are told on any thread.
 */
final class BacktestDesk {
    private static final BacktestDesk DESK = new BacktestDesk();

    private final CopyOnWriteArrayList<Consumer<BacktestDesk>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Trials trials = new Trials();
    private final PastTradesShown chart = new PastTradesShown();
    private volatile @Nullable Strategies strategies;
    private volatile List<StrategyDescriptor> installed = List.of();
    private volatile @Nullable Running running;
    private volatile Optional<Outcome> outcome = Optional.empty();
    private volatile Optional<SweepOutcome> sweep = Optional.empty();
    private volatile String last = "";

    private BacktestDesk() {
    }

    static BacktestDesk get() {
        return DESK;
    }

    private void findServices() {
        if (looking.compareAndSet(false, true)) {
            CompletableFuture.runAsync(() -> Services.bind(Strategies.class, this::came));
        }
    }

    private Subscription came(Strategies service) {
        strategies = service;
        installed = service.installed();
        tell();
        return () -> {
            strategies = null;
            installed = List.of();
            tell();
        };
    }

    /** What is installed, as last seen. */
    List<StrategyDescriptor> installed() {
        return installed;
    }

    /** What is under way. */
    Optional<Running> running() {
        return Optional.ofNullable(running);
    }

    Optional<Outcome> outcome() {
        return outcome;
    }

    Optional<SweepOutcome> sweep() {
        return sweep;
    }

    /** How the last run ended, in a sentence; empty before the first. */
    String last() {
        return last;
    }

    /** Plays the plan. @return the outcome; fails with {@link IllegalStateException} if something is under way */
    CompletableFuture<Outcome> run(Plan plan) {
        return start("Back-test " + plan.title(), job -> {
            PortfolioResult result = service().portfolio(plan.requests(trials.look(plan)), job, job::cancelled);
            Outcome made = Outcome.of(plan, result, job.took());
            outcome = Optional.of(made);
            chart.show(made);
            return made;
        }, made -> Words.verdict(made.result().statistics(), made.currency(), ""));
    }

    /** Tries all combinations. */
    CompletableFuture<SweepOutcome> sweep(Plan plan, Map<String, List<String>> grid, int folds) {
        return start("Sweep of " + plan.title(), job -> {
            SweepRequest.Result result = service().sweep(new SweepRequest(plan.requests(1), grid, folds), job,
                    job::cancelled);
            result.cells().forEach(c -> trials.look(plan.with(c.parameters().values())));
            SweepOutcome made = new SweepOutcome(plan, List.copyOf(grid.keySet()), result, job.took());
            sweep = Optional.of(made);
            return made;
        }, SweepOutcome::headline);
    }

    /** Plays it once more and writes the decision log; the bytes are the same each time. */
    CompletableFuture<List<Path>> writeLog(Outcome of, Path file) {
        return start("Decision log of " + of.plan().title(), job -> {
            List<Path> files = of.plan().logFiles(file);
            service().portfolio(of.plan().logged(files), job, job::cancelled);
            return files;
        }, Words::logs);
    }

    private Strategies service() {
        Strategies present = strategies;
        if (present == null) {
            throw new IllegalStateException("The service that runs strategies is not there.");
        }
        return present;
    }

    private synchronized <T> CompletableFuture<T> start(String title, Function<Running, T> work, Function<T, String> words) {
        if (running != null) {
            return CompletableFuture.failedFuture(new IllegalStateException("A back-test is under way; it comes first."));
        }
        Running job = new Running(title, this::tell);
        running = job;
        last = "";
        tell();
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("backtest").start(() -> perform(job, work, words, done));
        RunningJob.show(job, done);
        return done;
    }

    private <T> void perform(Running job, Function<Running, T> work, Function<T, String> words, CompletableFuture<T> done) {
        try {
            T made = work.apply(job);
            end(words.apply(made));
            done.complete(made);
        } catch (RuntimeException | Error e) {
            end(job.cancelled() ? "It was cancelled; nothing is kept of it." : "It failed: " + e.getMessage());
            done.completeExceptionally(e);
        }
    }

    private void end(String sentence) {
        last = sentence;
        running = null;
        tell();
    }

    /** The page of a result, written to a file. */
    CompletableFuture<Path> writePage(Outcome of, Path file) {
        return CompletableFuture.supplyAsync(() -> AtomicFile.replace(file, service().html(of.result())));
    }

    CompletableFuture<Path> writeCsv(Outcome of, Path file) {
        return CompletableFuture.supplyAsync(() -> AtomicFile.replace(file, service().csv(of.result())));
    }

    /** Brings the chart to a trade, if it shows those bars. @return what a person is told, empty if all is well */
    String reveal(Outcome of, TradeRow row) {
        return chart.reveal(of, row);
    }

    /** Tells of every change, starting now. */
    Subscription onChange(Consumer<BacktestDesk> listener) {
        listeners.add(listener);
        findServices();
        listener.accept(this);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(l -> l.accept(this));
    }

    /** Says aloud what a person who looks elsewhere would miss. */
    static void failed(Throwable error) {
        Throwable cause = OnDisplay.cause(error);
        if (!(cause instanceof java.util.concurrent.CancellationException)) {
            Alerts.tell(Alerts.Level.WARNING, String.valueOf(cause.getMessage()));
        }
    }

}
