package tradewind.tws.connection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tradewind.tws.protocol.AccountEvent.Position;
import tradewind.tws.protocol.AccountEvent.PositionEnd;
import tradewind.tws.protocol.AccountRequest.ReqPositions;
import tradewind.tws.protocol.ClientMessage;
import tradewind.tws.protocol.OrderEvent.CompletedOrder;
import tradewind.tws.protocol.OrderEvent.CompletedOrdersEnd;
import tradewind.tws.protocol.OrderEvent.ExecutionData;
import tradewind.tws.protocol.OrderEvent.ExecutionDataEnd;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OpenOrderEnd;
import tradewind.tws.protocol.OrderRequest.ReqCompletedOrders;
import tradewind.tws.protocol.OrderRequest.ReqExecutions;
import tradewind.tws.protocol.OrderRequest.ReqOpenOrders;
import tradewind.tws.protocol.ServerMessage;

/** Reads open orders, executions, positions and completed orders at the beginning of a session. */
final class AccountSync {
    private enum Part {
        OPEN_ORDERS, EXECUTIONS, POSITIONS, COMPLETED_ORDERS
    }

    private final Set<Part> missing = EnumSet.noneOf(Part.class);
    private final List<OpenOrder> openOrders = new ArrayList<>();
    private final List<ExecutionData> executions = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<CompletedOrder> completedOrders = new ArrayList<>();
    private AccountRecord record = AccountRecord.EMPTY;
    private int refused;

    /** What to ask; begins anew. */
    List<ClientMessage> begin(int executionsId) {
        missing.addAll(EnumSet.allOf(Part.class));
        refused = 0;
        openOrders.clear();
        executions.clear();
        positions.clear();
        completedOrders.clear();
        return List.of(new ReqOpenOrders(), new ReqExecutions(executionsId), new ReqPositions(),
                new ReqCompletedOrders(false));
    }

    /** True when this message completed what {@link #begin} asked for. */
    boolean message(ServerMessage message) {
        switch (message) {
            case OpenOrder order -> add(Part.OPEN_ORDERS, openOrders, order);
            case ExecutionData execution -> add(Part.EXECUTIONS, executions, execution);
            case Position position -> add(Part.POSITIONS, positions, position);
            case CompletedOrder order -> add(Part.COMPLETED_ORDERS, completedOrders, order);
            case OpenOrderEnd end -> {
                return came(Part.OPEN_ORDERS);
            }
            case ExecutionDataEnd end -> {
                return came(Part.EXECUTIONS);
            }
            case PositionEnd end -> {
                return came(Part.POSITIONS);
            }
            case CompletedOrdersEnd end -> {
                return came(Part.COMPLETED_ORDERS);
            }
            default -> {
                return false;
            }
        }
        return false;
    }

    /** What came after the end of its list is news, not part of the record. */
    private <T> void add(Part part, List<T> list, T item) {
        if (missing.contains(part)) {
            list.add(item);
        }
    }

    private boolean came(Part part) {
        return missing.remove(part) && finishedIfComplete();
    }

    /**
     * The server refused one of the questions without saying which, as it does when its API is read-only. True when
     * nothing is left to wait for.
     */
    boolean refused() {
        refused++;
        return !missing.isEmpty() && finishedIfComplete();
    }

    private boolean finishedIfComplete() {
        if (missing.size() > refused) {
            return false;
        }
        missing.clear();
        record = new AccountRecord(openOrders, executions, positions, completedOrders);
        return true;
    }

    /** Whether some question was refused since {@link #begin}. */
    boolean incomplete() {
        return refused > 0;
    }

    /** The last complete record. */
    AccountRecord record() {
        return record;
    }
}
