package tradewind.core.plugin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A plug-in as a p2 site offers it or as it is installed.
 *
 * @param id       of its feature, without {@code .feature.group}
 * @param name     for people
 * @param version  as OSGi counts
 * @param vendor   as it calls itself; only a signature proves anything
 * @param about    one or two sentences of its author, may be empty
 * @param site     where it comes from
 * @param bundles  what it consists of
 * @param declared what its classes may use beside what they are told, by its own word
 */
public record PlugIn(String id, String name, String version, String vendor, String about, URI site,
        List<PlugInBundle> bundles, Set<Reach> declared) {
    public PlugIn {
        bundles = List.copyOf(bundles);
        declared = Set.copyOf(declared);
    }

    /** Who has signed every bundle of it, empty if one has no signature or they are several. */
    public Optional<Signer> signer() {
        Set<Optional<Signer>> all = bundles.stream().map(PlugInBundle::signer)
                .collect(java.util.stream.Collectors.toSet());
        return all.size() == 1 ? all.iterator().next() : Optional.empty();
    }

    /** What its classes use and its manifest does not say. */
    public Set<Reach> undeclared() {
        Set<Reach> found = new java.util.TreeSet<>();
        bundles.forEach(b -> found.addAll(b.reach()));
        found.removeAll(declared);
        return found;
    }
}
