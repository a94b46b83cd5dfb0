package tradewind.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.data.DataFolder;
import tradewind.core.simulation.RunningSimulator;
import tradewind.history.CommonsCsvFiles;
import tradewind.history.FileBarStore;
import tradewind.marketdata.hub.internal.Hub;
import tradewind.marketdata.hub.internal.Hubs;
import tradewind.strategy.internal.StrategyWiring;
import tradewind.trader.internal.Trader;
import tradewind.trader.internal.Traders;
import tradewind.tws.connection.Wiring;
import tradewind.tws.gateway.internal.GatewaySimulator;

/** The product without a framework and a window: its real parts, put together over a data folder of its own. */
final class WorldFixture implements AutoCloseable {
    private final Trader trader;
    private final FileBarStore store;
    private final Hub hub;
    private final StrategyWiring strategies;
    final World world;

    private WorldFixture(Path folder) {
        System.setProperty(DataFolder.PROPERTY, folder.toString());
        AtomicReference<@Nullable RunningSimulator> embedded = new AtomicReference<>();
        GatewaySimulator simulator = new GatewaySimulator();
        Wiring wiring = Wiring.create(options -> {
            RunningSimulator started = simulator.start(options);
            embedded.set(started);
            return started;
        });
        trader = new Trader(wiring.connection(), wiring.broker(), wiring.quotes(), wiring.instruments());
        store = new FileBarStore();
        hub = new Hub(wiring.connection(), wiring.quotes(), wiring.history(), store, new CommonsCsvFiles());
        strategies = StrategyWiring.create(hub, trader, wiring.connection());
        world = new World(simulator, wiring.connection(), wiring.instruments(), wiring.history(), trader, hub,
                strategies.strategies(), strategies.runs(), () -> java.util.Objects.requireNonNull(embedded.get()));
    }

    /** The property of the data folder is everybody's, so worlds are made one after the other. */
    static synchronized WorldFixture in(Path folder) {
        return new WorldFixture(folder);
    }

    @Override
    public void close() throws IOException {
        try {
            strategies.close();
            Hubs.close(hub);
        } catch (Exception e) {
            throw new IOException(e);
        }
        Traders.close(trader);
        store.close();
    }
}
