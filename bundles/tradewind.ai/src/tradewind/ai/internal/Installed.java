package tradewind.ai.internal;

import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tradewind.ai.internal.baseline.Baseline;
import tradewind.core.forecast.Forecaster;

/** Baselines, and what plug-ins bring. */
record Installed(List<Forecaster> all) {
    static final String AR1 = "b1";
    static final String BAND = "b2";
    static final List<Forecaster> BASELINES = Baseline.all();
    private static final System.Logger LOG = System.getLogger(Installed.class.getName());

    /**
     * In the order of ids; of several under one id a baseline counts first, then a service, then an extension.
     *
     * @param complaints what was logged already; safe for several threads
     */
    static Installed with(Collection<Forecaster> services, Collection<Forecaster> extensions, Set<String> complaints) {
        Map<String, Forecaster> byId = new TreeMap<>();
        for (Collection<Forecaster> source : List.of(BASELINES, services, extensions)) {
            source.forEach(f -> add(byId, f, complaints));
        }
        return new Installed(List.copyOf(byId.values()));
    }

    private static void add(Map<String, Forecaster> byId, Forecaster forecaster, Set<String> complaints) {
        Forecaster first = byId.putIfAbsent(forecaster.id(), forecaster);
        if (first == null) {
            return;
        }
        String sentence = "The forecaster \"" + forecaster.name() + "\" is left out: the id \"" + forecaster.id()
                + "\" is that of \"" + first.name() + "\"";
        if (complaints.add(sentence)) {
            LOG.log(Level.WARNING, sentence);
        }
    }

    /** @throws IllegalArgumentException if it is not installed; names what is */
    Forecaster find(String id) {
        return all.stream().filter(f -> f.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The forecaster \"" + id + "\" is not installed;"
                        + " installed are " + all.stream().map(Forecaster::id).collect(Collectors.joining(", "))));
    }
}
