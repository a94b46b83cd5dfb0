package tradewind.tws.connection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tradewind.tws.protocol.AccountEvent.Position;
import tradewind.tws.protocol.AccountEvent.PositionEnd;
import tradewind.tws.protocol.AccountRequest.ReqPositions;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.OrderEvent.CommissionReport;
import tradewind.tws.protocol.OrderEvent.CompletedOrder;
import tradewind.tws.protocol.OrderEvent.CompletedOrdersEnd;
import tradewind.tws.protocol.OrderEvent.ExecutionData;
import tradewind.tws.protocol.OrderEvent.ExecutionDataEnd;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OpenOrderEnd;
import tradewind.tws.protocol.OrderEvent.OrderStatus;
import tradewind.tws.protocol.OrderRequest.ReqAllOpenOrders;
import tradewind.tws.protocol.OrderRequest.ReqCompletedOrders;
import tradewind.tws.protocol.OrderRequest.ReqExecutions;
import tradewind.tws.protocol.OrderRequest.ReqOpenOrders;
import tradewind.tws.protocol.ServerMessage;

/**
 * One round of questions for open orders, executions, completed orders and, where wanted, positions. What comes
 * unasked meanwhile cannot be told from the answers, except for executions, and is news as well: the record takes it
 * in, so that it is not older than what was told before it.
 */
final class AccountSync {
    private enum Part {
        OWN_ORDERS, ALL_ORDERS, EXECUTIONS, POSITIONS, COMPLETED_ORDERS
    }

    private final int executionsId;
    private final Set<Part> missing = EnumSet.allOf(Part.class);
    private final Map<OrderKey, OpenOrder> openOrders = new LinkedHashMap<>();
    private final Map<OrderKey, OrderStatus> statuses = new LinkedHashMap<>();
    private final Map<String, ExecutionData> executions = new LinkedHashMap<>();
    private final Map<String, CommissionReport> commissions = new LinkedHashMap<>();
    private final List<CompletedOrder> completedOrders = new ArrayList<>();
    private int refused;

    /**
     * @param executionsId request id of the question for executions
     * @param own          whether the client's own orders are asked for by themselves too. Of client 0 they are not: the
     *                     question would bind the orders that were entered by hand
     */
    AccountSync(int executionsId, boolean own, boolean positions) {
        this.executionsId = executionsId;
        if (!own) {
            missing.remove(Part.OWN_ORDERS);
        }
        if (!positions) {
            missing.remove(Part.POSITIONS);
        }
    }

    /**
     * Takes over the lists of an earlier round that were not finished: their ends may still come, and what comes before
     * them is then only the rest.
     */
    void continues(AccountSync before) {
        if (before.missing.contains(Part.OWN_ORDERS) || before.missing.contains(Part.ALL_ORDERS)) {
            openOrders.putAll(before.openOrders);
            statuses.putAll(before.statuses);
        }
        if (before.missing.contains(Part.COMPLETED_ORDERS)) {
            completedOrders.addAll(before.completedOrders);
        }
    }

    /** What to ask. */
    List<ClientMessage> questions() {
        return missing.stream().map(this::question).toList();
    }

    private ClientMessage question(Part part) {
        return switch (part) {
            case OWN_ORDERS -> new ReqOpenOrders();
            case ALL_ORDERS -> new ReqAllOpenOrders();
            case EXECUTIONS -> new ReqExecutions(executionsId);
            case POSITIONS -> new ReqPositions();
            case COMPLETED_ORDERS -> new ReqCompletedOrders(false);
        };
    }

    int executionsId() {
        return executionsId;
    }

    /** Whether the message belongs to this round, as an answer or as news that the record must know. */
    boolean takes(ServerMessage message) {
        switch (message) {
            case OpenOrder m when !m.order().whatIf -> openOrders.put(OrderKey.of(m), m);
            case OrderStatus m -> statuses.put(OrderKey.of(m), m);
            case ExecutionData m when m.requestId() == executionsId -> executions.put(m.execution().execId(), m);
            case CommissionReport m -> commissions.put(m.execId(), m);
            case CompletedOrder m -> completedOrders.add(m);
            case OpenOrderEnd m -> missing.remove(missing.contains(Part.OWN_ORDERS) ? Part.OWN_ORDERS
                    : Part.ALL_ORDERS);
            case ExecutionDataEnd m when m.requestId() == executionsId -> missing.remove(Part.EXECUTIONS);
            case PositionEnd m -> missing.remove(Part.POSITIONS);
            case CompletedOrdersEnd m -> missing.remove(Part.COMPLETED_ORDERS);
            default -> {
                return message instanceof Position && missing.contains(Part.POSITIONS);
            }
        }
        return true;
    }

    /** Whether a message that was taken is no news beside the record. */
    boolean onlyAnswers(ServerMessage message) {
        return switch (message) {
            case ExecutionData m -> m.requestId() == executionsId;
            case CommissionReport m -> executions.containsKey(m.execId());
            default -> false;
        };
    }

    /** The server refused one of the questions without saying which, as it does when its API is read-only. */
    void refused() {
        refused++;
    }

    /** The question for executions was refused, or its request died. */
    void executionsRefused() {
        if (missing.contains(Part.EXECUTIONS)) {
            refused++;
        }
    }

    /** Whether nothing is left to wait for. */
    boolean finished() {
        return missing.size() <= refused;
    }

    /** Whether everything was answered. */
    boolean complete() {
        return missing.isEmpty() && refused == 0;
    }

    AccountRecord record() {
        return new AccountRecord(List.copyOf(openOrders.values()), List.copyOf(statuses.values()),
                List.copyOf(executions.values()), List.copyOf(commissions.values()), completedOrders, complete());
    }
}
