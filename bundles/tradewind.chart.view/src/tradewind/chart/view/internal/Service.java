package tradewind.chart.view.internal;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** A service that may come and go while a view is open: the workbench makes views, so nothing can be injected. */
public final class Service<T> implements AutoCloseable {
    private final ServiceTracker<T, T> tracker;

    private Service(ServiceTracker<T, T> tracker) {
        this.tracker = tracker;
    }

    public static <T> Service<T> of(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(Service.class).getBundleContext();
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        return new Service<>(tracker);
    }

    /** The service if it is there now. */
    public Optional<T> get() {
        return Optional.ofNullable(tracker.getService());
    }

    @Override
    public void close() {
        tracker.close();
    }
}
