package tradewind.ai.internal.serve;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import tradewind.ai.internal.registry.ModelShelf;
import tradewind.core.data.MarketData;
import tradewind.core.forecast.Forecaster;

/**
 * What serving needs of the rest.
 *
 * @param market      where feeds are opened
 * @param forecasters by id; fails with IllegalArgumentException if it is not installed
 * @param shelf       where models lie
 * @param folder      where logs are written
 * @param clock       the server's: bars end by it
 * @param wall        of this machine
 * @param simulatedNow whether the connection is to a simulated market
 * @param thread      the serving thread
 */
record Ports(MarketData market, Function<String, Forecaster> forecasters, ModelShelf shelf, Path folder,
        InstantSource clock, InstantSource wall, BooleanSupplier simulatedNow, Executor thread) {
    Forecaster forecaster(String id) {
        return forecasters.apply(id);
    }

    boolean simulated() {
        return simulatedNow.getAsBoolean();
    }
}
