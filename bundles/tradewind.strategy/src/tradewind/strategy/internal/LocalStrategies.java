package tradewind.strategy.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import tradewind.core.bar.BarSeries;
import tradewind.core.strategy.BacktestRequest;
import tradewind.core.strategy.BacktestResult;
import tradewind.core.strategy.Divergence;
import tradewind.core.strategy.Inspection;
import tradewind.core.strategy.PortfolioResult;
import tradewind.core.strategy.Strategies;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyFactory;
import tradewind.core.strategy.SweepRequest;
import tradewind.extension.Contributions;

/** Strategies in this process. Safe for several threads. */
@Component(service = {Strategies.class, LocalStrategies.class})
public final class LocalStrategies implements Strategies {
    private static final int SAMPLE = 1500;

    private final Set<String> complaints = ConcurrentHashMap.newKeySet();
    /** By what made them: a new version of a plug-in is another factory. */
    private final Map<StrategyFactory, Inspection> inspections = new ConcurrentHashMap<>();
    private final List<BiConsumer<Set<String>, String>> leaving = new CopyOnWriteArrayList<>();
    private @Nullable Contributions<StrategyFactory> contributions;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            fieldOption = FieldOption.REPLACE)
    private volatile List<StrategyFactory> plugIns = List.of();

    public LocalStrategies() {
        // The framework gives the plug-ins.
    }

    LocalStrategies(List<StrategyFactory> plugIns) {
        this.plugIns = plugIns;
    }

    private Installed all() {
        return Installed.with(plugIns, extensions(), complaints);
    }

    private synchronized List<StrategyFactory> extensions() {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        if (registry == null) {
            return List.of();
        }
        Contributions<StrategyFactory> known = contributions;
        if (known == null || !known.isOf(registry)) {
            known = new Contributions<>(registry, Contributed.KIND, Contributed::new);
            contributions = known;
        }
        return known.usable();
    }

    @Override
    public List<StrategyDescriptor> installed() {
        return all().descriptors();
    }

    @Override
    public BacktestResult backtest(BacktestRequest request, BooleanSupplier cancelled) {
        return portfolio(List.of(request), SweepRequest.Progress.SILENT, cancelled).parts().getFirst();
    }

    @Override
    public PortfolioResult portfolio(List<BacktestRequest> requests, SweepRequest.Progress progress,
            BooleanSupplier cancelled) {
        return new Playlist(requests, this::backtest, progress, cancelled).play();
    }

    private Backtest backtest(BacktestRequest request, @Nullable DecisionLog log) {
        return new Backtest(factory(request.settings().strategy()), request.subject(), request.settings(),
                request.fills(), log);
    }

    @Override
    public SweepRequest.Result sweep(SweepRequest request, SweepRequest.Progress progress, BooleanSupplier cancelled) {
        return new Sweep(request, r -> backtest(r, (DecisionLog) null), progress, cancelled).run();
    }

    @Override
    public String html(BacktestResult result) {
        return ReportPage.html(result);
    }

    @Override
    public String csv(BacktestResult result) {
        return TradesCsv.of(result.trades());
    }

    @Override
    public String html(PortfolioResult result) {
        return PortfolioPage.html(result);
    }

    @Override
    public String csv(PortfolioResult result) {
        return TradesCsv.of(result);
    }

    @Override
    public Inspection inspect(String strategy, Map<String, String> parameters, BarSeries bars) {
        return Inspector.of(factory(strategy), parameters, bars);
    }

    /** @throws IllegalArgumentException if it is not installed */
    StrategyFactory factory(String id) {
        return all().find(id);
    }

    /** The check of a strategy as it is first seen, on bars that are always the same. */
    Inspection firstInspection(String id) {
        StrategyFactory factory = factory(id);
        return inspections.computeIfAbsent(factory, f -> Inspector.of(factory, Map.of(), SampleBars.of(SAMPLE)));
    }

    /** Those that the bundles have brought. */
    List<StrategyFactory> of(Set<String> bundles) {
        return all().byId().values().stream().filter(f -> bundles.contains(bundle(f))).toList();
    }

    /** Symbolic name of the bundle that brings it, empty outside a framework. */
    static String bundle(StrategyFactory factory) {
        if (factory instanceof Contributed contributed) {
            return contributed.contribution().contributor();
        }
        Bundle bundle = FrameworkUtil.getBundle(factory.getClass());
        return bundle == null ? "" : bundle.getSymbolicName();
    }

    /** @param listener told the symbolic names of bundles that are about to go, and why; comes back when it has let go */
    void onLeaving(BiConsumer<Set<String>, String> listener) {
        leaving.add(listener);
    }

    void leave(Set<String> bundles, String why) {
        leaving.forEach(l -> l.accept(bundles, why));
        inspections.keySet().removeIf(f -> bundles.contains(bundle(f)));
    }

    @Override
    public Optional<Divergence> divergence(Path first, Path second) {
        return LogComparison.of(first, second);
    }
}
