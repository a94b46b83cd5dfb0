package tradewind.plugins.it.inside;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The services of the running product. */
record Product(BundleContext context) {
    <T> T get(Class<T> type) {
        await("the service " + type.getName(), Duration.ofSeconds(30), () -> context.getServiceReference(type) != null);
        ServiceReference<T> reference = context.getServiceReference(type);
        return context.getService(reference);
    }

    static void await(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + limit.toSeconds() + " s for: " + what);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    static void require(boolean condition, Object message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }
}
