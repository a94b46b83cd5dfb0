package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import tradewind.tws.protocol.ClientHello;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.FrameReader;
import tradewind.tws.protocol.FrameWriter;
import tradewind.tws.protocol.MessageCodec;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OrderStatus;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.ServerHello;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.SessionEvent.NextValidId;
import tradewind.tws.protocol.SessionRequest.StartApi;
import tradewind.tws.protocol.WireContract;
import tradewind.tws.protocol.WireOrder;

class OrderServerTest {
    private final FrameReader frames = new FrameReader(1 << 16);

    @Test
    void notesWhenAnOrderCameAndAcknowledgesIt() throws Exception {
        CompletableFuture<Void> placed = new CompletableFuture<>();
        try (OrderServer server = new OrderServer(true); Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(ClientHello.standard().toBytes());
            next(socket);
            int version = ServerHello.decode(frames.array(), frames.offset(), frames.length()).version();
            MessageCodec<ServerMessage> decoder = MessageCodec.server(version);
            long before = System.nanoTime();
            send(socket, version, new StartApi(9, ""), order());
            OrderServer.Arrival arrival = server.arrival(0, 5_000, placed);
            assertTrue(arrival.arrived() >= before && arrival.arrived() <= System.nanoTime());
            List<ServerMessage> answers = new ArrayList<>();
            while (answers.size() < 4) {
                next(socket);
                answers.add(decoder.decode(frames));
            }
            assertEquals(new NextValidId(1), answers.get(1));
            assertEquals(4, ((OpenOrder) answers.get(2)).orderId());
            OrderStatus held = (OrderStatus) answers.get(3);
            assertEquals("PreSubmitted 9", held.status() + " " + held.clientId());
            server.working(4);
            next(socket);
            assertEquals("Submitted", ((OrderStatus) decoder.decode(frames)).status());
        }
    }

    @Test
    void anOrderThatDoesNotComeOrIsRefusedEndsTheWait() throws Exception {
        try (OrderServer server = new OrderServer(false)) {
            assertThrows(TimeoutException.class, () -> server.arrival(0, 5, new CompletableFuture<>()));
            assertThrows(CompletionException.class, () -> server.arrival(0, 60_000,
                    CompletableFuture.failedFuture(new IllegalStateException("refused"))));
        }
    }

    private static PlaceOrder order() {
        WireOrder order = new WireOrder();
        order.action = "BUY";
        order.totalQuantity = BigDecimal.TEN;
        order.orderType = "MKT";
        order.tif = "DAY";
        return new PlaceOrder(4, new WireContract(1, "X", "STK", "", 0, "", "", "SMART", "", "EUR", "", ""), order);
    }

    private static void send(Socket socket, int version, ClientMessage... messages) throws IOException {
        MessageCodec<ClientMessage> encoder = MessageCodec.client(version);
        FrameWriter out = new FrameWriter();
        for (ClientMessage message : messages) {
            encoder.encode(message, out);
        }
        out.writeTo(socket.getOutputStream());
    }

    private void next(Socket socket) throws IOException {
        while (!frames.next()) {
            assertTrue(frames.fill(socket.getInputStream()) >= 0, "The server closed the connection");
        }
    }
}
