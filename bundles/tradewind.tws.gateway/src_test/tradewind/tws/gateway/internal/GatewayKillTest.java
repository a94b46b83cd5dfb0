package tradewind.tws.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.tws.protocol.AccountEvent.Position;
import tradewind.tws.protocol.AccountEvent.PositionEnd;
import tradewind.tws.protocol.AccountRequest.ReqPositions;
import tradewind.tws.protocol.OrderEvent.CompletedOrder;
import tradewind.tws.protocol.OrderEvent.CompletedOrdersEnd;
import tradewind.tws.protocol.OrderEvent.ExecutionData;
import tradewind.tws.protocol.OrderEvent.ExecutionDataEnd;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OpenOrderEnd;
import tradewind.tws.protocol.OrderRequest.CancelOrder;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.OrderRequest.ReqAllOpenOrders;
import tradewind.tws.protocol.OrderRequest.ReqCompletedOrders;
import tradewind.tws.protocol.OrderRequest.ReqExecutions;
import tradewind.tws.protocol.SessionEvent.NextValidId;
import tradewind.tws.protocol.WireOrder;

/**
 * Kills a gateway that keeps its account in a file at random moments while orders flow: the next one knows every order
 * and execution that a client was told of. {@code -Dtradewind.kill.rounds=200} kills more often.
 */
class GatewayKillTest {
    private static final int ROUNDS = Integer.getInteger("tradewind.kill.rounds", 4);
    private static final int LONGEST_LIFE_MILLIS = 400;

    @TempDir
    private Path folder = Path.of("");
    private final Random random = new Random(11);
    /** What clients were told of: executions with their quantity, and the permIds of orders. */
    private final Map<String, BigDecimal> executions = new HashMap<>();
    private final Set<Long> orders = new HashSet<>();
    private int highestId;

    /** A gateway in a process of its own, which keeps its account in the folder. */
    private final class Victim implements AutoCloseable {
        private final Process process;
        private final int port;

        Victim() throws IOException {
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
                    "-Dtradewind.account=" + folder.resolve("account.txt"), "-cp", System.getProperty("java.class.path"),
                    GatewayMain.class.getName(), "0", "1", "200").redirectError(ProcessBuilder.Redirect.INHERIT).start();
            BufferedReader out = process.inputReader();
            String line = out.readLine();
            assertTrue(line != null && line.startsWith("port "), "the gateway said " + line);
            port = Integer.parseInt(line.substring(5, line.indexOf(',')));
        }

        @Override
        public void close() {
            try {
                process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void whatAClientWasToldIsThereAfterAKill() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (Victim victim = new Victim(); TestClient client = TestClient.started(victim.port, 1)) {
                check(client);
                long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_LIFE_MILLIS));
                Thread killer = Thread.ofPlatform().start(() -> killAt(end, victim));
                trade(client);
                killer.join();
                assertTrue(client.awaitEnd());
                note(client);
            }
        }
        try (Victim last = new Victim(); TestClient client = TestClient.started(last.port, 1)) {
            check(client);
        }
        System.out.println("GatewayKillTest: " + ROUNDS + " kills, " + orders.size() + " orders, " + executions.size()
                + " executions");
    }

    private static void killAt(long end, Victim victim) {
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        victim.close();
    }

    /** Until the socket is gone. */
    private void trade(TestClient client) {
        int id = Math.max(highestId + 1, client.all(NextValidId.class).getLast().orderId());
        try {
            while (true) {
                client.send(new PlaceOrder(id, GatewayFixture.RHM, order()));
                highestId = id++;
                if (random.nextInt(4) == 0) {
                    client.send(new CancelOrder(highestId));
                }
                // Below the limit of 50 messages a second of which the gateway would complain.
                TimeUnit.MILLISECONDS.sleep(30);
            }
        } catch (IOException | InterruptedException e) {
            // The gateway was killed, as it should be.
        }
    }

    private WireOrder order() {
        WireOrder order = new WireOrder();
        order.action = random.nextBoolean() ? "BUY" : "SELL";
        order.totalQuantity = BigDecimal.valueOf(1 + random.nextInt(5));
        order.orderType = random.nextBoolean() ? "MKT" : "LMT";
        order.lmtPrice = order.orderType.equals("LMT") ? new BigDecimal(order.action.equals("BUY") ? 900 : 9000) : null;
        order.tif = "GTC";
        return order;
    }

    private void note(TestClient client) {
        client.all(ExecutionData.class).forEach(e -> executions.put(e.execution().execId(),
                new BigDecimal("" + e.execution().shares())));
        client.all(OpenOrder.class).forEach(o -> orders.add(o.order().permId));
    }

    private void check(TestClient client) throws Exception {
        client.send(new ReqExecutions(1));
        client.await(ExecutionDataEnd.class);
        client.send(new ReqPositions());
        client.await(PositionEnd.class);
        client.send(new ReqAllOpenOrders());
        client.await(OpenOrderEnd.class);
        client.send(new ReqCompletedOrders(false));
        client.await(CompletedOrdersEnd.class);
        Map<String, BigDecimal> found = new HashMap<>();
        BigDecimal total = BigDecimal.ZERO;
        for (ExecutionData e : client.all(ExecutionData.class)) {
            BigDecimal shares = new BigDecimal("" + e.execution().shares());
            assertEquals(null, found.put(e.execution().execId(), shares), "twice");
            total = total.add(e.execution().side().equals("BOT") ? shares : shares.negate());
        }
        Map<String, BigDecimal> lost = new HashMap<>(executions);
        lost.entrySet().removeAll(found.entrySet());
        assertEquals(Map.of(), lost, "executions are missing");
        assertEquals(total, client.all(Position.class).stream().map(p -> new BigDecimal("" + p.position()))
                .reduce(BigDecimal.ZERO, BigDecimal::add), "position and executions");
        List<Long> known = Stream.concat(client.all(OpenOrder.class).stream().map(o -> o.order().permId),
                client.all(CompletedOrder.class).stream().map(o -> o.order().permId)).toList();
        assertEquals(known.size(), new HashSet<>(known).size(), "an order is there twice");
        Set<Long> missing = new HashSet<>(orders);
        known.forEach(missing::remove);
        assertEquals(Set.of(), missing, "orders are missing");
        assertTrue(client.all(NextValidId.class).getFirst().orderId() <= highestId + 1, "an id that nobody used");
    }
}
