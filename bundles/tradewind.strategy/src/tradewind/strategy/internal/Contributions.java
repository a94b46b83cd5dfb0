package tradewind.strategy.internal;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.strategy.StrategyFactory;

/**
 * Reads the extension point {@code tradewind.core.strategies}. A contribution that cannot be used is logged once with the
 * name of its contributor and left out; the others stay. Safe for several threads.
 */
final class Contributions {
    static final String POINT = "tradewind.core.strategies";
    private static final System.Logger LOG = System.getLogger(Contributions.class.getName());
    private static final String ID = "[a-z0-9][a-z0-9-]*";

    private final IExtensionRegistry registry;
    /** By what stands in the extension, so that a strategy is made once however often the list is read. */
    private final Map<Declared, Contributed> made = new ConcurrentHashMap<>();
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();

    /** What an extension says. */
    record Declared(String contributor, String id, String name, String type) {
    }

    Contributions(IExtensionRegistry registry) {
        this.registry = registry;
    }

    boolean isOf(IExtensionRegistry other) {
        return registry == other;
    }

    /** What can be used now, as far as can be told without loading its classes. */
    List<StrategyFactory> factories() {
        Map<Declared, IConfigurationElement> declared = new HashMap<>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            read(element, declared);
        }
        made.keySet().retainAll(declared.keySet());
        List<StrategyFactory> result = new ArrayList<>();
        declared.forEach((what, element) -> {
            Contributed strategy = made.computeIfAbsent(what, w -> new Contributed(w, element, this::complain));
            if (!strategy.broken()) {
                result.add(strategy);
            }
        });
        return result;
    }

    private void read(IConfigurationElement element, Map<Declared, IConfigurationElement> into) {
        try {
            String contributor = element.getContributor().getName();
            String id = text(element.getAttribute("id"));
            String name = text(element.getAttribute("name"));
            String type = text(element.getAttribute("class"));
            if (!element.getName().equals("strategy")) {
                complain(contributor, "the element \"" + element.getName() + "\" is not known", null);
            } else if (!id.matches(ID)) {
                complain(contributor, "the id \"" + id + "\" is not made of lower case letters, digits and '-'", null);
            } else if (name.isEmpty() || type.isEmpty()) {
                complain(contributor, "the strategy \"" + id + "\" has no " + (name.isEmpty() ? "name" : "class"), null);
            } else {
                into.put(new Declared(contributor, id, name, type), element);
            }
        } catch (InvalidRegistryObjectException e) {
            // The bundle has gone between the question and the answer; so has what it contributed.
            LOG.log(Level.DEBUG, "A contribution has gone while it was read", e);
        }
    }

    private static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute.strip();
    }

    private void complain(String contributor, String reason, @Nullable Throwable cause) {
        String sentence = "The bundle " + contributor + " contributes a strategy that is left out: " + reason;
        if (complaints.add(sentence)) {
            LOG.log(Level.ERROR, sentence, cause);
        }
    }
}
