package tradewind.plugins.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.PhaseSetFactory;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.engine.query.IUProfilePropertyQuery;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.plugin.PlugIn;
import tradewind.core.plugin.PlugInBundle;
import tradewind.core.plugin.PlugInFailure;

/**
 * The p2 profile of the product: what is installed, and the one way to change it. A change is whole or did not happen; p2
 * rolls back what fails. The running framework is not touched here.
 */
final class Installation {
    /** Marks the feature of a plug-in in the profile; the value is a {@link PlugInText}. */
    private static final String MARK = "tradewind.plugin";

    private final P2 p2;
    private final IProfile profile;
    private final Set<String> ours;

    Installation(P2 p2, IProfile profile) {
        this.p2 = p2;
        this.profile = profile;
        ours = ProductParts.of(profile);
    }

    Set<String> ours() {
        return ours;
    }

    Site site(URI address) {
        return new Site(p2, address, profile, ours);
    }

    List<PlugInText> plugIns() {
        List<PlugInText> result = new ArrayList<>();
        for (IInstallableUnit unit : marked()) {
            result.add(PlugInText.parse(profile.getInstallableUnitProperty(unit, MARK)));
        }
        result.sort(Comparator.comparing(t -> t.plugIn().name()));
        return result;
    }

    private Collection<IInstallableUnit> marked() {
        return profile.query(new IUProfilePropertyQuery(MARK, IUProfilePropertyQuery.ANY), new NullProgressMonitor())
                .toUnmodifiableSet();
    }

    private Optional<IInstallableUnit> unit(String id) {
        return marked().stream().filter(u -> u.getId().equals(id + Site.GROUP)).findFirst();
    }

    /** Installs it, or puts it in the place of another version. */
    void add(Site site, PlugIn plugIn) {
        IInstallableUnit unit = site.unit(plugIn);
        IProfileChangeRequest request = planner().createChangeRequest(profile);
        unit(plugIn.id()).ifPresent(request::remove);
        request.add(unit);
        request.setInstallableUnitProfileProperty(unit, IProfile.PROP_PROFILE_ROOT_IU, "true");
        request.setInstallableUnitProfileProperty(unit, MARK, new PlugInText(plugIn, false, List.of()).text());
        IProvisioningPlan plan = plan(request, site.address(), plugIn.name() + " cannot be installed");
        refuseOthers(plan, plugIn);
        Collection<IArtifactKey> leaving = files(plan.getRemovals().query(QueryUtil.ALL_UNITS, null)
                .toUnmodifiableSet());
        perform(plan, plugIn.name() + " was not installed");
        Installation after = after();
        refuseOtherBytes(after, plugIn);
        after.delete(leaving);
    }

    void remove(PlugIn plugIn) {
        IProfileChangeRequest request = planner().createChangeRequest(profile);
        unit(plugIn.id()).ifPresent(request::remove);
        IProvisioningPlan plan = plan(request, null, plugIn.name() + " cannot be removed");
        Collection<IArtifactKey> leaving = files(plan.getRemovals().query(QueryUtil.ALL_UNITS, null)
                .toUnmodifiableSet());
        perform(plan, plugIn.name() + " was not removed");
        after().delete(leaving);
    }

    /** Keeps what was found about it. */
    void note(PlugInText found) {
        Optional<IInstallableUnit> unit = unit(found.plugIn().id());
        if (unit.isPresent() && unit.get().getVersion().toString().equals(found.plugIn().version())) {
            IProvisioningPlan plan = p2.service(IEngine.class).createPlan(profile, new ProvisioningContext(p2.agent()));
            plan.setInstallableUnitProfileProperty(unit.get(), MARK, found.text());
            perform(plan, "The check of " + found.plugIn().name() + " was not kept");
        }
    }

    private IPlanner planner() {
        return p2.service(IPlanner.class);
    }

    private IProvisioningPlan plan(IProfileChangeRequest request, @Nullable URI site,
            String what) {
        ProvisioningContext context = new ProvisioningContext(p2.agent());
        URI[] sites = site == null ? new URI[0] : new URI[] {site};
        context.setMetadataRepositories(sites);
        context.setArtifactRepositories(sites);
        IProvisioningPlan plan = planner().getProvisioningPlan(request, context, new NullProgressMonitor());
        P2.check(plan.getStatus(), what);
        return plan;
    }

    /** The plan may bring what a person has been shown, and take away nothing of the product. */
    private void refuseOthers(IProvisioningPlan plan, PlugIn plugIn) {
        Set<String> shown = new HashSet<>();
        plugIn.bundles().forEach(b -> shown.add(b.name()));
        for (IArtifactKey key : files(plan.getAdditions().query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet())) {
            if (key.getClassifier().equals("osgi.bundle") && !shown.contains(key.getId())) {
                throw new PlugInFailure(plugIn.name() + " was not installed: it would also bring " + key.getId());
            }
        }
        for (IInstallableUnit unit : plan.getRemovals().query(QueryUtil.ALL_UNITS, null)) {
            if (ours.contains(unit.getId())) {
                throw new PlugInFailure(plugIn.name() + " was not installed: it would remove " + unit.getId()
                        + " of the product");
            }
        }
    }

    /** As it is after a change; this one shows what was before. */
    private Installation after() {
        return new Installation(p2, p2.profile().orElse(profile));
    }

    private static Collection<IArtifactKey> files(Collection<IInstallableUnit> units) {
        return units.stream().flatMap(u -> u.getArtifacts().stream()).toList();
    }

    /** Trust was settled when a person saw the signer and the digest; p2 would ask again, and in its own words. */
    private void perform(IProvisioningPlan plan, String what) {
        P2.check(p2.service(IEngine.class).perform(plan, PhaseSetFactory.createDefaultPhaseSetExcluding(
                new String[] {PhaseSetFactory.PHASE_CHECK_TRUST}), new NullProgressMonitor()), what);
    }

    /** The site may have changed since it was examined. */
    private static void refuseOtherBytes(Installation after, PlugIn plugIn) {
        for (PlugInBundle bundle : plugIn.bundles()) {
            if (!after.holds(bundle)) {
                after.remove(plugIn);
                throw new PlugInFailure(plugIn.name() + " was not installed: " + bundle.name()
                        + " is not the file any more that was examined");
            }
        }
    }

    /** Whether the file of the bundle is the one that was examined. */
    boolean holds(PlugInBundle bundle) {
        return new Pool(p2, profile).sha256(bundle.name()).equals(List.of(bundle.sha256()));
    }

    private void delete(Collection<IArtifactKey> files) {
        new Pool(p2, profile).delete(files);
    }
}
