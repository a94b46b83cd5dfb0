package tradewind.tws.connection;

import java.util.List;
import tradewind.tws.protocol.OrderEvent.CommissionReport;
import tradewind.tws.protocol.OrderEvent.CompletedOrder;
import tradewind.tws.protocol.OrderEvent.ExecutionData;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OrderStatus;

/**
 * What the server said when it was asked for everything about orders.
 *
 * @param openOrders of all clients, each once, as it was told last
 * @param statuses   of orders, each as it was told last
 * @param complete   whether every question was answered
 */
record AccountRecord(List<OpenOrder> openOrders, List<OrderStatus> statuses, List<ExecutionData> executions,
        List<CommissionReport> commissions, List<CompletedOrder> completedOrders, boolean complete) {
    AccountRecord {
        openOrders = List.copyOf(openOrders);
        statuses = List.copyOf(statuses);
        executions = List.copyOf(executions);
        commissions = List.copyOf(commissions);
        completedOrders = List.copyOf(completedOrders);
    }
}
