package tradewind.strategy.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import tradewind.core.strategy.StrategyFactory;

/**
 * Hides the services of the product from bundles that bring strategies: one that looks for trading, the session or the
 * store finds nothing, and is not told when they come. What a strategy may know it is told.
 */
@NonNullByDefault({}) // as the interfaces that it implements
@Component(service = {FindHook.class, EventListenerHook.class, StrategyVisibility.class})
public final class StrategyVisibility implements FindHook, EventListenerHook {
    private static final String OURS = "tradewind.core.";

    private final Supplier<Set<String>> contributors;

    @Activate
    public StrategyVisibility() {
        this(StrategyVisibility::registered);
    }

    /** @param contributors symbolic names of the bundles that contribute to the extension point */
    StrategyVisibility(Supplier<Set<String>> contributors) {
        this.contributors = contributors;
    }

    private static Set<String> registered() {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        return registry == null ? Set.of() : Stream.of(registry.getConfigurationElementsFor(Contributed.KIND.point()))
                .map(element -> element.getContributor().getName()).collect(Collectors.toSet());
    }

    @Override
    public void find(BundleContext context, String name, String filter, boolean allServices,
            Collection<ServiceReference<?>> references) {
        if (references.stream().anyMatch(StrategyVisibility::ours) && bringsStrategies(context)) {
            references.removeIf(StrategyVisibility::ours);
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        if (ours(event.getServiceReference())) {
            Set<String> names = contributors.get();
            listeners.keySet().removeIf(context -> bringsStrategies(context.getBundle(), names));
        }
    }

    private static boolean ours(ServiceReference<?> reference) {
        return names(reference).anyMatch(n -> n.startsWith(OURS) && !n.equals(StrategyFactory.class.getName()));
    }

    private static Stream<String> names(ServiceReference<?> reference) {
        return reference.getProperty(Constants.OBJECTCLASS) instanceof String[] names ? Arrays.stream(names)
                : Stream.empty();
    }

    private boolean bringsStrategies(BundleContext context) {
        return bringsStrategies(context.getBundle(), contributors.get());
    }

    private static boolean bringsStrategies(Bundle bundle, Set<String> names) {
        return names.contains(bundle.getSymbolicName()) || registersOne(bundle);
    }

    private static boolean registersOne(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services != null && Arrays.stream(services).flatMap(StrategyVisibility::names)
                .anyMatch(StrategyFactory.class.getName()::equals);
    }
}
