package org.example.crossover;

import java.util.List;
import java.util.Set;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.Strategy;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyFactory;

/** What plugin.xml names: tells the settings and makes the runs. */
public final class Crossover implements StrategyFactory {
    static final String FAST = "fast";
    static final String SLOW = "slow";
    static final String BAND = "band";
    static final String PRICE = "price";

    private static final StrategyDescriptor DESCRIPTOR = new StrategyDescriptor("moving-average-crossover",
            "Moving-average crossover",
            "Long while the fast average of the closes is above the slow one, short while it is below.",
            List.of(Parameter.integer(FAST, 10, 1, 500, "bars", "Length of the fast average."),
                    Parameter.integer(SLOW, 30, 2, 1000, "bars", "Length of the slow average."),
                    Parameter.decimal(BAND, 0.02, 0, 5, "%", "How far they must be apart before the side changes."),
                    Parameter.choice(PRICE, "close", List.of("close", "hlc3"), "What is averaged.")),
            Set.of());

    @Override
    public StrategyDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public int warmUp(ParameterValues p) {
        return p.integer(SLOW);
    }

    @Override
    public Strategy create(ParameterValues p) {
        if (p.integer(FAST) >= p.integer(SLOW)) {
            throw new IllegalArgumentException("The fast average is shorter than the slow one: " + FAST + " "
                    + p.integer(FAST) + " is not below " + SLOW + " " + p.integer(SLOW));
        }
        return new CrossoverRun(p.integer(FAST), p.integer(SLOW), p.decimal(BAND) / 100, p.text(PRICE).equals("hlc3"));
    }
}
