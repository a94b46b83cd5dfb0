package tradewind.tws.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tradewind.tws.protocol.ClientHello;
import tradewind.tws.protocol.ContractEvent.ContractData;
import tradewind.tws.protocol.ContractRequest.ReqContractDetails;
import tradewind.tws.protocol.SessionEvent.CurrentTime;
import tradewind.tws.protocol.SessionEvent.ManagedAccounts;
import tradewind.tws.protocol.SessionEvent.NextValidId;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTime;
import tradewind.tws.protocol.SessionRequest.StartApi;
import tradewind.tws.protocol.UnknownMessage;

class SessionTest {
    private final GatewayFixture gateway;

    SessionTest() throws Exception {
        gateway = new GatewayFixture();
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
    }

    @Test
    void agreesToTheSmallerVersionAndTakesOptions() throws Exception {
        try (TestClient old = new TestClient(gateway.simulator().port(), new ClientHello(100, 176, ""));
                TestClient other = new TestClient(gateway.simulator().port(), new ClientHello(100, 225, "+PACEAPI"))) {
            assertEquals(176, old.version());
            assertEquals(200, other.version());
        }
    }

    @Test
    void ignoresWhatComesBeforeTheStart() throws Exception {
        try (TestClient client = new TestClient(gateway.simulator().port(), ClientHello.standard())) {
            client.send(new ReqContractDetails(1, GatewayFixture.RHM));
            client.send(new StartApi(1, ""));
            assertEquals("DU1234567", client.await(ManagedAccounts.class).accounts());
            assertEquals(1, client.await(NextValidId.class).orderId());
            client.awaitError(2104);
            client.send(new ReqCurrentTime());
            client.await(CurrentTime.class);
            assertEquals(0, client.all(ContractData.class).size());
        }
    }

    @Test
    void refusesASecondClientOfTheSameId() throws Exception {
        TestClient first = gateway.client(4);
        try (TestClient second = new TestClient(gateway.simulator().port(), ClientHello.standard())) {
            second.send(new StartApi(4, ""));
            second.awaitError(326);
            assertTrue(second.awaitEnd());
        }
        first.send(new ReqCurrentTime());
        assertEquals(GatewayFixture.START.getEpochSecond(), first.await(CurrentTime.class).time());
    }

    @Test
    void theIdIsFreeAgainAfterTheClientHasGone() throws Exception {
        gateway.client(4).close();
        for (int tries = 0; tries < 100; tries++) {
            try (TestClient again = new TestClient(gateway.simulator().port(), ClientHello.standard())) {
                again.send(new StartApi(4, ""));
                again.await(NextValidId.class);
                return;
            } catch (AssertionError stillTaken) {
                assertTrue(stillTaken.getMessage().contains("326"), stillTaken.getMessage());
            }
        }
        throw new AssertionError("the id was never free");
    }

    @Test
    void answersUnknownRequestsWithAnError() throws Exception {
        TestClient client = gateway.client(1);
        client.send(new UnknownMessage(22, "22\0009\000".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        assertEquals(9, client.awaitError(321).id());
    }

    @Test
    void survivesAFrameThatEndsTooSoon() throws Exception {
        TestClient client = gateway.client(1);
        client.send(new UnknownMessage(20, "20\0005\000".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        client.awaitError(320);
        client.send(new ReqCurrentTime());
        client.await(CurrentTime.class);
    }
}
