package tradewind.strategy.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.plugin.PlugInHost;
import tradewind.core.plugin.PlugInVerdict;
import tradewind.core.strategy.Inspection;
import tradewind.core.strategy.StrategyFactory;

/** Stops the strategies of plug-ins that go, and checks those of plug-ins that come. */
@Component
public final class PlugInStrategies implements PlugInHost {
    private final LocalStrategies strategies;

    @Activate
    public PlugInStrategies(@Reference LocalStrategies strategies) {
        this.strategies = strategies;
    }

    @Override
    public void leaving(Set<String> bundles, String why) {
        strategies.leave(bundles, why);
    }

    @Override
    public List<PlugInVerdict> check(Set<String> bundles) {
        return strategies.of(bundles).stream().map(this::verdict).toList();
    }

    private PlugInVerdict verdict(StrategyFactory factory) {
        String id = factory.descriptor().id();
        String name = factory.descriptor().name();
        Inspection found = strategies.firstInspection(id);
        return new PlugInVerdict(id, found.passed(), found.passed() ? name + " passed " + found.cuts()
                + " comparisons on bars that were cut off, altered and repeated."
                : name + " cannot be believed. " + found.findings().getFirst());
    }
}
