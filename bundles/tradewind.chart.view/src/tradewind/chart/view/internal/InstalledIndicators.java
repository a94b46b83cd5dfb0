package tradewind.chart.view.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import tradewind.core.indicator.IndicatorKind;
import tradewind.core.indicator.Indicators;

/** The kinds of indicators that all installed plug-ins offer. They may come and go while a chart is open. */
final class InstalledIndicators implements AutoCloseable {
    private final ServiceTracker<Indicators, Indicators> tracker;

    InstalledIndicators() {
        BundleContext context = FrameworkUtil.getBundle(InstalledIndicators.class).getBundleContext();
        tracker = new ServiceTracker<>(context, Indicators.class, null);
        tracker.open();
    }

    /** Changes whenever a plug-in comes or goes. */
    int version() {
        return tracker.getTrackingCount();
    }

    List<IndicatorKind> kinds() {
        return Arrays.stream(tracker.getServices(new Indicators[0])).flatMap(i -> i.kinds().stream()).toList();
    }

    Optional<IndicatorKind> kind(String id) {
        return kinds().stream().filter(k -> k.descriptor().id().equals(id)).findFirst();
    }

    @Override
    public void close() {
        tracker.close();
    }
}
