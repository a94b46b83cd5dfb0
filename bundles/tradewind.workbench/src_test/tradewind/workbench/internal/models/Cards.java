package tradewind.workbench.internal.models;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.ParameterValues;

/** Models for tests. */
final class Cards {
    static final Instant LEARNT = Instant.parse("2026-11-20T16:00:00Z");

    private Cards() {
    }

    static ModelCard of(int revision, boolean complete, Map<String, String> settings, Map<String, Double> metrics) {
        return new ModelCard("RHM", BarSize.M1, "lstm", new ParameterValues(settings), "0123456789ab", revision,
                LEARNT.plusSeconds(7200), LEARNT.minusSeconds(86_400), LEARNT, 900, complete, metrics, "No evidence of skill.",
                Path.of("models", "RHM", "1m", "0123456789ab-" + revision));
    }
}
