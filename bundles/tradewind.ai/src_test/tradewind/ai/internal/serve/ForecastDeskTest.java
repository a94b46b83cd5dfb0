package tradewind.ai.internal.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.ai.internal.Simulated;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.ConnectionState;
import tradewind.core.connection.ConnectionStatus;
import tradewind.core.connection.Notice;
import tradewind.core.connection.WhatToShow;
import tradewind.core.data.DataFolder;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.InstrumentCatalog;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.Served;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;

class ForecastDeskTest {
    private static final int LEARNT = 5 * Rig.PER_DAY;
    private static final long PATIENCE = 20;

    @TempDir
    private Path folder = Path.of("");
    private final Semaphore changes = new Semaphore(0);

    @AfterEach
    void noFolder() {
        System.clearProperty(DataFolder.PROPERTY);
    }

    private ForecastDesk desk(Rig rig, ConnectionState state) {
        ForecastDesk desk = new ForecastDesk(rig.models, rig.market, new Catalog(), new Line(rig.market, state));
        desk.onChange(changes::release);
        return desk;
    }

    private void await() throws InterruptedException {
        assertTrue(changes.tryAcquire(PATIENCE, TimeUnit.SECONDS), "nothing changed");
    }

    @Test
    void whatIsServedIsServedAgainAfterARestart() throws InterruptedException, IOException {
        Rig rig = new Rig(folder, Simulated.autoRegressive(7 * Rig.PER_DAY, 0.2, 1e-3, 3), "b2", LEARNT);
        Served served = new Served(Market.INSTRUMENT, FeedSettings.DEFAULT, rig.card);
        ForecastDesk first = desk(rig, ConnectionState.READY);
        first.start(served);
        await();
        for (int i = 0; i < 10; i++) {
            rig.run(1);
            await();
        }
        ForecastSnapshot before = first.snapshots().get(0);
        assertEquals(8, before.score().scored());
        // The second program can have the log only when the first has let go of it.
        first.close();
        first.awaitEnd();
        ForecastDesk second = desk(rig, ConnectionState.READY);
        assertEquals(List.of(), second.snapshots());
        changes.drainPermits();
        second.resume();
        await();
        ForecastSnapshot after = second.snapshots().get(0);
        assertEquals(served, after.served());
        assertEquals(before.score(), after.score());
        second.stop(served);
        await();
        assertEquals(List.of(), second.snapshots());
        assertEquals(List.of(), new ServedFile(folder.resolve("forecasts/served.json")).read());
        second.close();
    }

    /** The connection is not up yet when another model is started: what was served before is not forgotten. */
    @Test
    void whatWaitsForTheConnectionStaysRemembered() throws InterruptedException, IOException {
        Rig rig = new Rig(folder, Simulated.autoRegressive(7 * Rig.PER_DAY, 0.2, 1e-3, 3), "b2", LEARNT);
        ServedFile file = new ServedFile(folder.resolve("forecasts/served.json"));
        ServedFile.Choice before = new ServedFile.Choice(99, "SMART", BarSize.M5, WhatToShow.TRADES, true, "SAP", "x-1");
        file.write(List.of(before));
        ForecastDesk desk = desk(rig, ConnectionState.CONNECTING);
        desk.resume();
        Served served = new Served(Market.INSTRUMENT, FeedSettings.DEFAULT, rig.card);
        desk.start(served);
        desk.stop(served);
        desk.start(served);
        desk.close();
        desk.awaitEnd();
        assertEquals(List.of(ServedFile.Choice.of(served), before), file.read());
    }

    @Test
    void aModelServedForAWhileIsNotRemembered() throws InterruptedException, IOException {
        Rig rig = new Rig(folder, Simulated.autoRegressive(7 * Rig.PER_DAY, 0.2, 1e-3, 3), "b0", LEARNT);
        ForecastDesk desk = desk(rig, ConnectionState.DISCONNECTED);
        Subscription serving = desk.serve(new Served(Market.INSTRUMENT, FeedSettings.DEFAULT, rig.card));
        await();
        for (int i = 0; i < 2; i++) {
            rig.run(1);
            await();
        }
        assertFalse(desk.snapshots().isEmpty());
        assertEquals(List.of(), new ServedFile(folder.resolve("forecasts/served.json")).read());
        changes.drainPermits();
        serving.close();
        await();
        assertEquals(List.of(), desk.snapshots());
        desk.close();
    }

    private static final class Catalog implements InstrumentCatalog {
        @Override
        public void remember(ContractQuery query, Instrument instrument) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Instrument> recall(ContractQuery query) {
            return Optional.empty();
        }

        @Override
        public List<Instrument> all() {
            return List.of(Market.INSTRUMENT);
        }
    }

    /** A connection whose state does not change. */
    private record Line(InstantSource serverClock, ConnectionState state) implements Connection {
        @Override
        public void connect(ConnectionProfile profile) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void disconnect() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConnectionStatus status() {
            return new ConnectionStatus(state, ConnectionProfile.SIMULATOR, 1, "", 200, List.of(), java.util.Map.of(), -1, 0,
                    0, 100, 0);
        }

        @Override
        public Subscription onStatus(Consumer<ConnectionStatus> listener) {
            listener.accept(status());
            return () -> { };
        }

        @Override
        public Subscription onNotice(Consumer<Notice> listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InstantSource serverClock() {
            return serverClock;
        }
    }
}
