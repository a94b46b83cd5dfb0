package tradewind.tws.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.core.simulation.SimulatorOptions;
import tradewind.tws.protocol.ClientHello;
import tradewind.tws.protocol.HistoryEvent.HistoricalData;
import tradewind.tws.protocol.HistoryRequest.ReqHistoricalData;
import tradewind.tws.protocol.MarketDataEvent.TickPrice;
import tradewind.tws.protocol.MarketDataRequest.ReqMktData;
import tradewind.tws.protocol.SessionEvent.CurrentTime;
import tradewind.tws.protocol.SessionEvent.ErrorMessage;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTime;
import tradewind.tws.protocol.UnknownMessage;

class FaultsTest {
    private final GatewayFixture gateway;
    private final TestClient client;

    FaultsTest() throws Exception {
        gateway = new GatewayFixture();
        client = gateway.client(1);
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
    }

    private void settle() throws Exception {
        client.send(new ReqCurrentTime());
        client.await(CurrentTime.class);
    }

    private int ticks() {
        return client.all(TickPrice.class).size();
    }

    private void stream() throws Exception {
        client.send(new ReqMktData(5, GatewayFixture.RHM, "", false));
        client.await(TickPrice.class);
        settle();
    }

    @Test
    void ticksStopWithTheLinkAndGoOnWhereDataWasMaintained() throws Exception {
        stream();
        gateway.simulator().inject("1100");
        client.awaitError(1100);
        int before = ticks();
        gateway.step(60);
        settle();
        assertEquals(before, ticks());
        gateway.simulator().inject("1102");
        client.awaitError(1102);
        gateway.step(60);
        settle();
        assertTrue(ticks() > before);
    }

    @Test
    void streamsAreGoneWhenDataWasLost() throws Exception {
        stream();
        gateway.simulator().inject("1100");
        gateway.simulator().inject("1101");
        client.awaitError(1101);
        int before = ticks();
        gateway.step(60);
        settle();
        assertEquals(before, ticks());
        client.send(new ReqMktData(6, GatewayFixture.RHM, "", false));
        client.await(TickPrice.class, t -> t.requestId() == 6);
    }

    @Test
    void aFarmStormPasses() throws Exception {
        stream();
        gateway.simulator().inject("farm-storm 2 1s");
        gateway.step(5);
        settle();
        List<Integer> codes = client.all(ErrorMessage.class).stream().map(ErrorMessage::code).filter(c -> c < 2107).toList();
        assertEquals(List.of(2104, 2106, 2103, 2105, 2104, 2106, 2103, 2105, 2104, 2106), codes);
    }

    @Test
    void dropsAndRefuses() throws Exception {
        gateway.simulator().inject("refuse 10s");
        gateway.simulator().inject("drop");
        assertTrue(client.awaitEnd());
        assertThrows(ConnectException.class, () -> gateway.client(2));
        gateway.step(11);
        connectAgain();
    }

    /** Another program may hold the port for a moment. */
    private void connectAgain() throws Exception {
        for (int left = 10; ; left--) {
            try {
                gateway.client(2);
                return;
            } catch (ConnectException e) {
                assertTrue(left > 0, "the gateway does not listen again");
                gateway.step(1);
            }
        }
    }

    @Test
    void aRestartMayLowerTheNextId() throws Exception {
        gateway.simulator().inject("restart 2s next-id 3");
        assertTrue(client.awaitEnd());
        gateway.step(3);
        TestClient again = new TestClient(gateway.simulator().port(), ClientHello.standard());
        again.send(new tradewind.tws.protocol.SessionRequest.StartApi(1, ""));
        assertEquals(3, again.await(tradewind.tws.protocol.SessionEvent.NextValidId.class).orderId());
        again.close();
    }

