package tradewind.core.strategy;

import java.nio.file.Path;
import java.util.Optional;
import tradewind.core.forecast.Subject;

/**
 * What to back-test.
 *
 * @param log   where the decision log goes; its digest is reckoned in any case if {@code logged}
 * @param tries settings that a person has looked at on these bars, this one included; the Sharpe ratio is deflated by it
 */
public record BacktestRequest(Subject subject, RunSettings settings, FillModel fills, boolean logged,
        Optional<Path> log, int tries) {
    /** @throws IllegalArgumentException if there are no tries */
    public BacktestRequest {
        if (tries < 1) {
            throw new IllegalArgumentException("At least one setting is tried, not " + tries);
        }
    }

    /** The first try. */
    public BacktestRequest(Subject subject, RunSettings settings, FillModel fills, boolean logged, Optional<Path> log) {
        this(subject, settings, fills, logged, log, 1);
    }

    public BacktestRequest withSettings(RunSettings other) {
        return new BacktestRequest(subject, other, fills, logged, log, tries);
    }

    public BacktestRequest withSubject(Subject other) {
        return new BacktestRequest(other, settings, fills, logged, log, tries);
    }
}
