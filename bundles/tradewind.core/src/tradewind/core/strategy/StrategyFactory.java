package tradewind.core.strategy;

import tradewind.core.forecast.ParameterValues;

/**
 * Makes the runs of a strategy. What a plug-in contributes, by the extension point {@code tradewind.core.strategies} or as
 * an OSGi service of this type. Stateless; safe for several threads.
 */
public interface StrategyFactory {
    StrategyDescriptor descriptor();

    /** How many bars it must have seen before its signals count. */
    int warmUp(ParameterValues parameters);

    /** A fresh one for one run. @throws IllegalArgumentException if the settings do not go together; for people */
    Strategy create(ParameterValues parameters);
}