    @Test
    void splitAndMergedFramesSayTheSame() throws Exception {
        ReqHistoricalData request = new ReqHistoricalData(1, GatewayFixture.RHM, "20260304-10:00:00", "1 min", "1800 S",
                true, "TRADES", false);
        client.send(request);
        var whole = client.await(HistoricalData.class).bars();
        gateway.simulator().inject("split on");
        client.send(request);
        assertEquals(whole, client.await(HistoricalData.class).bars());
        gateway.simulator().inject("split off");
        gateway.simulator().inject("merge 50ms");
        client.send(request);
        client.send(new ReqCurrentTime());
        assertEquals(whole, client.await(HistoricalData.class).bars());
    }

    @Test
    void aDeadLineIsSilentUntilItWakes() throws Exception {
        gateway.simulator().inject("half-open 10s");
        client.send(new ReqCurrentTime());
        Thread.sleep(500); // a dead line gives no sign of having read; it must not wake before it has
        gateway.step(11);
        settle();
        assertEquals(1, client.all(CurrentTime.class).size(), "the first request was swallowed");
    }

    @Test
    void oddFramesArriveWhole() throws Exception {
        gateway.simulator().inject("unknown 253 a b");
        assertEquals(253, client.await(UnknownMessage.class).id());
        gateway.simulator().inject("huge 3000000");
        assertTrue(client.await(UnknownMessage.class).bytes().length >= 3_000_000 - 1);
        gateway.simulator().inject("non-ascii");
        for (int i = 0; i < 3; i++) {
            assertEquals("Gr\u00f6\u00dfe \u00fcberschritten", client.awaitError(2100).text());
        }
        gateway.simulator().inject("error id 12 399 held until  the open");
        assertEquals("held until the open", client.awaitError(399).text());
    }

    @Test
    void theClockThatIsToldMayBeWrong() throws Exception {
        gateway.simulator().inject("skew -90s");
        client.send(new ReqCurrentTime());
        assertEquals(GatewayFixture.START.getEpochSecond() - 90, client.await(CurrentTime.class).time());
    }

    @Test
    void aBlastLosesNothing() throws Exception {
        stream();
        int count = 100_000;
        gateway.simulator().inject("blast RHM " + count);
        client.await(TickPrice.class, t -> t.size() == count);
        List<Double> sizes = client.all(TickPrice.class).stream().filter(t -> t.tickType() == 1).map(TickPrice::size).toList();
        for (int i = 1; i <= count; i++) {
            assertEquals(i, sizes.get(sizes.size() - count + i - 1));
        }
    }

    @Test
    void aRateTellsWhenEachTickWasDue() throws Exception {
        stream();
        long before = System.nanoTime() / 1000;
        gateway.simulator().inject("rate RHM 10000 200ms");
        List<TickPrice> seen = new java.util.ArrayList<>();
        while (seen.size() < 2000) {
            seen.add(client.await(TickPrice.class, t -> t.tickType() == 1 && t.size() >= before));
        }
        assertEquals(199_900, seen.getLast().size() - seen.getFirst().size(), 2);
    }

    @Test
    void aScriptRunsFromTheFirstClientOn(@TempDir Path folder) throws Exception {
        Path script = Files.writeString(folder.resolve("link.txt"), "at 5s 1100\nat 9s 1102\n");
        try (GatewayFixture scripted = new GatewayFixture(new SimulatorOptions(0, 7, List.of(), 0, 200, List.of(script),
                Path.of(""), true))) {
            scripted.step(60);
            TestClient first = scripted.client(1);
            scripted.step(6);
            first.awaitError(1100);
            assertTrue(first.all(ErrorMessage.class).stream().noneMatch(e -> e.code() == 1102));
            scripted.step(4);
            first.awaitError(1102);
        }
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThrows(IllegalArgumentException.class, () -> gateway.simulator().inject("explode"));
        assertThrows(IllegalArgumentException.class, () -> gateway.simulator().inject("halt NOSUCH"));
    }

    @Test
    void tooManyMessagesAreAViolationAndTheThirdIsTheLast() throws Exception {
        gateway.simulator().setSpeed(0.001);
        for (int i = 0; i < 60; i++) {
            client.send(new ReqCurrentTime());
        }
        client.awaitError(100);
    }
}
