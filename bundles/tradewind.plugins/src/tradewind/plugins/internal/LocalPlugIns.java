package tradewind.plugins.internal;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import tradewind.core.Subscription;
import tradewind.core.plugin.InstalledPlugIn;
import tradewind.core.plugin.PlugIn;
import tradewind.core.plugin.PlugInBundle;
import tradewind.core.plugin.PlugInFailure;
import tradewind.core.plugin.PlugInVerdict;
import tradewind.core.plugin.PlugIns;
import tradewind.core.plugin.Reach;

/** Plug-ins in the p2 profile of this installation and in its running framework. Safe for several threads. */
@Component
public final class LocalPlugIns implements PlugIns {
    private static final System.Logger LOG = System.getLogger(LocalPlugIns.class.getName());

    private final BundleContext context;
    private final RunningFramework framework;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object change = new Object();
    /** Whose check has begun in this process. */
    private final Set<PlugIn> begun = ConcurrentHashMap.newKeySet();
    private @Nullable P2 p2;
    private volatile @Nullable FutureTask<Void> check;

    @Activate
    public LocalPlugIns(BundleContext context) {
        this.context = context;
        framework = new RunningFramework(context);
    }

    private synchronized P2 p2() {
        P2 known = p2;
        if (known == null) {
            known = P2.of(context);
            p2 = known;
        }
        return known;
    }

    /** What is installed now; another process may have changed it. */
    private Optional<Installation> present() {
        P2 parts = p2();
        Optional<IProfile> profile = parts.profile();
        return profile.map(p -> new Installation(parts, p));
    }

    private Installation installation() {
        return present().orElseThrow(() -> new PlugInFailure("Plug-ins cannot be installed here: the product was not"
                + " installed by p2, as in a development environment"));
    }

    @Override
    public List<PlugIn> offers(URI site) {
        return installation().site(site).offers();
    }

    @Override
    public void install(PlugIn offer) {
        refuseUndeclared(offer);
        refuseUnsigned(offer);
        synchronized (change) {
            Installation installation = installation();
            Site site = installation.site(offer.site());
            find(installation, offer.id()).ifPresent(old -> framework.release(names(old.plugIn()),
                    "its plug-in is updated to " + offer.version()));
            installation.add(site, offer);
            framework.apply();
            framework.requireResolved(names(offer));
        }
        changed();
        startCheck(offer);
    }

    private static void refuseUndeclared(PlugIn offer) {
        Set<Reach> undeclared = offer.undeclared();
        if (!undeclared.isEmpty()) {
            throw new PlugInFailure(offer.name() + " is not installed: its classes use " + undeclared.stream()
                    .map(Reach::text).collect(Collectors.joining(" and ")) + ", and its manifest does not say so");
        }
    }

    /** With these it could trade without anybody's leave. */
    private static void refuseUnsigned(PlugIn offer) {
        Set<Reach> powers = EnumSet.of(Reach.SERVICES, Reach.PROGRAMS, Reach.NATIVE);
        powers.retainAll(offer.declared());
        if (!powers.isEmpty() && offer.signer().isEmpty()) {
            throw new PlugInFailure(offer.name() + " is not installed: it asks for " + powers.stream().map(Reach::text)
                    .collect(Collectors.joining(" and ")) + ", which only a signed plug-in may");
        }
    }

    private static Optional<PlugInText> find(Installation installation, String id) {
        return installation.plugIns().stream().filter(t -> t.plugIn().id().equals(id)).findFirst();
    }

    private static Set<String> names(PlugIn plugIn) {
        return plugIn.bundles().stream().map(PlugInBundle::name).collect(Collectors.toUnmodifiableSet());
    }

    private void startCheck(PlugIn plugIn) {
        begun.add(plugIn);
        FutureTask<Void> task = new FutureTask<>(() -> check(plugIn), null);
        check = task;
        Thread.ofPlatform().daemon().name("plug-in-check").start(task);
    }

    private void check(PlugIn plugIn) {
        List<PlugInVerdict> verdicts = framework.check(names(plugIn));
        verdicts.stream().filter(v -> !v.passed()).forEach(v -> LOG.log(Level.WARNING, v.text()));
        synchronized (change) {
            try {
                installation().note(new PlugInText(plugIn, true, verdicts));
            } catch (PlugInFailure e) {
                LOG.log(Level.WARNING, e.getMessage(), e);
            }
        }
        changed();
    }

    @Override
    public void awaitCheck() throws InterruptedException {
        FutureTask<Void> task = check;
        try {
            if (task != null) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw new PlugInFailure("The check of the plug-in failed: " + e.getCause(), e);
        }
    }

    @Override
    public List<InstalledPlugIn> installed() {
        List<PlugInText> all = present().map(Installation::plugIns).orElse(List.of());
        all.stream().filter(t -> !t.checked()).findFirst().ifPresent(this::checkAfterAll);
        return all.stream().map(t -> new InstalledPlugIn(t.plugIn(), Trust.objection(t),
                t.checked(), t.verdicts())).toList();
    }

    /** A process ended before it had checked what it had installed. */
    private void checkAfterAll(PlugInText unchecked) {
        FutureTask<Void> task = check;
        if ((task == null || task.isDone()) && !begun.contains(unchecked.plugIn())) {
            startCheck(unchecked.plugIn());
        }
    }

    @Override
    public Optional<PlugIn> update(PlugIn installed) {
        return installation().site(installed.site()).newer(installed);
    }

    @Override
    public void remove(String id) {
        synchronized (change) {
            Installation installation = installation();
            PlugIn plugIn = find(installation, id).map(PlugInText::plugIn)
                    .orElseThrow(() -> new PlugInFailure("The plug-in " + id + " is not installed"));
            framework.release(names(plugIn), "its plug-in is removed");
            installation.remove(plugIn);
            framework.apply();
        }
        changed();
    }

    @Override
    public String objection(String bundle) {
        Optional<Installation> present = present();
        return present.isPresent() ? new Trust(present.get()).objection(bundle)
                : bundle.startsWith("tradewind.") ? "" : Trust.unknown(bundle);
    }

    private void changed() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A listener for plug-ins failed", e);
            }
        }
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
