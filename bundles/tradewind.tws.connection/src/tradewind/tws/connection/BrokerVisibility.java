package tradewind.tws.connection;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.service.component.annotations.Component;
import tradewind.core.broker.Broker;

/**
 * Hides the broker from every bundle but the one that trades: whoever else found it could place orders past the risk
 * gate. A strategy that looks for it finds nothing, and is not told when it comes.
 */
@NonNullByDefault({}) // as the interfaces that it implements
@Component(service = {FindHook.class, EventListenerHook.class, BrokerVisibility.class})
public final class BrokerVisibility implements FindHook, EventListenerHook {
    private static final Set<String> MAY_SEE = Set.of("tradewind.trader", "tradewind.tws.connection");

    @Override
    public void find(BundleContext context, String name, String filter, boolean allServices,
            Collection<ServiceReference<?>> references) {
        if (!maySee(context)) {
            references.removeIf(BrokerVisibility::isBroker);
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        if (isBroker(event.getServiceReference())) {
            listeners.keySet().removeIf(context -> !maySee(context));
        }
    }

    private static boolean isBroker(ServiceReference<?> reference) {
        return reference.getProperty(Constants.OBJECTCLASS) instanceof String[] names
                && Arrays.asList(names).contains(Broker.class.getName());
    }

    private static boolean maySee(BundleContext context) {
        return context.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID
                || MAY_SEE.contains(context.getBundle().getSymbolicName());
    }
}
