package tradewind.strategy.internal;

import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyFactory;

/** The strategies that plug-ins bring. */
record Installed(Map<String, StrategyFactory> byId) {
    private static final System.Logger LOG = System.getLogger(Installed.class.getName());

    /**
     * Of several under one id the first counts, services before extensions. One that cannot even describe itself is left
     * out.
     *
     * @param complaints what was logged already; safe for several threads
     */
    static Installed with(Collection<StrategyFactory> services, Collection<StrategyFactory> extensions,
            Set<String> complaints) {
        Map<String, StrategyFactory> byId = new TreeMap<>();
        for (Collection<StrategyFactory> source : List.of(services, extensions)) {
            source.forEach(f -> add(byId, f, complaints));
        }
        return new Installed(byId);
    }

    private static void add(Map<String, StrategyFactory> byId, StrategyFactory factory, Set<String> complaints) {
        String sentence = "";
        try {
            StrategyFactory first = byId.putIfAbsent(factory.descriptor().id(), factory);
            if (first != null) {
                sentence = "A strategy is left out: the id \"" + factory.descriptor().id() + "\" is taken by "
                        + first.descriptor().name();
            }
        } catch (RuntimeException | LinkageError e) {
            // A contribution has told why already.
            sentence = factory instanceof Contributed ? "" : "A strategy is left out: " + e;
        }
        if (!sentence.isEmpty() && complaints.add(sentence)) {
            LOG.log(Level.WARNING, sentence);
        }
    }

    List<StrategyDescriptor> descriptors() {
        return byId.values().stream().map(StrategyFactory::descriptor).toList();
    }

    /** @throws IllegalArgumentException if it is not installed; names what is */
    StrategyFactory find(String id) {
        StrategyFactory found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("The strategy \"" + id + "\" is not installed; " + (byId.isEmpty()
                    ? "none is" : "installed are " + byId.keySet().stream().collect(Collectors.joining(", "))));
        }
        return found;
    }
}
