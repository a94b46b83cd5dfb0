package tradewind.plugins.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.ITouchpointData;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.plugin.PlugIn;
import tradewind.core.plugin.PlugInBundle;
import tradewind.core.plugin.PlugInFailure;
import tradewind.core.plugin.Reach;

/** A p2 site, read and its jars examined. */
final class Site {
    static final String GROUP = ".feature.group";
    /** What p2 writes for every jar; others would change the product while the plug-in is installed. */
    private static final Set<String> HARMLESS = Set.of("manifest", "zipped");

    private final URI address;
    private final IMetadataRepository metadata;
    private final IArtifactRepository artifacts;
    private final IProfile profile;
    private final Set<String> ours;

    /** @param ours the parts of the product, which no plug-in replaces or attaches itself to */
    Site(P2 p2, URI address, IProfile profile, Set<String> ours) {
        this.address = p2Address(address);
        this.profile = profile;
        this.ours = ours;
        metadata = p2.metadata(this.address);
        artifacts = p2.artifacts(this.address);
    }

    /** A zip is addressed by what is inside. */
    static URI p2Address(URI address) {
        String text = address.toString();
        return text.endsWith(".zip") && !text.startsWith("jar:") ? URI.create("jar:" + text + "!/") : address;
    }

    URI address() {
        return address;
    }

    List<PlugIn> offers() {
        List<PlugIn> result = new ArrayList<>();
        for (IInstallableUnit unit : metadata.query(QueryUtil.createLatestQuery(QueryUtil.createIUGroupQuery()),
                new NullProgressMonitor()).toUnmodifiableSet()) {
            if (unit.getId().endsWith(GROUP) && !ours.contains(unit.getId())) {
                result.add(examined(unit));
            }
        }
        result.sort(Comparator.comparing(PlugIn::name));
        return result;
    }

    /** The feature as it is installed. @throws PlugInFailure if the site does not have it any more */
    IInstallableUnit unit(PlugIn plugIn) {
        return metadata.query(QueryUtil.createIUQuery(plugIn.id() + GROUP), new NullProgressMonitor())
                .toUnmodifiableSet().stream().filter(u -> u.getVersion().toString().equals(plugIn.version())).findFirst()
                .orElseThrow(() -> new PlugInFailure(address + " has no " + plugIn.name() + " " + plugIn.version()
                        + " any more"));
    }

    private PlugIn examined(IInstallableUnit feature) {
        List<PlugInBundle> bundles = new ArrayList<>();
        Set<Reach> declared = EnumSet.noneOf(Reach.class);
        for (IInstallableUnit part : closure(feature)) {
            refuseInstructions(feature, part);
            for (IArtifactKey key : part.getArtifacts()) {
                if (key.getClassifier().equals("osgi.bundle")) {
                    Examined jar = fetched(key);
                    refuseIntrusion(jar);
                    bundles.add(jar.bundle());
                    declared.addAll(jar.declared());
                }
            }
        }
        bundles.sort(Comparator.comparing(PlugInBundle::name));
        return new PlugIn(feature.getId().substring(0, feature.getId().length() - GROUP.length()),
                property(feature, IInstallableUnit.PROP_NAME, feature.getId()), feature.getVersion().toString(),
                property(feature, IInstallableUnit.PROP_PROVIDER, ""),
                property(feature, IInstallableUnit.PROP_DESCRIPTION, ""), address, bundles, declared);
    }

    private static String property(IInstallableUnit unit, String name, String otherwise) {
        @Nullable String value = unit.getProperty(name, null);
        return value == null ? otherwise : value.strip();
    }

    /** The feature and whatever of the site it needs that the product does not have. */
    private Collection<IInstallableUnit> closure(IInstallableUnit feature) {
        Set<IInstallableUnit> result = new LinkedHashSet<>();
        Deque<IInstallableUnit> open = new ArrayDeque<>(List.of(feature));
        while (!open.isEmpty()) {
            IInstallableUnit unit = open.pop();
            if (result.add(unit)) {
                for (IRequirement requirement : unit.getRequirements()) {
                    if (P2.matching(profile, requirement).stream().noneMatch(u -> ours.contains(u.getId()))) {
                        open.addAll(P2.matching(metadata, requirement));
                    }
                }
            }
        }
        return result;
    }

    private static void refuseInstructions(IInstallableUnit feature, IInstallableUnit part) {
        for (ITouchpointData data : part.getTouchpointData()) {
            for (String instruction : data.getInstructions().keySet()) {
                if (!HARMLESS.contains(instruction)) {
                    throw new PlugInFailure(property(feature, IInstallableUnit.PROP_NAME, feature.getId())
                            + " is not offered: its part " + part.getId() + " wants to change the product while it is"
                            + " installed (\"" + instruction + "\"), which plug-ins may not");
                }
            }
        }
    }

    private void refuseIntrusion(Examined jar) {
        for (String host : jar.hosts()) {
            if (ours.contains(host) || host.equals("system.bundle")) {
                throw new PlugInFailure("The bundle " + jar.bundle().name() + " wants to become a part of " + host
                        + ", which plug-ins may not");
            }
        }
        if (ours.contains(jar.bundle().name())) {
            throw new PlugInFailure("The plug-in brings " + jar.bundle().name() + ", which is a part of the product");
        }
    }

    private Examined fetched(IArtifactKey key) {
        IArtifactDescriptor[] descriptors = artifacts.getArtifactDescriptors(key);
        if (descriptors.length == 0) {
            throw new PlugInFailure("The site at " + address + " lists " + key.getId() + " but does not have it");
        }
        try {
            Path file = Files.createTempFile("tradewind-" + key.getId(), ".jar");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    P2.check(artifacts.getArtifact(descriptors[0], out, new NullProgressMonitor()),
                            key.getId() + " cannot be fetched from " + address);
                }
                return JarExam.of(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No file can be written for " + key.getId() + ": " + e.getMessage(), e);
        }
    }

    /** A newer version than the one given. */
    Optional<PlugIn> newer(PlugIn installed) {
        return metadata.query(QueryUtil.createLatestQuery(QueryUtil.createIUQuery(installed.id() + GROUP)),
                new NullProgressMonitor()).toUnmodifiableSet().stream()
                .filter(u -> u.getVersion().compareTo(org.eclipse.equinox.p2.metadata.Version.create(
                        installed.version())) > 0)
                .findFirst().map(this::examined);
    }
}
