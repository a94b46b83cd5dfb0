package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.core.broker.OrderEffect;
import tradewind.tws.protocol.AccountEvent.PositionEnd;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.OrderEvent.CompletedOrdersEnd;
import tradewind.tws.protocol.OrderEvent.ExecutionDataEnd;
import tradewind.tws.protocol.OrderEvent.OpenOrderEnd;
import tradewind.tws.protocol.OrderRequest.ReqExecutions;
import tradewind.tws.protocol.ServerMessage;

class ReconcilerTest {
    private static final ServerMessage END = new OpenOrderEnd();
    private final RequestRegistry registry = new RequestRegistry();
    private final List<ClientMessage> sent = new ArrayList<>();
    private final List<AccountRecord> records = new ArrayList<>();
    private long now;
    private final Reconciler reconciler = new Reconciler(registry, sent::add, () -> now, 1_000, records::add);

    private int executionsId() {
        return sent.stream().filter(ReqExecutions.class::isInstance).map(ReqExecutions.class::cast)
                .reduce((a, b) -> b).orElseThrow().requestId();
    }

    private void hear(ServerMessage... messages) {
        for (ServerMessage message : messages) {
            reconciler.message(message);
        }
    }

    private void rest() {
        hear(new ExecutionDataEnd(executionsId()), new PositionEnd(), new CompletedOrdersEnd());
    }

    @Test
    void bothListsOfOrdersMustEnd() {
        reconciler.begin(1);
        hear(END);
        rest();
        assertEquals(List.of(), records);
        hear(OrderMessages.open(5, 3, 9, "Submitted"), END);
        assertEquals(1, records.get(0).openOrders().size());
        assertTrue(records.get(0).complete());
    }

    @Test
    void newsOfTheMeantimeAreInTheRecord() {
        reconciler.begin(1);
        hear(OrderMessages.open(5, 3, 9, "Submitted"), OrderMessages.status(5, 3, 9, "Submitted", "0"), END, END);
        hear(OrderMessages.status(5, 3, 9, "Cancelled", "2"), OrderMessages.open(6, 3, 10, "PreSubmitted"));
        rest();
        assertEquals(2, records.get(0).openOrders().size());
        assertEquals("Cancelled", records.get(0).statuses().get(0).status());
    }

    @Test
    void executionsOfAnotherQuestionAreNews() {
        reconciler.begin(1);
        int id = executionsId();
        assertTrue(reconciler.message(OrderMessages.execution(id, "a", 5, 3, 9)));
        assertFalse(reconciler.message(OrderMessages.execution(-1, "b", 5, 3, 9)));
        assertTrue(reconciler.message(OrderMessages.commission("a")));
        assertFalse(reconciler.message(OrderMessages.commission("b")));
        assertFalse(reconciler.message(OrderMessages.open(5, 3, 9, "Submitted")), "an order may have changed just now");
        hear(END, END);
        rest();
        assertEquals(1, records.get(0).executions().size());
        assertEquals(2, records.get(0).commissions().size());
    }

    @Test
    void aListThatBreaksOffIsNotTakenForTheWholeNextTime() {
        reconciler.begin(1);
        hear(OrderMessages.open(5, 3, 9, "Submitted"));
        rest();
        now = 1_000;
        reconciler.time();
        assertFalse(records.get(0).complete());
        hear(OrderMessages.status(5, 3, 9, "Submitted", "3"));
        reconciler.ask();
        hear(OrderMessages.open(6, 3, 10, "Submitted"), END, END, new ExecutionDataEnd(executionsId()),
                new CompletedOrdersEnd());
        assertTrue(records.get(1).complete());
        assertEquals(2, records.get(1).openOrders().size());
        assertEquals("3", String.valueOf(records.get(1).statuses().get(0).filled()));
    }

    @Test
    void whatKeepsComingIsNotCutOff() {
        reconciler.begin(1);
        for (int i = 0; i < 5; i++) {
            now += 900;
            reconciler.time();
            hear(OrderMessages.open(i, 3, 100 + i, "Submitted"));
        }
        assertEquals(List.of(), records);
        now += 1_000;
        reconciler.time();
        assertEquals(5, records.get(0).openOrders().size());
    }

    @Test
    void theReturnOfTheLinkBeginsAnew() {
        reconciler.begin(1);
        int first = executionsId();
        hear(END);
        reconciler.begin(1);
        hear(new ExecutionDataEnd(first), END, END, new PositionEnd(), new CompletedOrdersEnd());
        assertEquals(List.of(), records);
        hear(new ExecutionDataEnd(executionsId()));
        assertEquals(1, records.size());
    }

    @Test
    void questionsInTheMeantimeBecomeOneRoundMore() {
        reconciler.begin(1);
        reconciler.ask();
        reconciler.ask();
        int questions = sent.size();
        hear(END, END);
        rest();
        assertEquals(1, records.size());
        assertEquals(questions + 4, sent.size());
        hear(END, END, new ExecutionDataEnd(executionsId()), new CompletedOrdersEnd());
        assertEquals(2, records.size());
    }

    @Test
    void refusalsEndTheRound() {
        reconciler.begin(1);
        reconciler.refused();
        reconciler.refused();
        hear(new PositionEnd(), new CompletedOrdersEnd());
        assertEquals(List.of(), records);
        registry.error(executionsId(), new ErrorRule(321, ErrorClass.BAD_REQUEST, "", OrderEffect.REJECTED), "no");
        assertFalse(records.get(0).complete());
        assertEquals(0, registry.size());
    }

    @Test
    void theEndOfTheSessionIsTheEndOfTheRound() {
        reconciler.begin(1);
        reconciler.ask();
        reconciler.ended();
        now = 5_000;
        reconciler.time();
        assertEquals(List.of(), records);
        assertEquals(0, registry.size());
    }
}
