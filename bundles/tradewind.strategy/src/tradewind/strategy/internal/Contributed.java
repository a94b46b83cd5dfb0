package tradewind.strategy.internal;

import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.Strategy;
import tradewind.core.strategy.StrategyDescriptor;
import tradewind.core.strategy.StrategyFactory;
import tradewind.extension.Contribution;
import tradewind.extension.ExtensionKind;

/**
 * A strategy known by its extension; the class is made when more than the id is asked for. If that fails every call fails
 * with IllegalArgumentException and a sentence for people.
 */
record Contributed(Contribution<StrategyFactory> contribution) implements StrategyFactory {
    static final ExtensionKind<StrategyFactory> KIND = new ExtensionKind<>("tradewind.core.strategies", "strategy",
            StrategyFactory.class, factory -> factory.descriptor().id());

    @Override
    public StrategyDescriptor descriptor() {
        return contribution.get().descriptor();
    }

    @Override
    public int warmUp(ParameterValues parameters) {
        return contribution.get().warmUp(parameters);
    }

    @Override
    public Strategy create(ParameterValues parameters) {
        return contribution.get().create(parameters);
    }
}
