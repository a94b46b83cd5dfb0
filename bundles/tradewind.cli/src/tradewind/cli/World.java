package tradewind.cli;

import java.util.function.Supplier;
import tradewind.core.connection.Connection;
import tradewind.core.connection.HistoricalData;
import tradewind.core.connection.Instruments;
import tradewind.core.data.MarketData;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.Simulator;
import tradewind.core.strategy.Strategies;
import tradewind.core.strategy.StrategyRuns;
import tradewind.core.trade.Trading;

/**
 * The parts of the product that a day is run with.
 *
 * @param embedded the gateway that the simulator's profile has started
 */
record World(Simulator simulator, Connection connection, Instruments instruments, HistoricalData history, Trading trading,
        MarketData marketData, Strategies strategies, StrategyRuns runs, Supplier<RunningSimulator> embedded) {
    static World of(Services services) {
        return new World(services.get(Simulator.class), services.get(Connection.class), services.get(Instruments.class),
                services.get(HistoricalData.class), services.get(Trading.class), services.get(MarketData.class),
                services.get(Strategies.class), services.get(StrategyRuns.class),
                () -> services.get(RunningSimulator.class));
    }
}
