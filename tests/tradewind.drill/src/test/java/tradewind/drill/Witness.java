package tradewind.drill;

import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.util.EnumSet;
import java.util.Set;
import tradewind.tws.protocol.AccountEvent.Position;
import tradewind.tws.protocol.AccountEvent.PositionEnd;
import tradewind.tws.protocol.AccountRequest.CancelPositions;
import tradewind.tws.protocol.AccountRequest.ReqPositions;
import tradewind.tws.protocol.ClientHello;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.FrameReader;
import tradewind.tws.protocol.FrameWriter;
import tradewind.tws.protocol.MessageCodec;
import tradewind.tws.protocol.OrderEvent.CompletedOrder;
import tradewind.tws.protocol.OrderEvent.CompletedOrdersEnd;
import tradewind.tws.protocol.OrderEvent.ExecutionData;
import tradewind.tws.protocol.OrderEvent.ExecutionDataEnd;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OpenOrderEnd;
import tradewind.tws.protocol.OrderRequest.ReqAllOpenOrders;
import tradewind.tws.protocol.OrderRequest.ReqCompletedOrders;
import tradewind.tws.protocol.OrderRequest.ReqExecutions;
import tradewind.tws.protocol.ServerHello;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.SessionEvent.NextValidId;
import tradewind.tws.protocol.SessionRequest.StartApi;

/** Another client of the gateway, with nothing of the product but the codec: it looks at all orders and touches none. */
final class Witness implements AutoCloseable {
    private static final int CLIENT_ID = 77;
    private static final int PATIENCE_MILLIS = 20_000;

    private enum Part {
        STARTED, OPEN, EXECUTIONS, COMPLETED, POSITIONS
    }

    private final int watched;
    private final Socket socket;
    private final FrameReader frames = new FrameReader(1 << 16);
    private final MessageCodec<ServerMessage> decoder;
    private final MessageCodec<ClientMessage> encoder;

    /** @param watched the client whose orders count */
    Witness(int port, int watched) throws IOException {
        this.watched = watched;
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(ClientHello.standard().toBytes());
        await();
        int version = ServerHello.decode(frames.array(), frames.offset(), frames.length()).version();
        decoder = MessageCodec.server(version);
        encoder = MessageCodec.client(version);
        send(new StartApi(CLIENT_ID, ""));
        read(new Seen(), EnumSet.of(Part.STARTED));
    }

    /** Everything the gateway has at this moment. */
    Seen look() throws IOException {
        Seen seen = new Seen();
        send(new ReqAllOpenOrders(), new ReqExecutions(1), new ReqCompletedOrders(false), new ReqPositions(),
                new CancelPositions());
        read(seen, EnumSet.complementOf(EnumSet.of(Part.STARTED)));
        return seen;
    }

    private void send(ClientMessage... messages) throws IOException {
        FrameWriter out = new FrameWriter();
        for (ClientMessage message : messages) {
            encoder.encode(message, out);
        }
        out.writeTo(socket.getOutputStream());
    }

    private void await() throws IOException {
        while (!frames.next()) {
            if (frames.fill(socket.getInputStream()) < 0) {
                throw new EOFException("The gateway closed the connection");
            }
        }
    }

    private void read(Seen seen, Set<Part> missing) throws IOException {
        while (!missing.isEmpty()) {
            await();
            switch (decoder.decode(frames)) {
                case NextValidId id -> missing.remove(Part.STARTED);
                case OpenOrder o -> open(seen, o);
                case OpenOrderEnd end -> missing.remove(Part.OPEN);
                case ExecutionData e -> execution(seen, e);
                case ExecutionDataEnd end -> missing.remove(Part.EXECUTIONS);
                case CompletedOrder o -> completed(seen, o);
                case CompletedOrdersEnd end -> missing.remove(Part.COMPLETED);
                case Position p -> seen.positions.put(p.contract().conId(), p.position());
                case PositionEnd end -> missing.remove(Part.POSITIONS);
                default -> { }
            }
        }
    }

    private void open(Seen seen, OpenOrder o) {
        if (o.order().clientId == watched) {
            seen.order(o.order().orderRef, o.orderId(), o.order().permId, true);
        }
    }

    private static void completed(Seen seen, CompletedOrder o) {
        if (!o.order().orderRef.isEmpty()) {
            seen.order(o.order().orderRef, 0, o.order().permId, false);
        }
    }

    private void execution(Seen seen, ExecutionData e) {
        if (e.execution().clientId() == watched) {
            BigDecimal shares = e.execution().shares();
            seen.fill(e.execution().orderRef(), e.orderId(), e.execution().permId(), shares);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
