package tradewind.plugins.internal;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.IRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import tradewind.core.plugin.PlugInFailure;

/** The parts of p2 in this process. Made when plug-ins are first dealt with: a start of the product does not pay for it. */
final class P2 {
    private final IProvisioningAgent agent;

    private P2(IProvisioningAgent agent) {
        this.agent = agent;
    }

    /** @throws PlugInFailure if this installation has no p2 */
    static P2 of(BundleContext context) {
        ServiceReference<IProvisioningAgentProvider> reference =
                context.getServiceReference(IProvisioningAgentProvider.class);
        IProvisioningAgentProvider provider = reference == null ? null : context.getService(reference);
        if (provider == null) {
            throw new PlugInFailure("This installation has no part that can install plug-ins (p2)");
        }
        try {
            return new P2(provider.createAgent(null));
        } catch (ProvisionException e) {
            throw new PlugInFailure("What is installed cannot be read: " + e.getMessage(), e);
        }
    }

    <T> T service(Class<T> type) {
        T service = agent.getService(type);
        if (service == null) {
            throw new PlugInFailure("This installation lacks a part that installs plug-ins: " + type.getSimpleName());
        }
        return service;
    }

    IProvisioningAgent agent() {
        return agent;
    }

    /** What is installed; empty where p2 has not installed the product, as in a development environment. */
    Optional<IProfile> profile() {
        return Optional.ofNullable(service(IProfileRegistry.class).getProfile(IProfileRegistry.SELF));
    }

    /** Reads it anew each time: an author builds a new version into the same folder. */
    IMetadataRepository metadata(URI site) {
        return load(site, () -> {
            IMetadataRepositoryManager all = service(IMetadataRepositoryManager.class);
            return known(all, site) ? all.refreshRepository(site, new NullProgressMonitor())
                    : all.loadRepository(site, new NullProgressMonitor());
        });
    }

    IArtifactRepository artifacts(URI site) {
        return load(site, () -> {
            IArtifactRepositoryManager all = service(IArtifactRepositoryManager.class);
            return known(all, site) ? all.refreshRepository(site, new NullProgressMonitor())
                    : all.loadRepository(site, new NullProgressMonitor());
        });
    }

    private static boolean known(IRepositoryManager<?> all, URI site) {
        return all.contains(site);
    }

    /** Loads a repository. */
    private interface Loading<T> {
        T load() throws ProvisionException;
    }

    private static <T> T load(URI site, Loading<T> loading) {
        try {
            return loading.load();
        } catch (ProvisionException e) {
            throw new PlugInFailure("There is no p2 site at " + site + ": " + e.getMessage(), e);
        }
    }

    static Collection<IInstallableUnit> matching(IQueryable<IInstallableUnit> units, IRequirement requirement) {
        return units.query(QueryUtil.createLatestQuery(QueryUtil.createMatchQuery(requirement.getMatches())),
                new NullProgressMonitor()).toUnmodifiableSet();
    }

    /** @throws PlugInFailure with the innermost reason, if it is a failure */
    static void check(IStatus status, String what) {
        if (status.matches(IStatus.ERROR | IStatus.CANCEL)) {
            IStatus inner = status;
            while (inner.getChildren().length > 0) {
                inner = worst(inner.getChildren());
            }
            throw new PlugInFailure(what + ": " + inner.getMessage(), status.getException());
        }
    }

    private static IStatus worst(IStatus[] all) {
        IStatus result = all[0];
        for (IStatus each : all) {
            result = each.getSeverity() > result.getSeverity() ? each : result;
        }
        return result;
    }
}
