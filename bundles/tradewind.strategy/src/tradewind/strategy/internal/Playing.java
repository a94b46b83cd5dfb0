package tradewind.strategy.internal;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Plays a back-test on a thread of its own, so that a strategy that never comes back holds up nobody else. */
final class Playing {
    /** For the four thousand bars between two looks. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private Playing() {
    }

    /** @throws IllegalArgumentException with the sandbox's words if the strategy does not answer */
    static Backtest of(Backtest run, BooleanSupplier cancelled) {
        return of(run, cancelled, PATIENCE);
    }

    static Backtest of(Backtest run, BooleanSupplier cancelled, Duration patience) {
        try {
            return Guarded.call("strategy-backtest", patience, run::played, () -> {
                run.play(cancelled);
                return run;
            });
        } catch (Guarded.Unresponsive e) {
            throw new IllegalArgumentException("The strategy " + run.id() + " is stopped: " + e.getMessage(), e);
        }
    }
}
