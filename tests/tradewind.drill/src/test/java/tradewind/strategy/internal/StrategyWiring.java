package tradewind.strategy.internal;

import java.util.List;
import tradewind.core.connection.Connection;
import tradewind.core.data.MarketData;
import tradewind.core.strategy.Strategies;
import tradewind.core.strategy.StrategyRuns;
import tradewind.core.trade.Trading;
import tradewind.strategy.sfi.internal.SfiCharlie;

/** The services of strategies without a framework. */
public record StrategyWiring(Strategies strategies, StrategyRuns runs) implements AutoCloseable {
    public static StrategyWiring create(MarketData marketData, Trading trading, Connection connection) {
        LocalStrategies strategies = new LocalStrategies(List.of(new SfiCharlie()));
        return new StrategyWiring(strategies, new LiveRuns(strategies, marketData, trading,
                connection.serverClock(), LiveRuns.PATIENCE, (order, entry, finished) -> { }));
    }

    @Override
    public void close() throws InterruptedException {
        if (runs instanceof LiveRuns live) {
            live.close();
        }
    }
}
