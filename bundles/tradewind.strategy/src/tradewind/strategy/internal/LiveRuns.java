package tradewind.strategy.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import tradewind.core.connection.Connection;
import tradewind.core.data.MarketData;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.Inspection;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyFactory;
import tradewind.core.strategy.StrategyForecasts;
import tradewind.core.strategy.StrategyRun;
import tradewind.core.strategy.StrategyRuns;
import tradewind.core.trade.Trading;

/** The runs of this process, with a watch over those that do not answer. */
@Component
public final class LiveRuns implements StrategyRuns {
    /** How long a strategy may take over one bar. */
    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int KEPT = 20;

    private final LocalStrategies strategies;
    private final MarketData marketData;
    private final Trading trading;
    private final InstantSource clock;
    private final Duration patience;
    private final SlippageNotes.Sink slippage;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("strategy-watch").factory());
    private final List<LiveRun> runs = new ArrayList<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable StrategyForecasts forecasts;

    @Reference
    private @Nullable Permits permits;

    @Activate
    public LiveRuns(@Reference LocalStrategies strategies, @Reference MarketData marketData, @Reference Trading trading,
            @Reference Connection connection, @Reference SlippageBook slippage) {
        this(strategies, marketData, trading, connection.serverClock(), PATIENCE, slippage);
    }

    LiveRuns(LocalStrategies strategies, MarketData marketData, Trading trading, InstantSource clock, Duration patience,
            SlippageNotes.Sink slippage) {
        this.slippage = slippage;
        this.strategies = strategies;
        this.marketData = marketData;
        this.trading = trading;
        this.clock = clock;
        this.patience = patience;
        strategies.onLeaving(this::leave);
        long every = Math.max(10, patience.toMillis() / 10);
        watch.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    /** With this source of forecasts; in the product the framework gives it. */
    LiveRuns with(StrategyForecasts source) {
        forecasts = source;
        return this;
    }

    /** With this source of permissions; in the product the framework gives it. */
    LiveRuns with(Permits other) {
        permits = other;
        return this;
    }

    private void leave(Set<String> bundles, String why) {
        List<LiveRun> living;
        synchronized (runs) {
            living = runs.stream().filter(r -> !r.over() && bundles.contains(LocalStrategies.bundle(r.factory()))).toList();
        }
        living.forEach(run -> run.leave(why));
        try {
            for (LiveRun run : living) {
                run.join(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        List<LiveRun> all;
        synchronized (runs) {
            all = List.copyOf(runs);
        }
        all.forEach(run -> run.watch(patience));
    }

    @Override
    public StrategyRun run(RunRequest wanted) {
        RunSettings settings = wanted.settings();
        RunRequest request = wanted.withSettings(settings.withGate(settings.gate().on(trading.snapshot().kind())));
        String id = settings.strategy();
        StrategyFactory factory = strategies.factory(id);
        if (forecasts == null && factory.descriptor().needs().contains(StrategyDescriptor.Need.FORECASTS)) {
            throw new IllegalStateException("The strategy " + id + " needs forecasts, and no price models are served");
        }
        Inspection inspection = strategies.firstInspection(id);
        if (!inspection.passed()) {
            throw new IllegalStateException("The strategy " + id + " is not run: " + inspection.findings().getFirst());
        }
        Permits known = permits;
        Supplier<String> veto = known == null ? () -> "" : known.of(LocalStrategies.bundle(factory));
        if (request.armed() && !veto.get().isEmpty()) {
            throw new IllegalStateException(veto.get());
        }
        synchronized (runs) {
            if (runs.stream().anyMatch(r -> !r.over() && r.is(id, request.instrument().conId()))) {
                throw new IllegalStateException(id + " runs on " + request.instrument().symbol() + " already");
            }
            LiveRun run = new LiveRun(request, factory, trading, marketData.open(request.instrument(), request.feed()),
                    clock, FillModel.of(request.instrument()), () -> Optional.ofNullable(forecasts), slippage);
            run.obey(veto);
            runs.add(run);
            while (runs.size() > KEPT && runs.getFirst().over()) {
                runs.removeFirst();
            }
            run.start();
            return run;
        }
    }

    @Override
    public List<StrategyRun> runs() {
        synchronized (runs) {
            return List.copyOf(runs);
        }
    }

    /** The product ends: every run is stopped, and gets the time to cancel what works. */
    @Deactivate
    void close() throws InterruptedException {
        watch.shutdownNow();
        List<LiveRun> living;
        synchronized (runs) {
            living = runs.stream().filter(r -> !r.over()).toList();
        }
        living.forEach(StrategyRun::close);
        for (LiveRun run : living) {
            run.join(patience);
        }
    }
}
