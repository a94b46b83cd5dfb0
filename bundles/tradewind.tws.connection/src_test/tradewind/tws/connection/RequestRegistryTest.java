package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.broker.OrderEffect;
import tradewind.core.connection.RequestFailed;
import tradewind.tws.protocol.HistoryEvent.HeadTimestamp;
import tradewind.tws.protocol.HistoryRequest.CancelHeadTimestamp;
import tradewind.tws.protocol.ServerMessage;

class RequestRegistryTest {
    private final RequestRegistry registry = new RequestRegistry();
    private final List<String> heard = new ArrayList<>();

    private Reply reply(String name) {
        return new Reply() {
            @Override
            public void message(ServerMessage message) {
                heard.add(name + " message");
            }

            @Override
            public void error(ErrorRule rule, String text) {
                heard.add(name + " error " + text);
            }

            @Override
            public void failed(RequestFailed reason) {
                heard.add(name + " failed " + reason.remedy());
            }
        };
    }

    @Test
    void idsAreNeverUsedTwiceAndLieFarAboveOrders() {
        int a = registry.open(reply("a"), 10, null);
        registry.close(a);
        assertTrue(registry.open(reply("b"), 10, null) > a);
        assertEquals(RequestRegistry.FIRST_ID, a);
    }

    @Test
    void whatIsClosedHearsNothing() {
        int a = registry.open(reply("a"), 10, null);
        assertTrue(registry.message(a, new HeadTimestamp(a, "")));
        registry.close(a);
        assertFalse(registry.message(a, new HeadTimestamp(a, "")));
        assertEquals(List.of("a message"), heard);
    }

    @Test
    void aWarningDoesNotEndARequest() {
        int a = registry.open(reply("a"), 10, null);
        assertTrue(registry.error(a, new ErrorRule(399, ErrorClass.WARNING, "", OrderEffect.NOTICE), "held"));
        assertTrue(registry.error(a, new ErrorRule(200, ErrorClass.BAD_REQUEST, "", OrderEffect.NOTICE), "unknown"));
        assertFalse(registry.error(a, new ErrorRule(200, ErrorClass.BAD_REQUEST, "", OrderEffect.NOTICE), "unknown"));
        assertEquals(List.of("a error held", "a error unknown"), heard);
    }

    @Test
    void whatIsLateIsCancelledAtTheServer() {
        int a = registry.open(reply("a"), 10, CancelHeadTimestamp::new);
        registry.open(reply("b"), 10, null);
        registry.open(reply("c"), RequestRegistry.NO_DEADLINE, null);
        assertEquals(List.of(), registry.expire(9));
        assertEquals(List.of(new CancelHeadTimestamp(a)), registry.expire(10));
        assertEquals(List.of("a failed RETRY_LATER", "b failed RETRY_LATER"), heard.stream().sorted().toList());
        assertEquals(1, registry.size());
    }

    @Test
    void theEndOfTheSessionFailsAll() {
        registry.open(reply("a"), RequestRegistry.NO_DEADLINE, null);
        registry.failAll("gone");
        assertEquals(List.of("a failed RETRY_LATER"), heard);
        assertEquals(0, registry.size());
    }
}
