package tradewind.tws.gateway.internal.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.simulation.RunningSimulator;
import tradewind.core.simulation.SimulatorOptions;
import tradewind.tws.gateway.internal.GatewayFixture;
import tradewind.tws.gateway.internal.GatewaySimulator;
import tradewind.tws.gateway.internal.TestClient;
import tradewind.tws.protocol.HistoryEvent.HistoricalData;
import tradewind.tws.protocol.HistoryEvent.WireBar;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalData;
import tradewind.tws.protocol.MarketDataEvent.TickPrice;
import tradewind.tws.protocol.MarketDataRequest.ReqMktData;
import tradewind.tws.protocol.SessionEvent.CurrentTime;
import tradewind.tws.protocol.SessionEvent.ManagedAccounts;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTime;

class RecordingTest {
    private static ReqHistoricalData history(int id) {
        return new ReqHistoricalData(id, GatewayFixture.RHM, "20260304-10:00:00", "1 min", "600 S", true, "TRADES", false);
    }

    @Test
    void aRecordedSessionAnswersAClientAgain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("session.twrec");
        List<WireBar> bars;
        List<Double> prices;
        try (GatewayFixture gateway = new GatewayFixture(
                new SimulatorOptions(0, 7, List.of(), 0, 187, List.of(), file, true))) {
            TestClient client = gateway.client(1);
            client.send(history(10));
            bars = client.await(HistoricalData.class).bars();
            client.send(new ReqMktData(11, GatewayFixture.RHM, "", false));
            client.await(TickPrice.class);
            gateway.step(60);
            client.send(new ReqCurrentTime());
            client.await(CurrentTime.class);
            client.send(history(12));
            client.await(HistoricalData.class, d -> d.requestId() == 12);
            prices = client.all(TickPrice.class).stream().map(TickPrice::price).toList();
        }
        assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("DU1234567"));
        try (RunningSimulator replay = new GatewaySimulator(() -> GatewayFixture.START).start(
                new SimulatorOptions(0, 7, List.of(file), 1000, 200, List.of(), Path.of(""), true));
                TestClient client = TestClient.started(replay.port(), 9)) {
            assertEquals(187, client.version());
            assertEquals("DU0000000", client.all(ManagedAccounts.class).getFirst().accounts());
            client.send(history(70));
            assertEquals(bars, client.await(HistoricalData.class, d -> d.requestId() == 70).bars());
            client.send(new ReqMktData(71, GatewayFixture.RHM, "", false));
            client.send(new ReqCurrentTime());
            client.await(CurrentTime.class);
            client.send(history(72));
            client.await(HistoricalData.class, d -> d.requestId() == 72);
            assertEquals(prices, client.all(TickPrice.class).stream().filter(t -> t.requestId() == 71)
                    .map(TickPrice::price).toList());
        }
    }

    /** A client takes it for a live account, and the recording does not tell its digits either. */
    @Test
    void accountsCanBeNamedAsLiveOnesAre(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("live.twrec");
        try (GatewayFixture gateway = new GatewayFixture(
                new SimulatorOptions(0, 7, List.of(), 0, 187, List.of(), file, true).withAccounts(2).withRealNames(true))) {
            TestClient client = gateway.client(1);
            assertEquals("U1234567,U7654321", client.all(ManagedAccounts.class).getFirst().accounts());
        }
        assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("U1234567"));
    }

    @Test
    void aRecordingWithoutItsEndIsReadAsFarAsItGoes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("cut.twrec");
        try (WireRecorder recorder = new WireRecorder(file, "DU1234567", () -> GatewayFixture.START)) {
            recorder.bytes(1, WireTap.Direction.FROM_CLIENT, new byte[] {1, 2, 3, 4}, 1, 2);
            recorder.bytes(1, WireTap.Direction.CLOSED, new byte[0], 0, 0);
            assertFalse(Files.exists(file));
        }
        byte[] whole = Files.readAllBytes(file);
        assertTrue(WireRecording.isRecording(file));
        assertEquals(2, WireRecording.read(file).records().size());
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 3));
        WireRecord only = WireRecording.read(file).records().getFirst();
        assertEquals(1, WireRecording.read(file).records().size());
        assertEquals(2, only.bytes()[0]);
        assertEquals(Duration.ZERO, Duration.ofNanos((only.micros() - GatewayFixture.START.toEpochMilli() * 1000) * 1000));
    }
}
