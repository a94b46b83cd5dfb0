package tradewind.workbench.internal.live;

import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import tradewind.core.Subscription;

/** The services of the product as the views use them: any of them may be absent, come late or go away. */
public final class Services {
    private static final System.Logger LOG = System.getLogger(Services.class.getName());

    private Services() {
    }

    /** The service, if it is there now. */
    public static <T> Optional<T> find(Class<T> type) {
        BundleContext context = context();
        ServiceReference<T> reference = context.getServiceReference(type);
        return reference == null ? Optional.empty() : Optional.ofNullable(context.getService(reference));
    }

    /**
     * Uses the service from when it comes until it goes, each time it does.
     *
     * @param use called for each service that appears, at once if it is there; what it returns is closed when the
     *            service goes or when the result is closed
     */
    public static <T> Subscription bind(Class<T> type, Function<T, Subscription> use) {
        BundleContext context = context();
        ServiceTracker<T, Subscription> tracker = new ServiceTracker<>(context, type, new Customizer<>(context, use));
        tracker.open();
        return tracker::close;
    }

    private static BundleContext context() {
        return FrameworkUtil.getBundle(Services.class).getBundleContext();
    }

    private record Customizer<T>(BundleContext context, Function<T, Subscription> use)
            implements ServiceTrackerCustomizer<T, Subscription> {
        @Override
        public Subscription addingService(ServiceReference<T> reference) {
            try {
                return use.apply(context.getService(reference));
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "A view cannot use the service " + reference, e);
                return () -> { };
            }
        }

        @Override
        public void modifiedService(ServiceReference<T> reference, Subscription subscription) {
            // The views look at the service, not at its properties.
        }

        @Override
        public void removedService(ServiceReference<T> reference, Subscription subscription) {
            subscription.close();
            context.ungetService(reference);
        }
    }
}
