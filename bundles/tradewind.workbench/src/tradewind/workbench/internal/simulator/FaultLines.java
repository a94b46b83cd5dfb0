package tradewind.workbench.internal.simulator;

import java.util.List;

/** Lines of fault scripts that are worth trying by hand. */
final class FaultLines {
    static final List<String> EXAMPLES = List.of("drop", "drop reset", "half-open 10s", "refuse 10s",
            "restart 5s", "1100", "1101", "1102", "farm-storm 3 1s", "correct RHM 3m 0.4", "late RHM 3m 0.4",
            "late RHM off", "missing RHM 10m 5m for 30s", "entitle RHM delayed", "entitle RHM live",
            "entitle RHM none 354", "competing on", "competing off", "halt RHM", "resume RHM", "skew 3s", "split on",
            "split off", "slow-write 2000", "slow-write off", "bad-frame", "unknown 250 a b", "rate RHM 1000 10s");

    private FaultLines() {
    }
}
