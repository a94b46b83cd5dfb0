package tradewind.extension;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.extension.Contribution.Declared;

/**
 * Reads an extension point. A contribution that cannot be used is logged once with the name of its contributor and left out;
 * the others stay. Safe for several threads.
 */
public final class Contributions<T> {
    private static final System.Logger LOG = System.getLogger(Contributions.class.getName());
    private static final String ID = "[a-z0-9][a-z0-9-]*";

    private final IExtensionRegistry registry;
    private final ExtensionKind<T> kind;
    private final Function<Contribution<T>, T> face;
    /** By what stands in the extension, so that a class is made once however often the list is read. */
    private final Map<Declared, Made<T>> made = new ConcurrentHashMap<>();
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();

    private record Made<T>(Contribution<T> contribution, T face) {
    }

    /** @param face what stands for a contribution before its class is made, and asks it when it must */
    public Contributions(IExtensionRegistry registry, ExtensionKind<T> kind, Function<Contribution<T>, T> face) {
        this.registry = registry;
        this.kind = kind;
        this.face = face;
    }

    public boolean isOf(IExtensionRegistry other) {
        return registry == other;
    }

    /** What can be used now, as far as can be told without loading its classes. */
    public List<T> usable() {
        Map<Declared, IConfigurationElement> declared = new HashMap<>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(kind.point())) {
            read(element, declared);
        }
        made.keySet().retainAll(declared.keySet());
        List<T> result = new ArrayList<>();
        declared.forEach((what, element) -> {
            Made<T> present = made.computeIfAbsent(what, w -> make(w, element));
            if (!present.contribution().broken()) {
                result.add(present.face());
            }
        });
        return result;
    }

    private Made<T> make(Declared what, IConfigurationElement element) {
        Contribution<T> contribution = new Contribution<>(kind, what, element, this::complain);
        return new Made<>(contribution, face.apply(contribution));
    }

    private void read(IConfigurationElement element, Map<Declared, IConfigurationElement> into) {
        try {
            String contributor = element.getContributor().getName();
            String id = text(element.getAttribute("id"));
            String name = text(element.getAttribute("name"));
            String type = text(element.getAttribute("class"));
            if (!element.getName().equals(kind.noun())) {
                complain(contributor, "the element \"" + element.getName() + "\" is not known", null);
            } else if (!id.matches(ID)) {
                complain(contributor, "the id \"" + id + "\" is not made of lower case letters, digits and '-'", null);
            } else if (name.isEmpty() || type.isEmpty()) {
                complain(contributor, "the " + kind.noun() + " \"" + id + "\" has no " + (name.isEmpty() ? "name" : "class"),
                        null);
            } else {
                into.put(new Declared(contributor, bundle(element.getContributor()), id, name, type), element);
            }
        } catch (InvalidRegistryObjectException e) {
            // The bundle has gone between the question and the answer; so has what it contributed.
            LOG.log(Level.DEBUG, "A contribution has gone while it was read", e);
        }
    }

    /** Changes when the bundle is updated. */
    private static String bundle(IContributor contributor) {
        return contributor instanceof RegistryContributor known ? known.getActualId() : contributor.getName();
    }

    private static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute.strip();
    }

    private void complain(String contributor, String reason, @Nullable Throwable cause) {
        String sentence = "The bundle " + contributor + " contributes a " + kind.noun() + " that is left out: " + reason;
        if (complaints.add(sentence)) {
            LOG.log(Level.ERROR, sentence, cause);
        }
    }
}
