package tradewind.chart.view.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.ChartSignals;
import tradewind.chart.view.model.Figures;
import tradewind.core.Subscription;
import tradewind.core.instrument.Instrument;
import tradewind.core.strategy.RunBook;
import tradewind.core.strategy.RunStatus;
import tradewind.core.strategy.Strategies;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyRun;
import tradewind.core.strategy.StrategyRuns;

/**
 * Brings what strategies do on the instrument of the chart into its model. Display thread. What runs strategies is not
 * started before the first bars are on the screen, and not on this thread. Runs that have ended keep their marks until
 * another run on the instrument starts.
 */
final class SignalFollower implements AutoCloseable {
    private static final int EVERY = 15;

    /** What is needed of the services, found once. */
    private record Found(Service<StrategyRuns> runs, Service<Strategies> strategies) {
    }

    private final ChartModel model;
    private final AtomicBoolean changed = new AtomicBoolean();
    private final Map<StrategyRun, Subscription> followed = new HashMap<>();
    private Optional<CompletableFuture<Found>> services = Optional.empty();
    private Optional<Instrument> instrument = Optional.empty();
    private Map<String, String> names = Map.of();
    private int frame;

    SignalFollower(ChartModel model) {
        this.model = model;
    }

    /** Looks once. @return whether there is something new to draw */
    boolean look(Optional<Instrument> shown) {
        if (services.isEmpty() && !model.series().isEmpty()) {
            services = Optional.of(CompletableFuture.supplyAsync(() -> new Found(Service.of(StrategyRuns.class),
                    Service.of(Strategies.class))));
        }
        boolean other = !shown.equals(instrument);
        instrument = shown;
        // New runs are looked for twice a second, news of known ones at each frame.
        if (!other && !changed.get() && ++frame % EVERY != 0) {
            return false;
        }
        List<StrategyRun> runs = runs();
        boolean known = followed.keySet().equals(new HashSet<>(runs));
        follow(runs);
        if (!changed.getAndSet(false) && !other && known) {
            return false;
        }
        ChartSignals next = signals(runs).after(model.signals());
        if (next.equals(model.signals())) {
            return false;
        }
        model.signals(next);
        return true;
    }

    private Optional<Found> found() {
        return services.filter(s -> s.isDone() && !s.isCompletedExceptionally()).map(CompletableFuture::join);
    }

    /** On this instrument: those that run, or the last one that did. */
    private List<StrategyRun> runs() {
        List<StrategyRun> here = found().flatMap(f -> f.runs().get()).map(StrategyRuns::runs).orElse(List.of()).stream()
                .filter(r -> Optional.of(r.request().instrument()).equals(instrument)).toList();
        List<StrategyRun> living = here.stream().filter(r -> !r.status().ended()).toList();
        return living.isEmpty() && !here.isEmpty() ? List.of(here.getLast()) : living;
    }

    private void follow(List<StrategyRun> runs) {
        followed.entrySet().removeIf(e -> {
            boolean gone = !runs.contains(e.getKey());
            if (gone) {
                e.getValue().close();
            }
            return gone;
        });
        for (StrategyRun run : runs) {
            if (!followed.containsKey(run)) {
                followed.put(run, run.onChange(s -> changed.set(true)));
                names = names();
            }
        }
    }

    private Map<String, String> names() {
        Map<String, String> result = new HashMap<>();
        for (StrategyDescriptor d : found().flatMap(f -> f.strategies().get()).map(Strategies::installed)
                .orElse(List.of())) {
            result.put(d.id(), d.name());
        }
        return result;
    }

    private ChartSignals signals(List<StrategyRun> runs) {
        List<ChartSignals.Mark> marks = new ArrayList<>();
        List<ChartSignals.Run> legend = new ArrayList<>();
        for (StrategyRun run : runs) {
            String id = run.request().settings().strategy();
            String name = names.getOrDefault(id, id);
            run.marks().forEach(m -> marks.add(new ChartSignals.Mark(name, m)));
            legend.add(line(name, run.status(), run.request().instrument().currency()));
        }
        marks.sort(Comparator.comparingLong(m -> m.mark().time()));
        return new ChartSignals(List.copyOf(marks), List.copyOf(legend));
    }

    /** A run in one line. */
    static ChartSignals.Run line(String name, RunStatus s, String currency) {
        RunBook account = s.figures().account();
        Optional<RunBook> shadow = s.figures().shadow();
        String way = s.ended() ? "ended" : s.armed() ? "ARMED" : shadow.isPresent() ? "shadow" : "signals only";
        RunBook book = s.armed() ? account : shadow.orElse(account);
        String holds = ", " + (s.armed() ? "holds " : shadow.isPresent() ? "shadow holds " : "holds ")
                + Figures.quantity(book.position());
        int gains = (int) Math.signum(book.profit());
        String arrow = gains > 0 ? "\u25b2 +" : gains < 0 ? "\u25bc \u2212" : "";
        return new ChartSignals.Run(name + " " + way + ", wants " + Figures.quantity(s.target()) + holds,
                gains == 0 ? "" : arrow + Figures.price(Math.abs(book.profit()), 2) + " " + currency, gains);
    }

    @Override
    public void close() {
        followed.values().forEach(Subscription::close);
        services.ifPresent(s -> s.thenAccept(f -> {
            f.runs().close();
            f.strategies().close();
        }));
    }
}
