package tradewind.tws.gateway.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.SimulatorOptions;
import tradewind.tws.protocol.WireContract;

/** A gateway on the seeded market, on a Wednesday at 11:00 in Berlin, that stands still until it is stepped. */
public final class GatewayFixture implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-03-04T10:00:00Z");
    public static final WireContract RHM = WireContract.of("RHM", "STK", "SMART", "EUR");

    private final RunningSimulator simulator;
    private final List<TestClient> clients = new ArrayList<>();

    public GatewayFixture() throws IOException {
        this(new SimulatorOptions(0, 7, List.of(), 0, 200, List.of(), Path.of(""), true));
    }

    public GatewayFixture(SimulatorOptions options) throws IOException {
        simulator = new GatewaySimulator(() -> START).start(options);
    }

    public RunningSimulator simulator() {
        return simulator;
    }

    public TestClient client(int id) throws Exception {
        TestClient client = TestClient.started(simulator.port(), id);
        clients.add(client);
        return client;
    }

    public void step(double seconds) {
        simulator.step(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    @Override
    public void close() throws IOException {
        for (TestClient client : clients) {
            client.close();
        }
        simulator.close();
    }
}
