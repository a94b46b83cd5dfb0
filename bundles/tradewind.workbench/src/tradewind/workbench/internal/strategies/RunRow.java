package tradewind.workbench.internal.strategies;

import java.util.Comparator;
import java.util.Optional;
import tradewind.core.strategy.RunBook;
import tradewind.core.strategy.RunFigures;
import tradewind.core.strategy.RunStatus;
import tradewind.core.strategy.Sandbox;
import tradewind.core.strategy.StrategyRun;

/** A run as it is at one moment. @param name of the strategy, for people */
record RunRow(StrategyRun run, String name, RunStatus status) {
    /** Where its orders go. */
    enum Way {
        ARMED("ARMED"), SHADOW("shadow"), SIGNALS("signals only");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    String symbol() {
        return run.request().instrument().displayName();
    }

    Way way() {
        return status.armed() ? Way.ARMED : status.figures().shadow().isPresent() ? Way.SHADOW : Way.SIGNALS;
    }

    /** What it holds where its orders go: in the account, unless it has only a shadow. */
    RunBook book() {
        RunFigures f = status.figures();
        boolean shadowOnly = way() == Way.SHADOW && f.account().position() == 0 && f.account().working() == 0
                && f.account().profit() == 0;
        Optional<RunBook> shadow = f.shadow();
        return shadowOnly && shadow.isPresent() ? shadow.get() : f.account();
    }

    /** The limit that is used most, and how much of it: "4 % of its loss". Empty if nothing is used. */
    Optional<LimitUse> limit() {
        return LimitUse.all(sandbox(), book(), status.figures(),
                run.request().instrument().multiplier().doubleValue()).stream().filter(u -> u.share() > 0)
                .max(Comparator.comparingDouble(LimitUse::share));
    }

    Sandbox sandbox() {
        return run.request().settings().sandbox();
    }

    String currency() {
        return run.request().instrument().currency();
    }
}
