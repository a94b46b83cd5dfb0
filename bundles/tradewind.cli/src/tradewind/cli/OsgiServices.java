package tradewind.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Services of the running framework. They are given back when it stops. */
final class OsgiServices implements Services {
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(5);
    private final BundleContext context;

    OsgiServices(BundleContext context) {
        this.context = context;
    }

    @Override
    public <T> T get(Class<T> type) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        try {
            T service = tracker.waitForService(PATIENCE_MILLIS);
            if (service != null) {
                return service;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CommandFailed(ExitCode.FAILED, "This installation has no part that serves as " + type.getSimpleName());
    }

    @Override
    public <T> List<T> all(Class<T> type) {
        List<T> result = new ArrayList<>();
        try {
            Collection<ServiceReference<T>> references = context.getServiceReferences(type, null);
            for (ServiceReference<T> reference : references) {
                T service = context.getService(reference);
                if (service != null) {
                    result.add(service);
                }
            }
            return result;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
