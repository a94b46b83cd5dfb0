package tradewind.core.strategy;

import java.util.List;
import java.util.Set;
import tradewind.core.forecast.Parameter;

/**
 * What is known of a strategy before it runs.
 *
 * @param id          lower case letters, digits and '-'; the same for ever
 * @param name        for people
 * @param description one or two sentences for people
 * @param parameters  every setting, in the order of a form
 * @param needs       what it cannot do without
 */
public record StrategyDescriptor(String id, String name, String description, List<Parameter> parameters,
        Set<Need> needs) {
    /** What a host may lack. */
    public enum Need {
        /** A forecast of each bar; without a model the run does not start. */
        FORECASTS
    }

    /** @throws IllegalArgumentException if the id is none */
    public StrategyDescriptor {
        parameters = List.copyOf(parameters);
        needs = Set.copyOf(needs);
        if (!id.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not the id of a strategy: " + id);
        }
    }
}
