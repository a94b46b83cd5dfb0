package tradewind.tws.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.ContractRequest.ReqMarketRule;

@Timeout(20)
class WriteQueueTest {
    private static ClientMessage message(int number) {
        return new ReqMarketRule(number);
    }

    /** Everything that may go once something may; empty at the end. */
    private static List<ClientMessage> take(WriteQueue queue) throws InterruptedException {
        return queue.awaitReady() ? queue.poll() : List.of();
    }

    @Test
    void ordersOvertakeAndEachLaneKeepsItsOrder() throws InterruptedException {
        WriteQueue queue = new WriteQueue(new TokenBucket(1_000, 100, System.nanoTime()));
        queue.add(Lane.HISTORY, message(1));
        queue.add(Lane.SUBSCRIPTIONS, message(2));
        queue.add(Lane.CONTROL, message(3));
        queue.add(Lane.SUBSCRIPTIONS, message(4));
        queue.add(Lane.ORDERS, message(5));
        assertEquals(List.of(message(5), message(3), message(2), message(4), message(1)), take(queue));
    }

    @Test
    void whatHasNoTokenComesLater() throws InterruptedException {
        WriteQueue queue = new WriteQueue(new TokenBucket(200, 2, System.nanoTime()));
        for (int i = 0; i < 5; i++) {
            queue.add(Lane.CONTROL, message(i));
        }
        List<ClientMessage> first = take(queue);
        assertEquals(message(0), first.get(0));
        List<ClientMessage> all = new ArrayList<>(first);
        while (all.size() < 5) {
            all.addAll(take(queue));
        }
        assertEquals(List.of(message(0), message(1), message(2), message(3), message(4)), all);
    }

    @Test
    void theEndWakesTheWriter() throws InterruptedException {
        WriteQueue queue = new WriteQueue(new TokenBucket(1, 1, System.nanoTime()));
        Thread closer = new Thread(queue::close);
        closer.start();
        assertEquals(List.of(), take(queue));
        closer.join();
        assertFalse(queue.add(Lane.CONTROL, message(1)));
        assertFalse(queue.overtake(Lane.ORDERS, message(2), m -> true, new ArrayList<>()));
        assertEquals(List.of(), take(queue));
    }

    @Test
    void marketDataLeaveTokensForOrders() throws InterruptedException {
        WriteQueue queue = new WriteQueue(new TokenBucket(0.01, 10, System.nanoTime()));
        for (int i = 0; i < 30; i++) {
            queue.add(Lane.SUBSCRIPTIONS, message(i));
        }
        assertEquals(10 - WriteQueue.RESERVE, take(queue).size());
        assertTrue(queue.addQuietly(Lane.ORDERS, List.of(message(101), message(102))));
        assertEquals(List.of(message(101), message(102)), take(queue));
    }

    @Test
    void whatBelongsTogetherIsNeverTornApart() throws InterruptedException {
        WriteQueue queue = new WriteQueue(new TokenBucket(100, 2, System.nanoTime()));
        for (int i = 0; i < 4; i++) {
            queue.addQuietly(Lane.ORDERS, List.of(message(i * 3), message(i * 3 + 1), message(i * 3 + 2)));
        }
        int expected = 0;
        while (expected < 12) {
            List<ClientMessage> batch = take(queue);
            assertEquals(0, batch.size() % 3, batch::toString);
            assertEquals(message(expected), batch.get(0));
            expected += batch.size();
        }
    }

    @Test
    void theCancellationOfAllOvertakesWhatWaitsAndNeedsNoToken() throws InterruptedException {
        WriteQueue queue = new WriteQueue(new TokenBucket(0.01, 1, System.nanoTime()));
        queue.add(Lane.ORDERS, message(1));
        take(queue);
        queue.add(Lane.ORDERS, message(2));
        queue.add(Lane.ORDERS, message(3));
        List<ClientMessage> dropped = new ArrayList<>();
        assertTrue(queue.overtake(Lane.ORDERS, message(9), message(2)::equals, dropped));
        assertEquals(List.of(message(2)), dropped);
        assertEquals(List.of(message(9)), take(queue));
    }
}
