package tradewind.ai.internal.serve;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import tradewind.ai.internal.registry.ModelShelf;
import tradewind.core.data.MarketData;
import tradewind.core.forecast.Forecaster;

/**
 * What serving needs of the rest.
 *
 * @param market      where feeds are opened
 * @param forecasters by id; fails with IllegalArgumentException if it is not installed
 * @param shelf       where models lie
 * @param folderNow   where logs are written; another one when the market is another
 * @param clock       the server's: bars end by it
 * @param wall        of this machine
 * @param simulatedNow whether the connection is to a simulated market
 * @param thread      the serving thread
 */
record Ports(MarketData market, Function<String, Forecaster> forecasters, ModelShelf shelf,
        Supplier<Path> folderNow, InstantSource clock, InstantSource wall, BooleanSupplier simulatedNow, Executor thread) {
    Forecaster forecaster(String id) {
        return forecasters.apply(id);
    }

    Path folder() {
        return folderNow.get();
    }

    boolean simulated() {
        return simulatedNow.getAsBoolean();
    }
}
