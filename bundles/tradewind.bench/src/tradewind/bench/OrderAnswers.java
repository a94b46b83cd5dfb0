package tradewind.bench;

import java.math.BigDecimal;
import java.util.List;
import tradewind.tws.protocol.AccountEvent.AccountDownloadEnd;
import tradewind.tws.protocol.AccountEvent.PositionEnd;
import tradewind.tws.protocol.AccountRequest.ReqAccountUpdates;
import tradewind.tws.protocol.AccountRequest.ReqPositions;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.MarketDataEvent.MarketDataType;
import tradewind.tws.protocol.MarketDataEvent.TickPrice;
import tradewind.tws.protocol.MarketDataRequest.ReqMktData;
import tradewind.tws.protocol.OrderEvent.CompletedOrdersEnd;
import tradewind.tws.protocol.OrderEvent.ExecutionDataEnd;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OpenOrderEnd;
import tradewind.tws.protocol.OrderEvent.OrderStatus;
import tradewind.tws.protocol.OrderRequest.PlaceOrder;
import tradewind.tws.protocol.OrderRequest.ReqAllOpenOrders;
import tradewind.tws.protocol.OrderRequest.ReqCompletedOrders;
import tradewind.tws.protocol.OrderRequest.ReqExecutions;
import tradewind.tws.protocol.OrderRequest.ReqOpenOrders;
import tradewind.tws.protocol.ServerMessage;
import tradewind.tws.protocol.SessionEvent.CurrentTime;
import tradewind.tws.protocol.SessionEvent.CurrentTimeInMillis;
import tradewind.tws.protocol.SessionEvent.ManagedAccounts;
import tradewind.tws.protocol.SessionEvent.NextValidId;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTime;
import tradewind.tws.protocol.SessionRequest.ReqCurrentTimeInMillis;
import tradewind.tws.protocol.SessionRequest.ReqIds;
import tradewind.tws.protocol.SessionRequest.StartApi;
import tradewind.tws.protocol.WireOrder;
import tradewind.tws.protocol.WireOrderState;

/**
 * What a server with an empty account says: each order is taken and waits, or is cancelled at once; the price stands
 * still.
 */
final class OrderAnswers {
    static final String ACCOUNT = "DU1000001";
    static final double BID = 99.9;
    static final double ASK = 100.1;
    private static final long FIRST_PERM_ID = 900_000_000L;
    private static final int LIVE = 1;

    private final boolean keep;
    private int clientId;

    /** @param keep whether orders stay, or are cancelled as soon as they are acknowledged */
    OrderAnswers(boolean keep) {
        this.keep = keep;
    }

    List<ServerMessage> to(ClientMessage message) {
        return switch (message) {
            case StartApi start -> started(start);
            case ReqIds ids -> List.of(new NextValidId(1));
            case ReqCurrentTime time -> List.of(new CurrentTime(System.currentTimeMillis() / 1000));
            case ReqCurrentTimeInMillis time -> List.of(new CurrentTimeInMillis(System.currentTimeMillis()));
            case ReqOpenOrders open -> List.of(new OpenOrderEnd());
            case ReqAllOpenOrders open -> List.of(new OpenOrderEnd());
            case ReqExecutions executions -> List.of(new ExecutionDataEnd(executions.requestId()));
            case ReqCompletedOrders completed -> List.of(new CompletedOrdersEnd());
            case ReqPositions positions -> List.of(new PositionEnd());
            case ReqAccountUpdates updates when updates.subscribe() -> List.of(new AccountDownloadEnd(ACCOUNT));
            case ReqMktData data -> quote(data.requestId());
            case PlaceOrder order -> taken(order);
            default -> List.of();
        };
    }

    private List<ServerMessage> started(StartApi start) {
        clientId = start.clientId();
        return List.of(new ManagedAccounts(ACCOUNT), new NextValidId(1));
    }

    private static List<ServerMessage> quote(int requestId) {
        return List.of(new MarketDataType(requestId, LIVE), new TickPrice(requestId, 1, BID, 100, 0),
                new TickPrice(requestId, 2, ASK, 100, 0), new TickPrice(requestId, 4, ASK, 100, 0));
    }

    private List<ServerMessage> taken(PlaceOrder place) {
        WireOrder order = place.order();
        order.orderId = place.orderId();
        order.clientId = clientId;
        order.permId = FIRST_PERM_ID + place.orderId();
        WireOrderState state = new WireOrderState();
        state.status = "PreSubmitted";
        OpenOrder open = new OpenOrder(place.orderId(), place.contract(), order, state);
        return keep ? List.of(open, status(place, "PreSubmitted")) : List.of(open, status(place, "Cancelled"));
    }

    OrderStatus status(PlaceOrder place, String status) {
        return new OrderStatus(place.orderId(), status, BigDecimal.ZERO, place.order().totalQuantity, 0,
                FIRST_PERM_ID + place.orderId(), 0, 0, clientId, "", 0);
    }
}
