package tradewind.core.strategy;

import java.nio.file.Path;
import java.util.Optional;
import tradewind.core.forecast.Subject;

/**
 * What to back-test.
 *
 * @param log where the decision log goes; its digest is reckoned in any case if {@code logged}
 */
public record BacktestRequest(Subject subject, RunSettings settings, FillModel fills, boolean logged,
        Optional<Path> log) {
    public BacktestRequest withSettings(RunSettings other) {
        return new BacktestRequest(subject, other, fills, logged, log);
    }

    public BacktestRequest withSubject(Subject other) {
        return new BacktestRequest(other, settings, fills, logged, log);
    }
}
