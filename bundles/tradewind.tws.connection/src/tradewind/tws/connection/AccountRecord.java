package tradewind.tws.connection;

import java.util.List;
import tradewind.tws.protocol.AccountEvent.Position;
import tradewind.tws.protocol.OrderEvent.CompletedOrder;
import tradewind.tws.protocol.OrderEvent.ExecutionData;
import tradewind.tws.protocol.OrderEvent.OpenOrder;

/** What the server said of orders and positions when the session began. */
record AccountRecord(List<OpenOrder> openOrders, List<ExecutionData> executions, List<Position> positions,
        List<CompletedOrder> completedOrders) {
    static final AccountRecord EMPTY = new AccountRecord(List.of(), List.of(), List.of(), List.of());

    AccountRecord {
        openOrders = List.copyOf(openOrders);
        executions = List.copyOf(executions);
        positions = List.copyOf(positions);
        completedOrders = List.copyOf(completedOrders);
    }
}
