package tradewind.plugins.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.equinox.internal.provisional.configurator.Configurator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import tradewind.core.plugin.PlugInFailure;
import tradewind.core.plugin.PlugInHost;
import tradewind.core.plugin.PlugInVerdict;

/** Brings the bundles that run to what is installed, without a restart. */
final class RunningFramework {
    private static final System.Logger LOG = System.getLogger(RunningFramework.class.getName());

    private final BundleContext context;

    RunningFramework(BundleContext context) {
        this.context = context;
    }

    /** Whoever uses them lets go. */
    void release(Set<String> bundles, String why) {
        for (PlugInHost host : hosts()) {
            try {
                host.leaving(bundles, why);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A part of the product could not let go of " + bundles, e);
            }
        }
    }

    List<PlugInVerdict> check(Set<String> bundles) {
        List<PlugInVerdict> result = new ArrayList<>();
        hosts().forEach(host -> result.addAll(host.check(bundles)));
        return result;
    }

    private List<PlugInHost> hosts() {
        List<PlugInHost> result = new ArrayList<>();
        try {
            for (ServiceReference<PlugInHost> reference : context.getServiceReferences(PlugInHost.class, null)) {
                PlugInHost host = context.getService(reference);
                if (host != null) {
                    result.add(host);
                }
            }
            return result;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("No filter is no wrong filter", e);
        }
    }

    /** Installs, uninstalls and resolves bundles by the list that p2 has written. Others go on running. */
    void apply() {
        ServiceReference<Configurator> reference = context.getServiceReference(Configurator.class);
        Configurator configurator = reference == null ? null : context.getService(reference);
        if (configurator == null) {
            throw new PlugInFailure("It is installed, but this framework cannot take it up before the next start");
        }
        try {
            configurator.applyConfiguration();
        } catch (IOException e) {
            throw new PlugInFailure("It is installed, but the bundles could not be taken up before the next start: "
                    + e.getMessage(), e);
        }
    }

    /** Whether each of them is there and everything that it needs. @throws PlugInFailure naming the one that is not */
    void requireResolved(Set<String> bundles) {
        for (Bundle bundle : context.getBundles()) {
            if (bundles.contains(bundle.getSymbolicName()) && bundle.getState() == Bundle.INSTALLED) {
                throw new PlugInFailure(bundle.getSymbolicName() + " is installed but cannot run: something that it needs"
                        + " is not there in the right version");
            }
        }
        if (bundles.stream().anyMatch(b -> Arrays.stream(context.getBundles())
                .noneMatch(x -> b.equals(x.getSymbolicName())))) {
            throw new PlugInFailure("The bundles " + bundles + " are installed but did not appear");
        }
    }
}
