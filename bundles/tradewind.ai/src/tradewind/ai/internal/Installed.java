package tradewind.ai.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tradewind.ai.internal.baseline.Baseline;
import tradewind.core.forecast.Forecaster;

/** Baselines, and what plug-ins bring. */
record Installed(List<Forecaster> all) {
    static final String AR1 = "b1";
    static final String BAND = "b2";
    static final List<Forecaster> BASELINES = Baseline.all();

    static Installed with(List<Forecaster> plugIns) {
        return new Installed(Stream.concat(BASELINES.stream(), plugIns.stream())
                .sorted(Comparator.comparing(Forecaster::id)).toList());
    }

    /** @throws IllegalArgumentException if it is not installed; names what is */
    Forecaster find(String id) {
        return all.stream().filter(f -> f.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The forecaster \"" + id + "\" is not installed;"
                        + " installed are " + all.stream().map(Forecaster::id).collect(Collectors.joining(", "))));
    }
}
