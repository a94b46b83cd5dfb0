package tradewind.workbench.internal.strategies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.RunStatus;
import tradewind.core.strategy.SlippageLedger;
import tradewind.core.strategy.Strategies;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyRun;
import tradewind.core.strategy.StrategyRuns;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.trade.Alerts;

/**
 * Strategies as this window knows them: what is installed, what runs, which run is looked at. Any thread may call; nothing
 * blocks. Listeners are told on any thread. Plug-ins come and go and others may start runs, so it looks every second.
 */
final class RunDesk {
    private static final System.Logger LOG = System.getLogger(RunDesk.class.getName());
    private static final RunDesk DESK = new RunDesk();

    private final List<Consumer<RunDesk>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Map<StrategyRun, Subscription> followed = new ConcurrentHashMap<>();
    private volatile @Nullable Strategies strategies;
    private volatile @Nullable StrategyRuns runs;
    private volatile @Nullable SlippageLedger ledger;
    private volatile List<StrategyDescriptor> installed = List.of();
    private volatile List<StrategyRun> known = List.of();
    private volatile Optional<StrategyRun> selected = Optional.empty();

    private RunDesk() {
    }

    static RunDesk get() {
        return DESK;
    }

    private void findServices() {
        if (looking.compareAndSet(false, true)) {
            CompletableFuture.runAsync(() -> {
                Services.bind(Strategies.class, s -> {
                    strategies = s;
                    return gone(() -> strategies = null);
                });
                Services.bind(StrategyRuns.class, s -> {
                    runs = s;
                    return gone(() -> runs = null);
                });
                Services.bind(SlippageLedger.class, this::ledgerCame);
            });
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("strategy-desk").factory())
                    .scheduleWithFixedDelay(this::look, 100, 1000, TimeUnit.MILLISECONDS);
        }
    }

    private Subscription gone(Runnable forget) {
        return () -> {
            forget.run();
            tell();
        };
    }

    private Subscription ledgerCame(SlippageLedger service) {
        ledger = service;
        Subscription following = service.onChange(this::tell);
        return gone(() -> {
            following.close();
            ledger = null;
        });
    }

    private void look() {
        try {
            List<StrategyDescriptor> now = strategies().map(Strategies::installed).orElse(List.of());
            StrategyRuns service = runs;
            List<StrategyRun> all = service == null ? List.of() : service.runs();
            boolean changed = !now.equals(installed) || !all.equals(known);
            installed = now;
            known = all;
            all.forEach(run -> followed.computeIfAbsent(run, r -> r.onChange(s -> changed(r, s))));
            followed.entrySet().removeIf(e -> forgotten(e, all));
            if (selected.isEmpty() || !all.contains(selected.get())) {
                selected = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
            }
            if (changed) {
                tell();
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The strategies cannot be listed", e);
        }
    }

    /** A run that is not kept any longer. */
    private static boolean forgotten(Map.Entry<StrategyRun, Subscription> entry, List<StrategyRun> kept) {
        boolean gone = !kept.contains(entry.getKey());
        if (gone) {
            entry.getValue().close();
        }
        return gone;
    }

    private void changed(StrategyRun run, RunStatus status) {
        if (status.ended()) {
            String text = name(run) + " on " + run.request().instrument().displayName() + ": " + status.text();
            Alerts.tell(status.state() == RunStatus.State.FAILED ? Alerts.Level.BAD : Alerts.Level.INFO, text);
        }
        tell();
    }

    Optional<Strategies> strategies() {
        return Optional.ofNullable(strategies);
    }

    Optional<SlippageLedger> ledger() {
        return Optional.ofNullable(ledger);
    }

    /** What is installed now, in the order of ids. */
    List<StrategyDescriptor> installed() {
        return installed;
    }

    /** The name for people, or the id of one that was taken out. */
    String name(StrategyRun run) {
        String id = run.request().settings().strategy();
        return installed.stream().filter(d -> d.id().equals(id)).map(StrategyDescriptor::name).findFirst().orElse(id);
    }

    /** Newest first. */
    List<RunRow> rows() {
        List<RunRow> rows = new ArrayList<>();
        known.reversed().forEach(run -> rows.add(new RunRow(run, name(run), run.status())));
        return rows;
    }

    /** The run that is looked at: the newest unless a person chose another. */
    Optional<RunRow> selected() {
        return selected.map(run -> new RunRow(run, name(run), run.status()));
    }

    void select(StrategyRun run) {
        if (!Optional.of(run).equals(selected)) {
            selected = Optional.of(run);
            tell();
        }
    }

    /** Starts a run; the future fails with a sentence for people. The check before the first run may take a moment. */
    CompletableFuture<StrategyRun> start(RunRequest request) {
        StrategyRuns service = runs;
        if (service == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("The service that runs strategies has not come."));
        }
        return CompletableFuture.supplyAsync(() -> {
            StrategyRun run = service.run(request);
            selected = Optional.of(run);
            look();
            return run;
        });
    }

    /** Tells of every change, starting now. */
    Subscription onChange(Consumer<RunDesk> listener) {
        listeners.add(listener);
        findServices();
        listener.accept(this);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(l -> l.accept(this));
    }
}
